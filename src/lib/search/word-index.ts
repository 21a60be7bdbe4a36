import type { RankedArticle } from '../figures/article-pages.ts';
import { indexedWords } from './indexed-words.ts';
import { readNumbers } from './number-text.ts';
import { rankArticles, type Corpus, type Occurrences } from './rank-articles.ts';
import { searchedPhrases } from './search-words.ts';
import { byCodePoints, CONTENTS, contentsSchema, shardName, shardSchema } from './word-files.ts';
import { readPlaces } from './word-places.ts';

/** A word's places by word. */
type Shard = ReadonlyMap<string, string>;
/** Positions by key. */
type Places = ReadonlyMap<number, readonly number[]>;

interface Opened extends Corpus {
	readonly shards: readonly string[];
}

/** Shards kept at most, some 32 kB each. */
const KEPT = 64;
/** Words of a phrase that are fetched at once; when they stand nowhere together, the rest is not. */
const AT_ONCE = 8;

/**
 * Searches the files of makeWordIndex as the server searches its full-text index. `read` gives the parsed JSON of a file by its
 * name; what it throws comes through, and the file is asked for again the next time.
 */
export class WordIndex {
	readonly #read: (name: string) => Promise<unknown>;
	#opened: Promise<Opened> | null = null;
	readonly #shards = new Map<number, Promise<Shard>>();

	constructor(read: (name: string) => Promise<unknown>) {
		this.#read = read;
	}

	/** The articles that have all words of a query, copies too, by key; of a query without a word none. */
	async find(q: string): Promise<RankedArticle[]> {
		const phrases = searchedPhrases(q).map(({ words, isBegun }) => ({
			words: words.flatMap(indexedWords),
			isBegun
		}));
		if (phrases.length === 0 || phrases.some(({ words }) => words.length === 0)) return [];
		const opened = await this.#open();
		const found: Occurrences[] = [];
		for (const { words, isBegun } of phrases) {
			const occurrences = await this.#occurrences(opened, words, isBegun);
			if (occurrences.size === 0) return [];
			found.push(occurrences);
		}
		return rankArticles(found, opened);
	}

	/** Marks by key the articles that words find: the first `rows` keys. */
	async marks(q: string, rows: number): Promise<Uint8Array> {
		const marks = new Uint8Array(rows);
		for (const { key } of await this.find(q)) if (key < rows) marks[key] = 1;
		return marks;
	}

	#open(): Promise<Opened> {
		if (this.#opened !== null) return this.#opened;
		this.#opened = this.#read(CONTENTS).then(opened);
		this.#opened.catch(() => (this.#opened = null));
		return this.#opened;
	}

	/** How often words stand side by side, by article. */
	async #occurrences(
		opened: Opened,
		words: readonly string[],
		isBegun: boolean
	): Promise<Occurrences> {
		let starts: Places | null = null;
		for (let from = 0; from < words.length; from += AT_ONCE) {
			const some = words.slice(from, from + AT_ONCE);
			const isLast = (at: number): boolean => from + at === words.length - 1;
			const places = await Promise.all(
				some.map((word, at) => this.#places(opened, word, isBegun && isLast(at)))
			);
			for (const [at, one] of places.entries())
				starts = starts === null ? one : following(starts, one, from + at);
			if (starts?.size === 0) break;
		}
		return new Map([...(starts ?? [])].map(([key, positions]) => [key, positions.length]));
	}

	/** Where a word stands, or all that begin so. */
	async #places(opened: Opened, word: string, isBegun: boolean): Promise<Places> {
		const numbers = shardsOf(opened.shards, word, isBegun);
		const shards = await Promise.all(numbers.map((number) => this.#shard(number)));
		if (!isBegun) return readPlaces(shards[0]?.get(word) ?? '');
		const all = new Map<number, number[]>();
		for (const shard of shards)
			for (const [one, places] of shard)
				if (one.startsWith(word))
					for (const [key, positions] of readPlaces(places)) {
						const known = all.get(key);
						if (known === undefined) all.set(key, positions);
						else known.push(...positions);
					}
		return all;
	}

	#shard(number: number): Promise<Shard> {
		const known = this.#shards.get(number);
		const shard =
			known ?? this.#read(shardName(number)).then((file) => new Map(shardSchema.parse(file)));
		// The last in the map is the one asked for last.
		this.#shards.delete(number);
		this.#shards.set(number, shard);
		if (known === undefined) shard.catch(() => this.#shards.delete(number));
		const oldest = this.#shards.keys().next().value;
		if (this.#shards.size > KEPT && oldest !== undefined) this.#shards.delete(oldest);
		return shard;
	}
}

function opened(file: unknown): Opened {
	const contents = contentsSchema.parse(file);
	const lengths = readNumbers(contents.lengths);
	const byKey = new Map<number, number>();
	let key = 0;
	for (const [at, step] of readNumbers(contents.keys).entries()) {
		key += step;
		byKey.set(key, lengths[at] ?? 0);
	}
	return {
		shards: contents.shards,
		articles: contents.articles,
		length: contents.length,
		lengthOf: (one) => byKey.get(one) ?? 0
	};
}

/** The shard in which a word would stand, or all those in which words that begin so would. */
function shardsOf(firsts: readonly string[], word: string, isBegun: boolean): number[] {
	let [low, high] = [0, firsts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (byCodePoints(firsts[middle] ?? '', word) <= 0) low = middle + 1;
		else high = middle;
	}
	const numbers = low === 0 ? [] : [low - 1];
	if (isBegun) for (; firsts[low]?.startsWith(word); low++) numbers.push(low);
	return numbers;
}

/** Of the starts those `distance` words behind which one of `places` stands. */
function following(starts: Places, places: Places, distance: number): Places {
	const left = new Map<number, number[]>();
	for (const [key, positions] of starts) {
		const here = places.get(key);
		if (here === undefined) continue;
		const standing = new Set(here);
		const kept = positions.filter((position) => standing.has(position + distance));
		if (kept.length > 0) left.set(key, kept);
	}
	return left;
}
