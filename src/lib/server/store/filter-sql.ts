import type { Filter } from '../../domain/api.ts';
import { dayRange } from '../../domain/date-range.ts';
import type { LinkLevel } from '../../domain/api.ts';
import { END_COLUMNS } from './sums.ts';
import { matchExpression } from './search-words.ts';
import type { Values } from './statements.ts';

/** Conditions that statements share. All values are bound by `bindFilter`; nothing of a request enters the text. */

/** Articles that the search words find; needs articles.key as `key`. */
export const wordsFind = (key: string): string =>
	`(:words IS NULL OR ${key} IN (SELECT rowid FROM article_words WHERE words MATCH :words))`;

/** Acts under a filter. */
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
	AND ${wordsFind('acts.article')}`;

/**
 * Where acts are looked for: between two places, in a place, in the articles that words find, or everywhere. The filter
 * holds for all of them; this only decides by which index they are found.
 */
type Source = 'pair' | 'place' | 'words' | 'all';

function sourceOf(filter: Filter, ends: Ends | null): Source {
	if (ends !== null) return 'pair';
	if (filter.place !== null) return 'place';
	return wordsOf(filter) === null ? 'all' : 'words';
}

const sources = (a: string, b: string): Record<Source, string> => ({
	pair: `(SELECT * FROM acts WHERE min(${a}, ${b}) = :lo AND max(${a}, ${b}) = :hi) AS acts`,
	place: `(
		SELECT acts.* FROM act_places AS held CROSS JOIN acts ON acts.key = held.act
		WHERE held.place = :place) AS acts`,
	words: `(
		SELECT acts.* FROM article_words AS found CROSS JOIN acts ON acts.article = found.rowid
		WHERE found.words MATCH :words) AS acts`,
	all: 'acts'
});

/** The acts under a filter, as they stand behind FROM; ACT_FILTER goes into the WHERE. */
export const actsUnder = (filter: Filter): string => sources('a', 'b')[sourceOf(filter, null)];

/**
 * Common table `pairs`: the acts under the filter with their ends at a level, the smaller id first, and the way a
 * directed act goes between them.
 */
const pairs = (level: LinkLevel, source: Source): string => {
	const [a, b] = END_COLUMNS[level];
	return `
	WITH hits AS (
		SELECT acts.key, acts.article, acts.type, acts.status, acts.directed, acts.date, acts.first_day,
			acts.last_day, acts.${a} AS x, acts.${b} AS y FROM ${sources(a, b)[source]}
		WHERE ${ACT_FILTER}
	), pairs AS (
		SELECT hits.*, min(x, y) AS lo, max(x, y) AS hi,
			CASE WHEN directed = 0 OR x = y THEN 'none' WHEN x < y THEN 'forward' ELSE 'backward' END AS way
		FROM hits
	)`;
};

/** A select from `pairs` under a filter, or only between two ends. */
export const fromPairs =
	(select: string) =>
	(level: LinkLevel, filter: Filter, ends: Ends | null = null): string =>
		`${pairs(level, sourceOf(filter, ends))} ${select}`;

/** True when the filter asks for nothing but kinds and statuses, which the kept sums are made by. */
export const isPlain = (filter: Filter): boolean =>
	filter.topic.length === 0 &&
	filter.from === null &&
	filter.to === null &&
	filter.undated &&
	filter.place === null &&
	filter.q === null &&
	filter.minConfidence === 0;

/** Sums under a plain filter. */
export const SUM_FILTER = `
	(:types IS NULL OR type IN (SELECT value FROM json_each(:types)))
	AND (:statuses IS NULL OR status IN (SELECT value FROM json_each(:statuses)))`;

/** Only the acts between these two, smaller id first. */
export interface Ends {
	readonly lo: string;
	readonly hi: string;
}

const wordsOf = ({ q }: Filter): string | null => (q === null ? null : matchExpression(q));

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
		words: wordsOf(filter),
		lo: ends?.lo ?? null,
		hi: ends?.hi ?? null
	};
}
