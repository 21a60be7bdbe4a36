import { writeNumber } from './number-text.ts';
import { byCodePoints, CONTENTS, shardName, type Contents } from './word-files.ts';
import { writePlaces, type WordCorpus } from './word-places.ts';

/** A file of an index: its name relative to the others, and its JSON. */
export interface IndexFile {
	readonly name: string;
	readonly text: string;
}

/** Characters of a shard; a word that takes more has one of its own. */
const SHARD_SIZE = 32_000;

/**
 * Writes the words of a library as files that WordIndex asks. Throws when words come out of order.
 */
export async function* makeWordIndex(corpus: WordCorpus): AsyncGenerator<IndexFile> {
	const lengths = new Map<number, number>();
	const shards: string[] = [];
	let entries: [string, string][] = [];
	let size = 0;
	let before: string | null = null;
	const close = (): IndexFile => {
		const file = { name: shardName(shards.length), text: JSON.stringify(entries) };
		shards.push(entries[0]?.[0] ?? '');
		[entries, size] = [[], 0];
		return file;
	};
	for await (const { word, articles } of corpus.words) {
		if (before !== null && byCodePoints(before, word) >= 0)
			throw new Error(`"${word}" comes after "${before}": words must ascend`);
		before = word;
		const places = writePlaces(articles);
		if (entries.length > 0 && size + places.length > SHARD_SIZE) yield close();
		entries.push([word, places]);
		size += word.length + places.length;
		for (const { key, positions } of articles)
			lengths.set(key, (lengths.get(key) ?? 0) + positions.length);
	}
	if (entries.length > 0) yield close();
	yield { name: CONTENTS, text: JSON.stringify(contentsOf(corpus, lengths, shards)) };
}

function contentsOf(
	{ articles, length }: WordCorpus,
	lengths: ReadonlyMap<number, number>,
	shards: readonly string[]
): Contents {
	const keys = [...lengths.keys()].sort((x, y) => x - y);
	return {
		format: 1,
		articles,
		length,
		keys: keys.map((key, at) => writeNumber(key - (keys[at - 1] ?? 0))).join(''),
		lengths: keys.map((key) => writeNumber(lengths.get(key) ?? 0)).join(''),
		shards: [...shards]
	};
}
