import { simplify } from '../../pipeline/repair/simplify.ts';

/** From this share of pairs of letters on, two sentences are one in which a word was changed. */
export const ALIKE = 0.6;

/** Letters and digits alone, Simplified: what a sentence says, however it is set. */
export const letters = (text: string): string =>
	(simplify(text.normalize('NFKC')).text.match(/[\p{L}\p{N}]+/gu) ?? []).join('');

/** Sørensen–Dice over pairs of neighbouring letters, from 0 to 1. */
export function alike(x: string, y: string): number {
	if (x === y) return 1;
	if (x.length < 2 || y.length < 2) return 0;
	const pairs = new Map<string, number>();
	for (let i = 0; i + 2 <= x.length; i++) {
		const pair = x.slice(i, i + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	let shared = 0;
	for (let i = 0; i + 2 <= y.length; i++) {
		const pair = y.slice(i, i + 2);
		const left = pairs.get(pair) ?? 0;
		if (left > 0) {
			shared += 1;
			pairs.set(pair, left - 1);
		}
	}
	return (2 * shared) / (x.length + y.length - 2);
}
