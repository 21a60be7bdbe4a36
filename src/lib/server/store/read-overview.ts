import { z } from 'zod';
import { filterSchema, type Filter, type Overview } from '../../domain/api.ts';
import { linkTypeSchema, statusSchema } from '../../domain/link.ts';
import { bindFilter, isPlain, KIND_FILTER, wordsFind } from './filter-sql.ts';
import { findHits } from './hits.ts';
import { ALL_ARTICLES, readArticles } from './read-articles.ts';
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
	FROM temp.hits WHERE ${KIND_FILTER}`;
const FIGURES_KEPT = `
	SELECT (SELECT coalesce(sum(n), 0) FROM period_sums WHERE ${KIND_FILTER}) AS acts,
		CASE WHEN :narrows THEN (SELECT count(DISTINCT article) FROM acts WHERE ${KIND_FILTER}) ELSE 0 END AS articles,
		(SELECT first_day || '|' || date FROM acts INDEXED BY acts_by_day WHERE first_day IS NOT NULL AND ${KIND_FILTER}
			ORDER BY first_day, date LIMIT 1) AS first,
		(SELECT last_day || '|' || date FROM acts INDEXED BY acts_by_last_day WHERE last_day IS NOT NULL AND ${KIND_FILTER}
			ORDER BY last_day DESC, date DESC LIMIT 1) AS last`;
const ARTICLES = `
	SELECT count(*) AS n FROM articles
	WHERE original IS NULL AND (:place IS NULL OR key IN (SELECT article FROM article_places WHERE place = :place))
		AND ${wordsFind('key')}`;
const KINDS = `SELECT type, count(*) AS n FROM temp.hits WHERE ${KIND_FILTER} GROUP BY type`;
const KINDS_KEPT = `SELECT type, sum(n) AS n FROM period_sums WHERE ${KIND_FILTER} GROUP BY type`;
const STATUSES = `SELECT status, count(*) AS n FROM temp.hits WHERE ${KIND_FILTER} GROUP BY status`;
const STATUSES_KEPT = `SELECT status, sum(n) AS n FROM period_sums WHERE ${KIND_FILTER} GROUP BY status`;
const TOPICS = `
	SELECT topic.value AS topic, count(*) AS n FROM (SELECT topics FROM temp.hits WHERE ${KIND_FILTER}) AS told, json_each(told.topics) AS topic
	 GROUP BY 1 ORDER BY 2 DESC, 1`;
const TOPICS_KEPT = `
	SELECT topic, sum(n) AS n FROM topic_sums WHERE ${KIND_FILTER} GROUP BY 1 ORDER BY 2 DESC, 1`;
const TIMELINE = `SELECT period, count(*) AS n FROM temp.hits WHERE ${KIND_FILTER} GROUP BY period ORDER BY period`;
const TIMELINE_KEPT = `
	SELECT nullif(period, '') AS period, sum(n) AS n FROM period_sums WHERE ${KIND_FILTER} GROUP BY 1 ORDER BY 1`;

/** The statement that goes through the acts under the filter, or the one that answers from the sums where these are enough. */
function either(statements: Statements, filter: Filter, acts: string, kept: string): string {
	if (isPlain(filter)) return kept;
	findHits(statements, filter);
	return acts;
}

/** True when the filter says something about acts, so that only articles with such acts count. */
function narrowsActs(filter: Filter): boolean {
	const neutral = { ...filterSchema.parse({}), place: filter.place, q: filter.q };
	return (
		JSON.stringify({ ...filterSchema.parse(filter) }) !==
		JSON.stringify(filterSchema.parse(neutral))
	);
}

export function readOverview(statements: Statements, filter: Filter): Overview {
	// Without it all articles count, also those without acts: counted apart.
	const values = { ...bindFilter(filter), narrows: Number(narrowsActs(filter)) };
	const figures = statements.get(
		either(statements, filter, FIGURES, FIGURES_KEPT),
		z.object({ acts: n, articles: n, first: told, last: told }),
		values
	) ?? { acts: 0, articles: 0, first: null, last: null };
	const { links: strongest, total } = strongestPairs(statements, filter, 'place', STRONGEST);
	const newest = readArticles(statements, {
		place: filter.place,
		link: null,
		q: filter.q,
		order: 'newest',
		cursor: null,
		limit: NEWEST
	}).articles;
	const names = strongest.flatMap((link) => [link.a, link.b]);
	return {
		articles: narrowsActs(filter)
			? figures.articles
			: (statements.get(
					filter.place === null && filter.q === null ? ALL_ARTICLES : ARTICLES,
					z.object({ n }),
					values
				)?.n ?? 0),
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
	const read = <T extends z.ZodType>(
		without: Partial<Filter>,
		acts: string,
		kept: string,
		row: T
	) => {
		const others = { ...filter, ...without };
		return statements.all(either(statements, others, acts, kept), row, bindFilter(others));
	};
	const kinds = read({ type: [] }, KINDS, KINDS_KEPT, z.object({ type: linkTypeSchema, n }));
	const statuses = read(
		{ status: [] },
		STATUSES,
		STATUSES_KEPT,
		z.object({ status: statusSchema, n })
	);
	const topics = read({ topic: [] }, TOPICS, TOPICS_KEPT, z.object({ topic: z.string(), n }));
	return {
		kinds: Object.fromEntries(kinds.map((row) => [row.type, row.n])),
		statuses: Object.fromEntries(statuses.map((row) => [row.status, row.n])),
		topics: Object.fromEntries(topics.map((row) => [row.topic, row.n]))
	};
}

function timeline(statements: Statements, filter: Filter): Pick<Overview, 'timeline' | 'undated'> {
	const always = { ...filter, from: null, to: null, undated: true };
	const rows = statements.all(
		either(statements, always, TIMELINE, TIMELINE_KEPT),
		z.object({ period: z.string().nullable(), n }),
		bindFilter(always)
	);
	return {
		timeline: rows.flatMap((row) =>
			row.period === null ? [] : [{ period: row.period, count: row.n }]
		),
		undated: rows.find((row) => row.period === null)?.n ?? 0
	};
}
