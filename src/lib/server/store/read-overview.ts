import { z } from 'zod';
import { filterSchema, type Filter, type Overview } from '../../domain/api.ts';
import { linkTypeSchema, statusSchema } from '../../domain/link.ts';
import { ACT_FILTER, bindFilter, wordsFind } from './filter-sql.ts';
import { readArticles } from './read-articles.ts';
import { strongestPairs } from './read-links.ts';
import { mapPlaces, placeSummaries } from './read-places.ts';
import type { Statements } from './statements.ts';

const STRONGEST = 12;
const NEWEST = 8;

const n = z.int();
const told = z
	.string()
	.nullable()
	.transform((value) => value?.split('|')[1] ?? null);

const FIGURES = `
	SELECT count(*) AS acts, count(DISTINCT article) AS articles,
		min(first_day || '|' || date) AS first, max(last_day || '|' || date) AS last
	FROM acts WHERE ${ACT_FILTER}`;
const ARTICLES = `
	SELECT count(*) AS n FROM articles
	WHERE original IS NULL AND (:place IS NULL OR key IN (SELECT article FROM article_places WHERE place = :place))
		AND ${wordsFind('key')}`;
const KINDS = `SELECT type, count(*) AS n FROM acts WHERE ${ACT_FILTER} GROUP BY type`;
const STATUSES = `SELECT status, count(*) AS n FROM acts WHERE ${ACT_FILTER} GROUP BY status`;
const TOPICS = `
	SELECT topic.value AS topic, count(*) AS n FROM acts, json_each(acts.topics) AS topic
	WHERE ${ACT_FILTER} GROUP BY 1 ORDER BY 2 DESC, 1`;
const TIMELINE = `
	SELECT period, count(*) AS n FROM acts WHERE ${ACT_FILTER} GROUP BY period ORDER BY period`;

/** True when the filter says something about acts, so that only articles with such acts count. */
function narrowsActs(filter: Filter): boolean {
	const neutral = { ...filterSchema.parse({}), place: filter.place, q: filter.q };
	return (
		JSON.stringify({ ...filterSchema.parse(filter) }) !==
		JSON.stringify(filterSchema.parse(neutral))
	);
}

export function readOverview(statements: Statements, filter: Filter): Overview {
	const values = bindFilter(filter);
	const figures = statements.get(
		FIGURES,
		z.object({ acts: n, articles: n, first: told, last: told }),
		values
	) ?? { acts: 0, articles: 0, first: null, last: null };
	const { links: strongest, total } = strongestPairs(statements, filter, 'place', STRONGEST);
	const newest = readArticles(statements, {
		place: filter.place,
		link: null,
		q: filter.q,
		cursor: null,
		limit: NEWEST
	}).articles;
	const names = strongest.flatMap((link) => [link.a, link.b]);
	return {
		articles: narrowsActs(filter)
			? figures.articles
			: (statements.get(ARTICLES, z.object({ n }), values)?.n ?? 0),
		links: total,
		acts: figures.acts,
		places: mapPlaces(statements, filter, 'place').size,
		first: figures.first,
		last: figures.last,
		...facets(statements, filter),
		...timeline(statements, filter),
		strongest,
		newest,
		names: Object.fromEntries(placeSummaries(statements, names, filter))
	};
}

/** Each facet under all filters but its own, so that what is switched off keeps its figure. */
function facets(
	statements: Statements,
	filter: Filter
): Pick<Overview, 'kinds' | 'statuses' | 'topics'> {
	const kinds = statements.all(
		KINDS,
		z.object({ type: linkTypeSchema, n }),
		bindFilter({ ...filter, type: [] })
	);
	const statuses = statements.all(
		STATUSES,
		z.object({ status: statusSchema, n }),
		bindFilter({ ...filter, status: [] })
	);
	const topics = statements.all(
		TOPICS,
		z.object({ topic: z.string(), n }),
		bindFilter({ ...filter, topic: [] })
	);
	return {
		kinds: Object.fromEntries(kinds.map((row) => [row.type, row.n])),
		statuses: Object.fromEntries(statuses.map((row) => [row.status, row.n])),
		topics: Object.fromEntries(topics.map((row) => [row.topic, row.n]))
	};
}

function timeline(statements: Statements, filter: Filter): Pick<Overview, 'timeline' | 'undated'> {
	const rows = statements.all(
		TIMELINE,
		z.object({ period: z.string().nullable(), n }),
		bindFilter({ ...filter, from: null, to: null, undated: true })
	);
	return {
		timeline: rows.flatMap((row) =>
			row.period === null ? [] : [{ period: row.period, count: row.n }]
		),
		undated: rows.find((row) => row.period === null)?.n ?? 0
	};
}
