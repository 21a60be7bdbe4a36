import { z } from 'zod';
import type { Filter, LinkAnswer, LinkLevel, LinksAnswer, LinkSummary } from '../../domain/api.ts';
import { endsOf, linkId } from '../../domain/link-id.ts';
import { linkTypeSchema, statusSchema } from '../../domain/link.ts';
import { placeIdSchema } from '../../domain/place.ts';
import { ACT_COLUMNS, actRow, toProofs } from './read-acts.ts';
import { bindFilter, byLevel, type Ends } from './filter-sql.ts';
import { mapPlaces, placeSummaries } from './read-places.ts';
import type { Statements } from './statements.ts';

type Way = LinkSummary['directed'];

/** A day with the date it was read from, such as `2019-01-01|2019`: the least of them is the first date as told. */
const told = z
	.string()
	.nullable()
	.transform((value) => value?.split('|')[1] ?? null);

const pairRow = z.object({
	lo: placeIdSchema,
	hi: placeIdSchema,
	count: z.int(),
	articles: z.int(),
	first: told,
	last: told,
	total: z.int()
});

const PAIRS = byLevel(`
	SELECT lo, hi, count(*) AS count, count(DISTINCT article) AS articles,
		min(first_day || '|' || date) AS first, max(last_day || '|' || date) AS last, count(*) OVER () AS total
	FROM pairs GROUP BY lo, hi ORDER BY count DESC, articles DESC, last DESC, lo, hi LIMIT :limit`);

const kindRow = z.object({
	lo: placeIdSchema,
	hi: placeIdSchema,
	type: linkTypeSchema,
	status: statusSchema,
	way: z.enum(['none', 'forward', 'backward']),
	n: z.int()
});
type KindRow = z.infer<typeof kindRow>;

const KINDS = byLevel(`
	SELECT lo, hi, type, status, way, count(*) AS n FROM pairs
	WHERE lo || '~' || hi IN (SELECT value FROM json_each(:shown)) GROUP BY lo, hi, type, status, way`);

/** The strongest pairs at a level, and how many there are in all. */
export function strongestPairs(
	statements: Statements,
	filter: Filter,
	level: LinkLevel,
	limit: number,
	ends: Ends | null = null
): { links: LinkSummary[]; total: number } {
	const values = bindFilter(filter, ends);
	const found = statements.all(PAIRS[level], pairRow, { ...values, limit });
	const shown = JSON.stringify(found.map(({ lo, hi }) => linkId(lo, hi)));
	const kinds = Map.groupBy(
		statements.all(KINDS[level], kindRow, { ...values, shown }),
		({ lo, hi }) => linkId(lo, hi)
	);
	const links = found.map((row) => {
		const { lo, hi, count, articles, first, last } = row;
		const id = linkId(lo, hi);
		return { id, a: lo, b: hi, count, articles, first, last, ...byKind(kinds.get(id) ?? []) };
	});
	return { links, total: found[0]?.total ?? 0 };
}

function byKind(
	rows: readonly KindRow[]
): Pick<LinkSummary, 'types' | 'statuses' | 'directed' | 'directions'> {
	const types: LinkSummary['types'] = {};
	const statuses: LinkSummary['statuses'] = {};
	const directions: LinkSummary['directions'] = {};
	let directed: Way = 'none';
	for (const { type, status, way, n } of rows) {
		types[type] = (types[type] ?? 0) + n;
		statuses[status] = (statuses[status] ?? 0) + n;
		directed = bothWays(directed, way);
		const so = bothWays(directions[type] ?? 'none', way);
		if (so !== 'none') directions[type] = so;
	}
	return { types, statuses, directed, directions };
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

const ACTS = byLevel(`
	SELECT ${ACT_COLUMNS} FROM pairs JOIN acts ON acts.key = pairs.key JOIN articles ON articles.key = acts.article
	ORDER BY acts.first_day IS NULL, acts.first_day, acts.last_day, acts.article, acts.n`);

export function readLink(
	statements: Statements,
	id: string,
	filter: Filter,
	level: LinkLevel
): LinkAnswer | null {
	const found = endsOf(id);
	if (found === null) return null;
	const [lo, hi] = found;
	const link = strongestPairs(statements, filter, level, 1, { lo, hi }).links[0];
	if (link === undefined) return null;
	const acts = toProofs(
		statements,
		statements.all(ACTS[level], actRow, bindFilter(filter, { lo, hi }))
	);
	const named = [lo, hi, ...acts.flatMap((act) => [act.a, act.b, ...act.via.map((v) => v.place)])];
	const places = Object.fromEntries(placeSummaries(statements, named, filter));
	return { link, places, acts };
}
