import { Failure, oneLine, printable } from '../lib/server/failure.ts';

export const EXIT = { ok: 0, someFailed: 1, usage: 2 } as const;

/** Lines for people go to stderr, so that stdout can be piped. Names in them may hold anything: they steer no terminal. */
export const say = (line: string): void => void process.stderr.write(`${printable(line)}\n`);

/** One line for what went wrong; the whole error when ATLAS_DEBUG is 1. */
export function reportError(error: unknown): void {
	if (process.env['ATLAS_DEBUG'] === '1') console.error(error);
	else say(`atlas: ${oneLine(error)}${error instanceof Failure ? '' : UNFORESEEN}`);
	process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.someFailed;
}

const UNFORESEEN = ' — this is a fault of the program; ATLAS_DEBUG=1 shows where';

/** A Failure by what the command was told: exit code 2. */
export class UsageError extends Failure {}

/** For a command that was given paths without a single article. */
export function tellNone(paths: readonly string[]): void {
	say(`atlas: no articles in ${paths.join(', ')}: hidden files and links to folders are not read`);
	process.exitCode = EXIT.someFailed;
}

/** Writes to stdout and waits when the reader is slower. */
export function writeOut(text: string): Promise<void> {
	return new Promise((done, failed) => {
		process.stdout.write(text, (error) => (error ? failed(error) : done()));
	});
}
