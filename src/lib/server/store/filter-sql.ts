import type { Filter } from '../../domain/api.ts';
import { dayRange } from '../../domain/date-range.ts';
import { matchExpression } from './search-words.ts';
import type { Values } from './statements.ts';

/** Conditions that statements share. All values are bound by `bindFilter`; nothing of a request enters the text. */

/** Articles that the search words find; needs articles.key as `key`. */
export const wordsFind = (key: string): string =>
	`(:words IS NULL OR ${key} IN (SELECT rowid FROM article_words WHERE words MATCH :words))`;

/** The kinds and statuses that a filter asks for: of acts, and of the sums that are kept of them. */
export const KIND_FILTER = `
	(:types IS NULL OR type IN (SELECT value FROM json_each(:types)))
	AND (:statuses IS NULL OR status IN (SELECT value FROM json_each(:statuses)))`;

const DATED = `
	CASE WHEN acts.first_day IS NULL THEN :undated
		ELSE acts.first_day <= :toDay AND acts.last_day >= :fromDay END`;

/** Everything else that a filter may ask of acts, each with whether it does. */
const CONDITIONS: readonly (readonly [asked: (filter: Filter) => boolean, condition: string])[] = [
	[
		({ topic }) => topic.length > 0,
		`acts.key IN (SELECT act FROM act_topics WHERE topic IN (SELECT value FROM json_each(:topics)))`
	],
	[({ minConfidence }) => minConfidence > 0, 'acts.confidence >= :minConfidence'],
	[({ from, to, undated }) => from !== null || to !== null || !undated, DATED],
	[({ place }) => place !== null, 'acts.key IN (SELECT act FROM act_places WHERE place = :place)'],
	[({ q }) => q !== null, wordsFind('acts.article')]
];

/** Acts under a filter, kinds and statuses aside; `acts` stands for them. */
export const conditionsOf = (filter: Filter): string =>
	CONDITIONS.filter(([asked]) => asked(filter))
		.map(([, condition]) => condition)
		.join(' AND ') || 'true';

/** True when the filter asks for nothing but kinds and statuses, which the kept sums are made by. */
export const isPlain = (filter: Filter): boolean => !CONDITIONS.some(([asked]) => asked(filter));

/** Only the acts between these two, smaller id first. */
export interface Ends {
	readonly lo: string;
	readonly hi: string;
}

const list = (values: readonly string[]): string | null =>
	values.length === 0 ? null : JSON.stringify(values);

export function bindFilter(filter: Filter, ends: Ends | null = null): Values {
	const fromDay = dayRange(filter.from)?.first ?? '';
	return {
		types: list(filter.type),
		statuses: list(filter.status),
		topics: list(filter.topic),
		minConfidence: filter.minConfidence,
		undated: Number(filter.undated),
		fromDay,
		fromYear: fromDay.slice(0, 4),
		toDay: dayRange(filter.to)?.last ?? '9999-12-31',
		place: filter.place,
		words: filter.q === null ? null : matchExpression(filter.q),
		lo: ends?.lo ?? null,
		hi: ends?.hi ?? null
	};
}
