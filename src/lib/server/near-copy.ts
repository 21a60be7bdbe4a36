import { createHash } from 'node:crypto';
import { BANDS, lettersOf, ROWS, scatter, sketchOf } from '../pipeline/likeness.ts';

/** What tells that two articles are one, published twice (pipeline/likeness.ts says how). */
export interface Likeness {
	/** SHA-256 of the letters and digits of the body, hexadecimal; '' when it has none. */
	readonly content: string;
	readonly sketch: Uint32Array | null;
}

/** From this share of equal places on, two sketches are of one text: about 85 % of the shingles. */
const ALIKE = 0.85;

/** `body`: the article without its page, readable. */
export function likenessOf(body: string): Likeness {
	const letters = lettersOf(body);
	if (letters === '') return { content: '', sketch: null };
	return { content: createHash('sha256').update(letters).digest('hex'), sketch: sketchOf(letters) };
}

/** A sketch as an address carries it: its numbers in hexadecimal, eight digits each. */
export function parseSketch(text: string): Uint32Array | null {
	if (!SKETCH.test(text)) return null;
	return Uint32Array.from({ length: BANDS * ROWS }, (_, n) =>
		Number.parseInt(text.slice(n * 8, n * 8 + 8), 16)
	);
}
const SKETCH = new RegExp(`^[0-9a-f]{${BANDS * ROWS * 8}}$`);

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
