/**
 * Numbers from 0 up to a size that is a power of two, one bit each: a text looks into dozens of such tables for every
 * character, so that they have to stay in the processor's cache together.
 */
export class BitTable {
	readonly #words: Int32Array;

	constructor(size: number) {
		this.#words = new Int32Array(size >> 5);
	}

	add(number: number): void {
		const word = number >> 5;
		this.#words[word] = (this.#words[word] ?? 0) | (1 << (number & 31));
	}

	/** NaN, the unit of no character, counts as 0, which no table of characters has. */
	has(number: number): boolean {
		return (((this.#words[number >> 5] ?? 0) >>> (number & 31)) & 1) === 1;
	}
}

/** A pair of units as a number below 2 ** `bits`: others may share it. */
export const pairHash = (unit: number, next: number, bits: number): number =>
	(Math.imul(unit, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> (32 - bits);
