import { z } from 'zod';

/** The files of an index of words, as makeWordIndex writes and WordIndex reads them. */

/** The first of them: which articles there are, and in which shard a word stands. */
export const CONTENTS = 'words.json';
export const contentsSchema = z.object({
	format: z.literal(1),
	/** How many articles and words there are, as relevance is reckoned. */
	articles: z.int().nonnegative(),
	length: z.int().nonnegative(),
	/** Numbers as text: steps from key to key, and how many words each of these articles has. */
	keys: z.string(),
	lengths: z.string(),
	/** The first word of each shard, ascending by code points. */
	shards: z.array(z.string())
});
export type Contents = z.infer<typeof contentsSchema>;

export const shardName = (number: number): string => `words/${number}.json`;
/** Words with their places (word-places.ts), ascending by code points. */
export const shardSchema = z.array(z.tuple([z.string(), z.string()]));

/** By code points, as UTF-8 is ordered; JavaScript's own order is by UTF-16 units. */
export function byCodePoints(x: string, y: string): number {
	for (let at = 0; at < x.length && at < y.length; at++) {
		if (x.charCodeAt(at) === y.charCodeAt(at)) continue;
		// A second half differs: so do the characters, and their first halves are the same.
		return rankOf(x.charCodeAt(at)) - rankOf(y.charCodeAt(at));
	}
	return x.length - y.length;
}

/** Surrogates stand for what is above all else. */
const rankOf = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
