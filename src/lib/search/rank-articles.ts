import type { RankedArticle } from '../figures/article-pages.ts';

/** How often each article has a phrase, by key. */
export type Occurrences = ReadonlyMap<number, number>;

/** What relevance depends on beside the occurrences. */
export interface Corpus {
	readonly articles: number;
	/** Words of all of them, and of the article of a key. */
	readonly length: number;
	lengthOf(key: number): number;
}

/** How fast more occurrences count less, and how much longer articles do. */
const K1 = 1.2;
const B = 0.75;
/** What a phrase that more than half of the articles have is worth at least. */
const LEAST = 1e-6;

/**
 * The articles that have all of the phrases, by key, scored by Okapi BM25 as SQLite's FTS5 does it, term by term in its order, so
 * that scores differ by what two machines' logarithms differ: the lower the better.
 */
export function rankArticles(
	phrases: readonly Occurrences[],
	{ articles, length, lengthOf }: Corpus
): RankedArticle[] {
	const [first, ...others] = phrases;
	if (first === undefined) return [];
	const average = length / articles;
	const weights = phrases.map(({ size }) => {
		const weight = Math.log((articles - size + 0.5) / (size + 0.5));
		return weight <= 0 ? LEAST : weight;
	});
	const found = [...first.keys()].filter((key) => others.every((other) => other.has(key)));
	return found
		.sort((x, y) => x - y)
		.map((key) => {
			const penalty = K1 * (1 - B + (B * lengthOf(key)) / average);
			let score = 0;
			for (const [at, occurrences] of phrases.entries()) {
				const often = occurrences.get(key) ?? 0;
				score += (weights[at] ?? 0) * ((often * (K1 + 1)) / (often + penalty));
			}
			return { key, score: -1 * score };
		});
}
