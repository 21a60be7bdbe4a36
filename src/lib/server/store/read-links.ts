import { z } from 'zod';
import type { Filter, LinkAnswer, LinkLevel, LinksAnswer, LinkSummary } from '../../domain/api.ts';
import { endsOf, linkId } from '../../domain/link-id.ts';
import { linkTypeSchema, statusSchema } from '../../domain/link.ts';
import { placeIdSchema } from '../../domain/place.ts';
import { ACT_COLUMNS, actRow, toProofs } from './read-acts.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { bindFilter, isPlain, KIND_FILTER, type Ends } from './filter-sql.ts';
import { findHits, fromPairs } from './hits.ts';
import type { Page } from './library.ts';
import { mapPlaces, placeSummaries } from './read-places.ts';
import { END_COLUMNS } from './sums.ts';
import type { Statements } from './statements.ts';

type Way = LinkSummary['directed'];

/** A day with the date it was read from, such as `2019-01-01|2019`: the least of them is the first date as told. */
const told = z
	.string()
	.nullable()
	.transform((value) => value?.split('|')[1] ?? null);

const pairRow = z.object({ lo: placeIdSchema, hi: placeIdSchema, count: z.int(), total: z.int() });

const STRONGEST = 'ORDER BY count DESC, lo, hi LIMIT :limit';
const PAIRS = fromPairs(`
	SELECT lo, hi, count(*) AS count, count(*) OVER () AS total FROM pairs GROUP BY lo, hi ${STRONGEST}`);
const PAIRS_KEPT = `
	SELECT lo, hi, sum(n) AS count, count(*) OVER () AS total FROM pair_sums
	WHERE level = :level AND ${KIND_FILTER} GROUP BY lo, hi ${STRONGEST}`;

const kindRow = z.object({
	lo: placeIdSchema,
	hi: placeIdSchema,
	type: linkTypeSchema,
	status: statusSchema,
	way: z.enum(['none', 'forward', 'backward']),
	n: z.int()
});
type KindRow = z.infer<typeof kindRow>;

/** Pairs that are shown, as a JSON array of arrays. */
const SHOWN = `
	SELECT value ->> 0 AS lo, value ->> 1 AS hi FROM json_each(:shown)`;
const KINDS = fromPairs(`
	SELECT lo, hi, type, status, way, count(*) AS n FROM pairs
	WHERE (lo, hi) IN (${SHOWN}) GROUP BY lo, hi, type, status, way`);
const KINDS_KEPT = `
	SELECT sums.lo, sums.hi, type, status, way, n FROM (${SHOWN}) AS shown
	CROSS JOIN pair_sums AS sums ON sums.level = :level AND sums.lo = shown.lo AND sums.hi = shown.hi
	WHERE ${KIND_FILTER}`;

const spanRow = z.object({
	lo: placeIdSchema,
	hi: placeIdSchema,
	articles: z.int(),
	first: told,
	last: told
});
const SPAN = `
	count(DISTINCT article) AS articles,
	min(first_day || '|' || date) AS first, max(last_day || '|' || date) AS last`;
const SPANS = fromPairs(`
	SELECT lo, hi, ${SPAN} FROM pairs WHERE (lo, hi) IN (${SHOWN}) GROUP BY lo, hi`);
const spansKept = (level: LinkLevel): string => {
	const [a, b] = END_COLUMNS[level];
	return `
		SELECT shown.lo, shown.hi, ${SPAN} FROM (${SHOWN}) AS shown
		CROSS JOIN acts ON min(acts.${a}, acts.${b}) = shown.lo AND max(acts.${a}, acts.${b}) = shown.hi
		WHERE ${KIND_FILTER} GROUP BY 1, 2`;
};
const SPANS_KEPT: Record<LinkLevel, string> = {
	place: spansKept('place'),
	city: spansKept('city'),
	province: spansKept('province')
};

/** The strongest pairs at a level, and how many there are in all. */
export function strongestPairs(
	statements: Statements,
	filter: Filter,
	level: LinkLevel,
	limit: number,
	ends: Ends | null = null
): { links: LinkSummary[]; total: number } {
	const kept = ends === null && isPlain(filter);
	if (!kept) findHits(statements, filter, ends, level);
	const values = { ...bindFilter(filter, ends), level, limit };
	const found = statements.all(kept ? PAIRS_KEPT : PAIRS[level], pairRow, values);
	const shown = { ...values, shown: JSON.stringify(found.map(({ lo, hi }) => [lo, hi])) };
	const kinds = Map.groupBy(
		statements.all(kept ? KINDS_KEPT : KINDS[level], kindRow, shown),
		({ lo, hi }) => linkId(lo, hi)
	);
	const spans = new Map(
		statements
			.all(kept ? SPANS_KEPT[level] : SPANS[level], spanRow, shown)
			.map(({ lo, hi, ...span }) => [linkId(lo, hi), span])
	);
	const links = found.map(({ lo, hi, count }) => {
		const id = linkId(lo, hi);
		const { articles, first, last } = spans.get(id) ?? { articles: 0, first: null, last: null };
		return { id, a: lo, b: hi, count, articles, first, last, ...byKind(kinds.get(id) ?? []) };
	});
	return { links, total: found[0]?.total ?? 0 };
}

