/**
 * Whole numbers from 0 to 2³⁰ as text that JSON need not escape: five bits a character, low ones first, all characters of a
 * number but the last from the second half of the alphabet. Small numbers, as differences are, take one or two characters.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MORE = 32;

const VALUES = new Uint8Array(128).fill(255);
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

/** Throws for what is no such number. */
export function writeNumber(number: number): string {
	if (!Number.isInteger(number) || number < 0 || number > 2 ** 30)
		throw new Error(`${number} cannot be written: a whole number from 0 to 2^30 is wanted`);
	let text = '';
	let rest = number;
	for (; rest >= MORE; rest >>>= 5) text += ALPHABET.charAt(MORE + (rest & (MORE - 1)));
	return text + ALPHABET.charAt(rest);
}

/** The numbers of a text. Throws when it was not written so. */
export function readNumbers(text: string): number[] {
	const numbers: number[] = [];
	let [number, bits] = [0, 0];
	for (let at = 0; at < text.length; at++) {
		const value = VALUES[text.charCodeAt(at)] ?? 255;
		if (value >= 2 * MORE || bits > 30)
			throw new Error(`no numbers are written as "${text.slice(at, at + 20)}"`);
		number += (value & (MORE - 1)) << bits;
		bits += 5;
		if (value >= MORE) continue;
		numbers.push(number);
		[number, bits] = [0, 0];
	}
	if (bits > 0) throw new Error('the last number is not whole');
	return numbers;
}
