import type { Filter, Overview } from '../domain/api.ts';
import { marksUnder } from './articles-under.ts';
import type { Counted } from './counted.ts';
import { facetsOf, spanOf, timelineOf } from './facets.ts';
import { newestArticles } from './lists.ts';
import { mapPlaces, placeSummaries } from './map-places.ts';
import { strongestPairs } from './strongest-pairs.ts';

const STRONGEST = 12;
const NEWEST = 8;

/** The overview without its newest articles, and the keys of those. */
export function overviewFigures(
	counted: Counted,
	filter: Filter
): { readonly figures: Omit<Overview, 'newest'>; readonly newest: readonly number[] } {
	const index = counted.current();
	const tally = counted.tally(filter);
	const words = counted.found(filter.q);
	const newest = newestArticles(index.articles, marksUnder(counted, filter), null, NEWEST);
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
