import type { ArticleDocument } from './document.ts';

/**
 * What tells that two articles are one, published twice. MinHash of the body as repaired, in Simplified script, rather than
 * SimHash: it estimates how much two texts share, so that an editor's line more or less does not hide a copy. No library: the
 * few on npm are untended, and it is these forty lines.
 */

/** Characters of a shingle. */
const SHINGLE = 5;
/** A shorter text changes its meaning with a word, and its shingles with it. */
const SHORTEST = 120;
export const BANDS = 8;
export const ROWS = 4;

/** The article without its page, readable. */
export const bodyOf = ({ text, body }: Pick<ArticleDocument, 'text' | 'body'>): string =>
	body.map(({ start, end }) => text.slice(start, end)).join('\n');

/** Letters and digits alone, in lower case. */
export const lettersOf = (body: string): string =>
	(
		body
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).join('');

/** The least hash of all shingles under each of 32 functions; null for letters too few to compare but for identity. */
export function sketchOf(letters: string): Uint32Array | null {
	if (letters.length < SHORTEST) return null;
	const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
	for (let i = 0; i + SHINGLE <= letters.length; i++) {
		let shingle = 0x811c9dc5;
		for (let j = i; j < i + SHINGLE; j++)
			shingle = Math.imul(shingle ^ letters.charCodeAt(j), 0x01000193);
		for (let n = 0; n < least.length; n++) {
			const value = scatter(shingle + Math.imul(n + 1, 0x9e3779b9));
			if (value < (least[n] ?? 0)) least[n] = value;
		}
	}
	return least;
}

/** A sketch as an address carries it: its numbers in hexadecimal, eight digits each. */
export const sketchText = (sketch: Uint32Array): string =>
	[...sketch].map((value) => value.toString(16).padStart(8, '0')).join('');

/** The finaliser of MurmurHash3: a different order of all shingles for each added constant. */
export function scatter(value: number): number {
	let x = value | 0;
	x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
	x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
	return (x ^ (x >>> 16)) >>> 0;
}
