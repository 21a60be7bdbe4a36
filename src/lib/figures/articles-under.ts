import { filterSchema, type Filter } from '../domain/api.ts';
import type { PlaceId } from '../domain/place.ts';
import type { Counted } from './counted.ts';
import { articlesUnder } from './lists.ts';

/** True when the filter leaves out some acts, so that only articles with acts under it count. */
function narrowsActs(filter: Filter): boolean {
	const neutral = filterSchema.parse({ place: filter.place, q: filter.q });
	// Declared intent shown besides leaves out nothing.
	const status = neutral.status.filter((one) => !filter.status.includes(one));
	return status.length > 0 || JSON.stringify(inOrder(filter)) !== JSON.stringify(neutral);
}

/** Its fields in the order of the schema, with the statuses of a filter that says nothing. */
const inOrder = (filter: Filter): Filter => filterSchema.parse({ ...filter, status: undefined });

/** Marks by key that an article has to have, all of them, to count under a filter. None: every article counts. */
export function marksUnder(counted: Counted, filter: Filter): readonly Uint8Array[] {
	const index = counted.current();
	const words = counted.found(filter.q);
	return [
		...(filter.place === null ? [] : [index.articles.about(filter.place)]),
		...(words === null ? [] : [words]),
		// Without saying anything about acts all articles count, also those without acts.
		...(narrowsActs(filter) ? [articlesUnder(index, counted.tally(filter))] : [])
	];
}

/** Articles under a filter by province that they are about, or about a part of; provinces without any are left out. */
export function articlesByProvince(counted: Counted, filter: Filter): Record<PlaceId, number> {
	const { articles, places } = counted.current();
	const marks = marksUnder(counted, filter);
	const counts = new Uint32Array(places.size);
	const named = articles.named.values;
	for (let key = 0; key < articles.rows; key++) {
		// Copies count for nothing.
		if (articles.day.at(key) === 0 || marks.some((one) => one[key] !== 1)) continue;
		const first = articles.first.at(key);
		const end = first + articles.count.at(key);
		for (let at = first; at < end; at++) {
			const place = (named[at] ?? 0) >> 1;
			counts[place] = (counts[place] ?? 0) + 1;
		}
	}
	const found: Record<PlaceId, number> = {};
	for (const [number, n] of counts.entries()) {
		const place = n > 0 ? places.get(places.id(number)) : null;
		if (place?.level === 'province') found[place.id] = n;
	}
	return found;
}
