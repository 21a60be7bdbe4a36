import type { Filter, LinkSummary, PlaceAnswer, PlaceSummary } from '../domain/api.ts';
import type { PlaceId } from '../domain/place.ts';
import type { Counted } from './counted.ts';
import { facetsOf, spanOf } from './facets.ts';
import { newestArticles } from './lists.ts';
import { placeSummaries } from './map-places.ts';
import { strongestPairs } from './strongest-pairs.ts';

const PARTNERS = 500;
const ARTICLES = 50;
const ORGANISATIONS = 100;

/** A place with the ties of all that lies inside it, and the keys of its articles; null when no article knows it. */
export function placeFigures(
	counted: Counted,
	id: PlaceId,
	filter: Filter
): {
	readonly figures: Omit<PlaceAnswer, 'articles'>;
	readonly articles: readonly number[];
} | null {
	const index = counted.current();
	const everywhere = counted.tally({ ...filter, place: null });
	const place = placeSummaries(index, everywhere, [id]).get(id);
	if (place === undefined) return null;
	const here = counted.tally({ ...filter, place: id });
	const { links } = strongestPairs(index.acts, here, 'place', PARTNERS);
	const organisations = index.organisations.within(id, here, index.places, ORGANISATIONS);
	const named = [
		id,
		...place.parents,
		...(place.members ?? []),
		...links.flatMap((link) => [link.a, link.b]),
		...organisations.map((one) => one.place)
	];
	const places = placeSummaries(index, everywhere, named);
	const words = counted.found(filter.q);
	const marks = [index.articles.about(id), ...(words === null ? [] : [words])];
	const figures = {
		place,
		parents: place.parents.flatMap((parent) => places.get(parent) ?? []),
		partners: links.map((link) => partner(link, place, places)),
		...spanOf(index.acts, here),
		topics: facetsOf(index.acts, here).topics,
		places: Object.fromEntries(places),
		organisations
	};
	return { figures, articles: newestArticles(index.articles, marks, null, ARTICLES).keys };
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
		own,
		first: link.first,
		last: link.last
	};
}
