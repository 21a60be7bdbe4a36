import { z } from 'zod';
import type { Filter, LinkLevel, PlaceSummary } from '../../domain/api.ts';
import { levelSchema, placeIdSchema, placeSchema, type PlaceId } from '../../domain/place.ts';
import { bindFilter, isPlain, KIND_FILTER, wordsFind } from './filter-sql.ts';
import { findHits, fromPairs } from './hits.ts';
import type { Statements } from './statements.ts';

const json = <T extends z.ZodType>(schema: T) =>
	z.string().transform((text): z.infer<T> => schema.parse(JSON.parse(text)));

/** A row of `places` with its figures, as the API tells it. */
const placeRow = z
	.object({
		id: placeIdSchema,
		name: z.string(),
		en: z.string().nullable(),
		level: levelSchema,
		lon: z.number(),
		lat: z.number(),
		approximate: z.int(),
		parents: json(placeSchema.shape.parents),
		members: json(placeSchema.shape.parents).nullable(),
		links: z.int(),
		articles: z.int()
	})
	.transform(({ en, members, approximate, ...row }): PlaceSummary => ({
		...row,
		approximate: approximate === 1,
		...(en === null ? {} : { en }),
		...(members === null ? {} : { members })
	}));

const COLUMNS = 'p.id, p.name, p.en, p.level, p.lon, p.lat, p.approximate, p.parents, p.members';

/** The plus: places are looked up by the act, which has a few, not each act by all the places asked for. */
const SUMMARIES = `
	WITH ends AS (
		SELECT held.place, count(*) AS n FROM temp.hits CROSS JOIN act_places AS held ON held.act = hits.key
		WHERE ${KIND_FILTER} AND +held.place IN (SELECT value FROM json_each(:ids)) GROUP BY held.place
	)
	SELECT ${COLUMNS}, coalesce(ends.n, 0) AS links,
		coalesce((SELECT n FROM dot_sums WHERE dot_sums.level = 'within' AND place = p.id), 0) AS articles
	FROM places AS p LEFT JOIN ends ON ends.place = p.id WHERE p.id IN (SELECT value FROM json_each(:ids))`;

/** Places by id, with all acts under the filter (its own `place` aside) and articles that they or their parts have. */
export function placeSummaries(
	statements: Statements,
	ids: Iterable<PlaceId>,
	filter: Filter
): Map<PlaceId, PlaceSummary> {
	const wanted = JSON.stringify([...new Set(ids)]);
	const everywhere = { ...filter, place: null };
	const values = { ...bindFilter(everywhere), ids: wanted };
	if (!isPlain(everywhere)) findHits(statements, everywhere);
	const rows = statements.all(isPlain(everywhere) ? SUMMARIES_KEPT : SUMMARIES, placeRow, values);
	return new Map(rows.map((row) => [row.id, row]));
}

const SUMMARIES_KEPT = `
	SELECT ${COLUMNS},
		(SELECT coalesce(sum(n), 0) FROM place_sums WHERE place = p.id AND ${KIND_FILTER}) AS links,
		coalesce((SELECT n FROM dot_sums WHERE dot_sums.level = 'within' AND place = p.id), 0) AS articles
	FROM places AS p WHERE p.id IN (SELECT value FROM json_each(:ids))`;

const BARE = `
	SELECT ${COLUMNS}, 0 AS links, 0 AS articles
	FROM places AS p WHERE p.id IN (SELECT value FROM json_each(:ids))`;

const ENDING = fromPairs(`
	SELECT place, sum(n) AS n FROM (
		SELECT x AS place, count(*) AS n FROM pairs GROUP BY x
		UNION ALL SELECT y, count(*) FROM pairs WHERE x <> y GROUP BY y)
	GROUP BY place`);

const ENDING_KEPT = `
	SELECT place, sum(n) AS n FROM end_sums WHERE level = :level AND ${KIND_FILTER} GROUP BY place`;

const DRAWN_AT: Record<LinkLevel, string> = { place: 'place', city: 'city', province: 'province' };
const mentioned = (level: LinkLevel): string => `
	SELECT ${DRAWN_AT[level]} AS place, count(DISTINCT article) AS n FROM article_places
	WHERE own = 1 AND ${wordsFind('article')} GROUP BY 1`;
const MENTIONED: Record<LinkLevel, string> = {
	place: mentioned('place'),
	city: mentioned('city'),
	province: mentioned('province')
};

const MENTIONED_KEPT = 'SELECT place, n FROM dot_sums WHERE level = :level';

const figure = z.object({ place: placeIdSchema, n: z.int() });

/** Levels whose point stands for the place well enough to draw a dot that no link asks for. */
const DOTTED: ReadonlySet<string> = new Set([
	'country',
	'province',
	'city',
	'county',
	'zone',
	'water'
]);
/** No map can be read with more dots than this; the most mentioned are kept. */
const DOTS = 2000;

/**
 * What the map draws at each point: the ends of all acts under the filter, and the places that articles only mention in
 * their body. A country that is only mentioned is left out while something inside it is drawn.
 */
export function mapPlaces(
	statements: Statements,
	filter: Filter,
	level: LinkLevel
): Map<PlaceId, PlaceSummary> {
	const values = { ...bindFilter(filter), level };
	const count = (sql: string): Map<PlaceId, number> =>
		new Map(statements.all(sql, figure, values).map(({ place, n }) => [place, n]));
	if (!isPlain(filter)) findHits(statements, filter);
	const links = count(isPlain(filter) ? ENDING_KEPT : ENDING[level]);
	const articles = count(filter.q === null ? MENTIONED_KEPT : MENTIONED[level]);
	const dots =
		filter.place === null
			? [...articles]
					.filter(([id]) => !links.has(id))
					.sort((x, y) => y[1] - x[1])
					.slice(0, DOTS)
			: [];
	const ids = [...links.keys(), ...dots.map(([id]) => id)];
	const found = statements
		.all(BARE, placeRow, { ids: JSON.stringify(ids) })
		.filter((place) => links.has(place.id) || DOTTED.has(place.level));
	const holding = new Set(found.flatMap((place) => place.parents));
	return new Map(
		found
			.filter((place) => links.has(place.id) || place.level !== 'country' || !holding.has(place.id))
			.map((place) => [
				place.id,
				{ ...place, links: links.get(place.id) ?? 0, articles: articles.get(place.id) ?? 0 }
			])
	);
}
