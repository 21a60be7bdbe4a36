import { filterSchema, type Filter, type Overview } from '../domain/api.ts';
import type { Counted } from './counted.ts';
import { facetsOf, spanOf, timelineOf } from './facets.ts';
import { articlesUnder, newestArticles } from './lists.ts';
import { mapPlaces, placeSummaries } from './map-places.ts';
import { strongestPairs } from './strongest-pairs.ts';

const STRONGEST = 12;
const NEWEST = 8;

/** True when the filter leaves out some acts, so that only articles with acts under it count. */
function narrowsActs(filter: Filter): boolean {
	const neutral = filterSchema.parse({ place: filter.place, q: filter.q });
	// Declared intent shown besides leaves out nothing.
	const status = neutral.status.filter((one) => !filter.status.includes(one));
	return status.length > 0 || JSON.stringify(inOrder(filter)) !== JSON.stringify(neutral);
}

/** Its fields in the order of the schema, with the statuses of a filter that says nothing. */
const inOrder = (filter: Filter): Filter => filterSchema.parse({ ...filter, status: undefined });

/** The overview without its newest articles, and the keys of those. */
export function overviewFigures(
	counted: Counted,
	filter: Filter
): { readonly figures: Omit<Overview, 'newest'>; readonly newest: readonly number[] } {
	const index = counted.current();
	const tally = counted.tally(filter);
	const words = counted.found(filter.q);
	const marks = [
		...(filter.place === null ? [] : [index.articles.about(filter.place)]),
		...(words === null ? [] : [words]),
		// Without saying anything about acts all articles count, also those without acts.
		...(narrowsActs(filter) ? [articlesUnder(index, tally)] : [])
	];
	const newest = newestArticles(index.articles, marks, null, NEWEST);
	const { links: strongest, total } = strongestPairs(index.acts, tally, 'place', STRONGEST);
	const drawn = mapPlaces(index, tally, 'place', words, filter.place === null ? Infinity : 0);
	const everywhere = counted.tally({ ...filter, place: null });
	const names = strongest.flatMap((link) => [link.a, link.b]);
	const figures = {
		articles: newest.total,
		links: total,
		acts: tally.acts,
		places: drawn.size,
		...spanOf(index.acts, tally),
		...facetsOf(index.acts, tally),
		...timelineOf(index.acts, tally),
		strongest,
		names: Object.fromEntries(placeSummaries(index, everywhere, names))
	};
	return { figures, newest: newest.keys };
}
