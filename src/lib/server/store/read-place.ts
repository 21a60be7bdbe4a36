import type { Filter, LinkSummary, PlaceAnswer, PlaceSummary } from '../../domain/api.ts';
import type { PlaceId } from '../../domain/place.ts';
import { placeSummaries } from '../../figures/map-places.ts';
import { strongestPairs } from '../../figures/strongest-pairs.ts';
import type { FiguresFeed } from './figures-feed.ts';
import { readArticles } from './read-articles.ts';

const PARTNERS = 500;
const ARTICLES = 50;
const ORGANISATIONS = 100;

/** A place with the ties of all that lies inside it; null when no article knows it. */
export function readPlace(feed: FiguresFeed, id: PlaceId, filter: Filter): PlaceAnswer | null {
	const figures = feed.current();
	const everywhere = feed.tally({ ...filter, place: null });
	const place = placeSummaries(figures, everywhere, [id]).get(id);
	if (place === undefined) return null;
	const here = feed.tally({ ...filter, place: id });
	const { links } = strongestPairs(figures.acts, here, 'place', PARTNERS);
	const organisations = figures.organisations.within(id, here, figures.places, ORGANISATIONS);
	const named = [
		id,
		...place.parents,
		...(place.members ?? []),
		...links.flatMap((link) => [link.a, link.b]),
		...organisations.map((one) => one.place)
	];
	const places = placeSummaries(figures, everywhere, named);
	return {
		place,
		parents: place.parents.flatMap((parent) => places.get(parent) ?? []),
		partners: links.map((link) => partner(link, place, places)),
		places: Object.fromEntries(places),
		articles: readArticles(feed, {
			place: id,
			link: null,
			q: filter.q,
			order: 'newest',
			cursor: null,
			limit: ARTICLES
		}).articles,
		organisations
	};
}

/** The far end of a tie; of a tie between two parts of the place, the second. */
function partner(
	link: LinkSummary,
	place: PlaceSummary,
	places: ReadonlyMap<PlaceId, PlaceSummary>
): PlaceAnswer['partners'][number] {
	const inside = (id: PlaceId): boolean =>
		id === place.id || (places.get(id)?.parents.includes(place.id) ?? false);
	const own = inside(link.a) ? link.a : link.b;
	return {
		place: own === link.a ? link.b : link.a,
		link: link.id,
		count: link.count,
		types: link.types,
		own
	};
}
