import type { Filter } from '../domain/api.ts';
import type { ActColumns } from './act-columns.ts';
import { FAILS, masksOf } from './filter-masks.ts';
import { GONE, KIND_CODES } from './kind-code.ts';
import type { KnownPlaces } from './known-places.ts';

/** What is counted of the acts under a filter, in one pass over their columns. */
export interface Tally {
	readonly acts: number;
	/** By row: 1 when the act is under the filter. */
	readonly passes: Uint8Array;
	/** Acts by pair and by date. */
	readonly pairs: Uint32Array;
	readonly dates: Uint32Array;
	/** The facets, each under all of the filter but itself: acts by kind twice, by list of topics, by date. */
	readonly types: Uint32Array;
	readonly statuses: Uint32Array;
	readonly topics: Uint32Array;
	readonly times: Uint32Array;
}

/** `words`: marks by key the articles that the words of the filter find, null when it has none. */
export function tallyOf(
	filter: Filter,
	acts: ActColumns,
	places: KnownPlaces,
	words: Uint8Array | null
): Tally {
	const masks = masksOf(filter, acts, places);
	const passes = new Uint8Array(acts.rows);
	const pairs = new Uint32Array(acts.pairs.size);
	const dates = new Uint32Array(acts.dates.size);
	const times = new Uint32Array(acts.dates.size);
	const [types, statuses] = [new Uint32Array(KIND_CODES), new Uint32Array(KIND_CODES)];
	const topics = new Uint32Array(acts.topicLists.size);
	const kindAt = acts.kind.values;
	const pairAt = acts.pair.values;
	const dateAt = acts.date.values;
	const topicsAt = acts.topics.values;
	const confidenceAt = acts.confidence.values;
	const articleAt = acts.article.values;
	let found = 0;
	for (let row = 0; row < passes.length; row++) {
		const kind = kindAt[row] ?? 0;
		const pair = pairAt[row] ?? 0;
		if (kind === GONE || masks.pair[pair] === 0) continue;
		if (masks.confidence[confidenceAt[row] ?? 0] === 0) continue;
		if (words !== null && words[articleAt[row] ?? 0] !== 1) continue;
		const date = dateAt[row] ?? 0;
		const list = topicsAt[row] ?? 0;
		const fails = (masks.kind[kind] ?? 0) | (masks.topics[list] ?? 0) | (masks.date[date] ?? 0);
		if (fails === 0) {
			passes[row] = 1;
			found += 1;
			add(pairs, pair);
			add(dates, date);
		}
		if ((fails & ~FAILS.type) === 0) add(types, kind);
		if ((fails & ~FAILS.status) === 0) add(statuses, kind);
		if ((fails & ~FAILS.topic) === 0) add(topics, list);
		if ((fails & ~FAILS.time) === 0) add(times, date);
	}
	return { acts: found, passes, pairs, dates, types, statuses, topics, times };
}

const add = (counts: Uint32Array, at: number): void => {
	counts[at] = (counts[at] ?? 0) + 1;
};
