import { filterSchema, type Filter, type Overview } from '../../domain/api.ts';
import { facetsOf, spanOf, timelineOf } from '../../figures/facets.ts';
import { newestArticles } from '../../figures/lists.ts';
import { mapPlaces, placeSummaries } from '../../figures/map-places.ts';
import { strongestPairs } from '../../figures/strongest-pairs.ts';
import type { FiguresFeed } from './figures-feed.ts';
import { marksOf, readArticles } from './read-articles.ts';

const STRONGEST = 12;
const NEWEST = 8;

/** True when the filter says something about acts, so that only articles with such acts count. */
function narrowsActs(filter: Filter): boolean {
	const neutral = { ...filterSchema.parse({}), place: filter.place, q: filter.q };
	return (
		JSON.stringify({ ...filterSchema.parse(filter) }) !==
		JSON.stringify(filterSchema.parse(neutral))
	);
}

export function readOverview(feed: FiguresFeed, filter: Filter): Overview {
	const figures = feed.current();
	const tally = feed.tally(filter);
	const query = { place: filter.place, link: null, q: filter.q };
	const { links: strongest, total } = strongestPairs(figures.acts, tally, 'place', STRONGEST);
	const drawn = mapPlaces(figures, tally, 'place', feed.found(filter.q), filter.place === null);
	const everywhere = feed.tally({ ...filter, place: null });
	const names = strongest.flatMap((link) => [link.a, link.b]);
	return {
		// Without saying anything about acts all articles count, also those without acts.
		articles: narrowsActs(filter)
			? tally.articles
			: newestArticles(figures.articles, marksOf(feed, query), null, 0).total,
		links: total,
		acts: tally.acts,
		places: drawn.size,
		...spanOf(figures.acts, tally),
		...facetsOf(figures.acts, tally),
		...timelineOf(figures.acts, tally),
		strongest,
		newest: readArticles(feed, { ...query, order: 'newest', cursor: null, limit: NEWEST }).articles,
		names: Object.fromEntries(placeSummaries(figures, everywhere, names))
	};
}
