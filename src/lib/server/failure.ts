/**
 * A failure that a person can mend: `message` is one line that names the thing, `remedy` what to do about it.
 * Printed without a stack trace.
 */
export class Failure extends Error {
	readonly remedy: string | null;

	constructor(message: string, remedy: string | null = null, cause?: unknown) {
		super(message, cause === undefined ? {} : { cause });
		this.name = 'Failure';
		this.remedy = remedy;
	}

	/** Message and remedy in one line. */
	get line(): string {
		return this.remedy === null ? this.message : `${this.message} — ${this.remedy}`;
	}
}

/** What any thrown thing says, in one line. */
export function oneLine(error: unknown): string {
	const text =
		error instanceof Failure ? error.line : error instanceof Error ? error.message : String(error);
	return printable(text.replace(/\s*\n\s*/g, ' ').trim());
}

/** What a terminal would act upon: control characters, half a surrogate pair, marks that turn the writing round. */
const UNPRINTABLE = /\p{Cc}|\p{Cs}|\p{Bidi_Control}|[\u2028\u2029]/gu;

/** A text in one line that shows what cannot be printed: `\u001b` for an escape. */
export const printable = (text: string): string =>
	text.replace(
		UNPRINTABLE,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);

/** The code of a system error (`ENOENT`), null when it has none. */
export function codeOf(error: unknown): string | null {
	return error instanceof Error && 'code' in error && typeof error.code === 'string'
		? error.code
		: null;
}