function byKind(
	rows: readonly KindRow[]
): Pick<LinkSummary, 'types' | 'statuses' | 'statusesByType' | 'directed' | 'directions'> {
	const types: LinkSummary['types'] = {};
	const statuses: LinkSummary['statuses'] = {};
	const statusesByType: LinkSummary['statusesByType'] = {};
	const directions: LinkSummary['directions'] = {};
	let directed: Way = 'none';
	for (const { type, status, way, n } of rows) {
		types[type] = (types[type] ?? 0) + n;
		statuses[status] = (statuses[status] ?? 0) + n;
		const ofType = (statusesByType[type] ??= {});
		ofType[status] = (ofType[status] ?? 0) + n;
		directed = bothWays(directed, way);
		const so = bothWays(directions[type] ?? 'none', way);
		if (so !== 'none') directions[type] = so;
	}
	return { types, statuses, statusesByType, directed, directions };
}

function bothWays(x: Way, y: Way): Way {
	if (x === 'none' || x === y) return y;
	return y === 'none' ? x : 'both';
}

export function readLinks(
	statements: Statements,
	filter: Filter,
	level: LinkLevel,
	limit: number
): LinksAnswer {
	const { links, total } = strongestPairs(statements, filter, level, limit);
	const places = mapPlaces(statements, filter, level);
	return { level, links, places: Object.fromEntries(places), total, shown: links.length };
}

/** How acts of a pair are ordered: what a page ends with is where the next begins. */
const ORDER = `acts.first_day IS NULL, coalesce(acts.first_day, ''), coalesce(acts.last_day, ''), acts.article, acts.n`;
const ACTS = fromPairs(`
	SELECT ${ACT_COLUMNS}, acts.first_day AS firstDay, acts.last_day AS lastDay
	FROM pairs JOIN acts ON acts.key = pairs.key JOIN articles ON articles.key = acts.article
	WHERE :firstDay IS NULL OR (${ORDER}) > (:undatedAct, :firstDay, :lastDay, :article, :n)
	ORDER BY ${ORDER} LIMIT :limit`);
const pageRow = actRow.extend({ firstDay: z.string().nullable(), lastDay: z.string().nullable() });
const cursorSchema = z.tuple([z.string(), z.string(), z.int(), z.int()]);
const FIRST_PAGE: Page = { cursor: null, limit: 500 };

function readActs(
	statements: Statements,
	filter: Filter,
	level: LinkLevel,
	ends: Ends,
	{ cursor, limit }: Page
): Pick<LinkAnswer, 'acts' | 'next'> {
	const after = cursor === null ? null : decodeCursor(cursor, cursorSchema);
	const [firstDay = null, lastDay = null, article = null, n = null] = after ?? [];
	const rows = statements.all(ACTS[level], pageRow, {
		...bindFilter(filter, ends),
		undatedAct: Number(firstDay === ''),
		firstDay,
		lastDay,
		article,
		n,
		limit: limit + 1
	});
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	return {
		acts: toProofs(
			statements,
			page.map((row) => actRow.parse(row))
		),
		next:
			rows.length > page.length && last !== undefined
				? encodeCursor([last.firstDay ?? '', last.lastDay ?? '', last.articleKey, last.n])
				: null
	};
}

export function readLink(
	statements: Statements,
	id: string,
	filter: Filter,
	level: LinkLevel,
	page: Page = FIRST_PAGE
): LinkAnswer | null {
	const found = endsOf(id);
	if (found === null) return null;
	const [lo, hi] = found;
	const link = strongestPairs(statements, filter, level, 1, { lo, hi }).links[0];
	if (link === undefined) return null;
	const { acts, next } = readActs(statements, filter, level, { lo, hi }, page);
	const named = [lo, hi, ...acts.flatMap((act) => [act.a, act.b, ...act.via.map((v) => v.place)])];
	const places = Object.fromEntries(placeSummaries(statements, named, filter));
	return { link, places, acts, next };
}
