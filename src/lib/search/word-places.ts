import { readNumbers, writeNumber } from './number-text.ts';

/** Where a word stands in an article: `positions` count the article's words from 0, in order. */
export interface WordPlaces {
	/** Key of the article. */
	readonly key: number;
	readonly positions: readonly number[];
}

/** A word of a full-text index with all places where it stands, by key. */
export interface IndexedWord {
	readonly word: string;
	readonly articles: readonly WordPlaces[];
}

/** All that a full-text index holds. */
export interface WordCorpus {
	/** How many articles there are, and how many words they have, as relevance is reckoned. */
	readonly articles: number;
	readonly length: number;
	/** Ascending by code points. */
	readonly words: AsyncIterable<IndexedWord>;
}

/**
 * Places as text: for each article twice the step from the key before (one more when the word stands there more than once,
 * then how many times beyond two), then the steps from position to position.
 */
export function writePlaces(articles: readonly WordPlaces[]): string {
	let text = '';
	let before = 0;
	for (const { key, positions } of articles) {
		text += writeNumber((key - before) * 2 + Number(positions.length > 1));
		if (positions.length > 1) text += writeNumber(positions.length - 2);
		let position = 0;
		for (const one of positions) {
			text += writeNumber(one - position);
			position = one;
		}
		before = key;
	}
	return text;
}

/** Positions by key. Throws when the text was not written so. */
export function readPlaces(text: string): Map<number, number[]> {
	const numbers = readNumbers(text);
	const places = new Map<number, number[]>();
	let key = 0;
	for (let at = 0; at < numbers.length;) {
		const step = numbers[at++] ?? 0;
		key += step >>> 1;
		const count = (step & 1) === 0 ? 1 : (numbers[at++] ?? 0) + 2;
		if (at + count > numbers.length) throw new Error('the places of a word are cut off');
		const positions: number[] = [];
		let position = 0;
		for (const end = at + count; at < end; at++) {
			position += numbers[at] ?? 0;
			positions.push(position);
		}
		places.set(key, positions);
	}
	return places;
}
