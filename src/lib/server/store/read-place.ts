import { z } from 'zod';
import type { Filter, LinkSummary, PlaceAnswer, PlaceSummary } from '../../domain/api.ts';
import { placeIdSchema, type PlaceId } from '../../domain/place.ts';
import { bindFilter, KIND_FILTER } from './filter-sql.ts';
import { findHits } from './hits.ts';
import { readArticles } from './read-articles.ts';
import { strongestPairs } from './read-links.ts';
import { placeSummaries } from './read-places.ts';
import type { Statements } from './statements.ts';

const PARTNERS = 500;
const ARTICLES = 50;
const ORGANISATIONS = 100;

const ORGANISATIONS_OF = `
	SELECT o.name, o.place, count(DISTINCT o.act) AS acts
	FROM temp.hits CROSS JOIN act_organisations AS o ON o.act = hits.key JOIN places AS p ON p.id = o.place
	WHERE (o.place = :id OR EXISTS (SELECT 1 FROM json_each(p.parents) WHERE value = :id)) AND ${KIND_FILTER}
	GROUP BY o.name, o.place ORDER BY acts DESC, o.name LIMIT :limit`;

export const organisationRow = z.object({
	name: z.string(),
	place: placeIdSchema,
	acts: z.int()
});

/** A place with the ties of all that lies inside it; null when no article knows it. */
export function readPlace(statements: Statements, id: PlaceId, filter: Filter): PlaceAnswer | null {
	const place = placeSummaries(statements, [id], filter).get(id);
	if (place === undefined) return null;
	const here = { ...filter, place: id };
	const { links } = strongestPairs(statements, here, 'place', PARTNERS);
	findHits(statements, here);
	const organisations = statements.all(ORGANISATIONS_OF, organisationRow, {
		...bindFilter(here),
		id,
		limit: ORGANISATIONS
	});
	const named = [
		id,
		...place.parents,
		...(place.members ?? []),
		...links.flatMap((link) => [link.a, link.b]),
		...organisations.map((one) => one.place)
	];
	const places = placeSummaries(statements, named, filter);
	return {
		place,
		parents: place.parents.flatMap((parent) => places.get(parent) ?? []),
		partners: links.map((link) => partner(link, place, places)),
		places: Object.fromEntries(places),
		articles: readArticles(statements, {
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
