import { createHash } from 'node:crypto';

/**
 * What tells that two articles are one, published twice. MinHash of the body as repaired, in Simplified script, rather than
 * SimHash: it estimates how much two texts share, so that an editor's line more or less does not hide a copy. No library: the
 * few on npm are untended, and it is these forty lines.
 */
export interface Likeness {
	/** SHA-256 of the letters and digits of the body, hexadecimal; '' when it has none. */
	readonly content: string;
	/** The least hash of all shingles under each of 32 functions; null for a text too short to compare but for identity. */
	readonly sketch: Uint32Array | null;
}

/** Characters of a shingle. */
const SHINGLE = 5;
/** A shorter text changes its meaning with a word, and its shingles with it. */
const SHORTEST = 120;
const BANDS = 8;
const ROWS = 4;
/** From this share of equal places on, two sketches are of one text: about 85 % of the shingles. */
const ALIKE = 0.85;

/** `body`: the article without its page, readable. */
export function likenessOf(body: string): Likeness {
	const letters = (
		body
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).join('');
	if (letters === '') return { content: '', sketch: null };
	const content = createHash('sha256').update(letters).digest('hex');
	return { content, sketch: letters.length < SHORTEST ? null : sketchOf(letters) };
}

function sketchOf(letters: string): Uint32Array {
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

/** The finaliser of MurmurHash3: a different order of all shingles for each added constant. */
function scatter(value: number): number {
	let x = value | 0;
	x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
	x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
	return (x ^ (x >>> 16)) >>> 0;
}

/**
 * Numbers to find candidates by: sketches that are alike share one of them, but for one pair in a few hundred. They keep
 * within the safe integers, the band above the 32 bits of its hash.
 */
export function bandsOf(sketch: Uint32Array): number[] {
	return Array.from({ length: BANDS }, (_, band) => {
		let hash = 0;
		for (let row = 0; row < ROWS; row++) hash = scatter(hash ^ (sketch[band * ROWS + row] ?? 0));
		return band * 2 ** 32 + hash;
	});
}

export function areAlike(x: Uint32Array, y: Uint32Array): boolean {
	let same = 0;
	for (let n = 0; n < x.length; n++) if (x[n] === y[n]) same += 1;
	return same >= x.length * ALIKE;
}
