/** Why an input cannot be read at all. */
export type InputFault = 'empty' | 'too-large' | 'binary' | 'markup';

/**
 * An input that holds no article text. `what` names the fault, `remedy` says what to try; `message` is both on one line,
 * as a command prints it.
 */
export class InputError extends Error {
	override readonly name = 'InputError';
	readonly fault: InputFault;
	readonly what: string;
	readonly remedy: string;

	constructor(fault: InputFault, what: string, remedy: string) {
		super(`${what}: ${remedy}`);
		this.fault = fault;
		this.what = what;
		this.remedy = remedy;
	}
}
