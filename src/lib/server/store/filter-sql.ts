import type { Filter } from '../../domain/api.ts';
import { dayRange } from '../../domain/date-range.ts';
import type { LinkLevel } from '../../domain/api.ts';
import { matchExpression } from './search-words.ts';
import type { Values } from './statements.ts';

/** Conditions that statements share. All values are bound by `bindFilter`; nothing of a request enters the text. */

/** Articles that the search words find; needs articles.key as `key`. */
export const wordsFind = (key: string): string =>
	`(:words IS NULL OR ${key} IN (SELECT rowid FROM article_words WHERE words MATCH :words))`;

/** Acts under a filter, and between `:lo` and `:hi` when these are given. */
export const ACT_FILTER = `
	(:types IS NULL OR acts.type IN (SELECT value FROM json_each(:types)))
	AND (:statuses IS NULL OR acts.status IN (SELECT value FROM json_each(:statuses)))
	AND (:topics IS NULL OR EXISTS (
		SELECT 1 FROM json_each(acts.topics) AS topic
		WHERE topic.value IN (SELECT value FROM json_each(:topics))))
	AND acts.confidence >= :minConfidence
	AND CASE WHEN acts.first_day IS NULL THEN :undated
		ELSE acts.first_day <= :toDay AND acts.last_day >= :fromDay END
	AND (:place IS NULL OR acts.key IN (SELECT act FROM act_places WHERE place = :place))
	AND (:lo IS NULL OR (
		acts.key IN (SELECT act FROM act_places WHERE place = :lo)
		AND acts.key IN (SELECT act FROM act_places WHERE place = :hi)))
	AND ${wordsFind('acts.article')}`;

const ENDS: Record<LinkLevel, string> = {
	place: 'acts.a AS x, acts.b AS y',
	city: 'acts.a_city AS x, acts.b_city AS y',
	province: 'acts.a_province AS x, acts.b_province AS y'
};

/**
 * Common table `pairs`: the acts under the filter with their ends at a level, the smaller id first, and the way a
 * directed act goes between them.
 */
const pairs = (level: LinkLevel): string => `
	WITH hits AS (
		SELECT acts.key, acts.article, acts.type, acts.status, acts.directed, acts.date, acts.first_day,
			acts.last_day, ${ENDS[level]} FROM acts
		WHERE ${ACT_FILTER}
	), every_pair AS (
		SELECT hits.*, min(x, y) AS lo, max(x, y) AS hi,
			CASE WHEN directed = 0 OR x = y THEN 'none' WHEN x < y THEN 'forward' ELSE 'backward' END AS way
		FROM hits
	), pairs AS (
		SELECT * FROM every_pair WHERE :lo IS NULL OR (lo = :lo AND hi = :hi)
	)`;

/** One statement for each level, made once. */
export const byLevel = (select: string): Record<LinkLevel, string> => ({
	place: `${pairs('place')} ${select}`,
	city: `${pairs('city')} ${select}`,
	province: `${pairs('province')} ${select}`
});

/** Only the acts between these two, smaller id first. */
export interface Ends {
	readonly lo: string;
	readonly hi: string;
}

const list = (values: readonly string[]): string | null =>
	values.length === 0 ? null : JSON.stringify(values);

export function bindFilter(filter: Filter, ends: Ends | null = null): Values {
	return {
		types: list(filter.type),
		statuses: list(filter.status),
		topics: list(filter.topic),
		minConfidence: filter.minConfidence,
		undated: Number(filter.undated),
		fromDay: dayRange(filter.from)?.first ?? '',
		toDay: dayRange(filter.to)?.last ?? '9999-12-31',
		place: filter.place,
		words: filter.q === null ? null : matchExpression(filter.q),
		lo: ends?.lo ?? null,
		hi: ends?.hi ?? null
	};
}
