import type { LinkSummary } from '../domain/api.ts';
import { dayRange } from '../domain/date-range.ts';
import { LINK_TYPES, STATUSES } from '../domain/kinds.ts';
import type { SortKey } from './address.ts';

/** What a row of the table says in words: the pair, for its order and for finding it. */
export type PairWords = (link: LinkSummary) => string;

const lastDay = (link: LinkSummary): string => dayRange(link.last)?.last ?? '';
const firstOf = <T extends string>(counts: Partial<Record<T, number>>, all: readonly T[]): number =>
	all.findIndex((one) => (counts[one] ?? 0) > 0);

/**
 * Links in the order of a column: figures and time from the most and the latest, words from the first. Reversed the other
 * way round, but links without a date always come last by time. Equals keep the order in which they came, the strongest first.
 */
export function orderLinks(
	links: readonly LinkSummary[],
	key: SortKey,
	reversed: boolean,
	words: PairWords,
	compareWords: (x: string, y: string) => number
): LinkSummary[] {
	const compare = (x: LinkSummary, y: LinkSummary): number => {
		switch (key) {
			case 'proofs':
				return y.count - x.count;
			case 'articles':
				return y.articles - x.articles;
			case 'pair':
				return compareWords(words(x), words(y));
			case 'kinds':
				return firstOf(x.types, LINK_TYPES) - firstOf(y.types, LINK_TYPES);
			case 'status':
				return firstOf(x.statuses, STATUSES) - firstOf(y.statuses, STATUSES);
			case 'time':
				return lastDay(x) < lastDay(y) ? 1 : lastDay(x) > lastDay(y) ? -1 : 0;
		}
	};
	const way = reversed ? -1 : 1;
	const undated = (link: LinkSummary): number => Number(key === 'time' && link.last === null);
	return links.toSorted((x, y) => undated(x) - undated(y) || way * compare(x, y));
}

/** The links whose words hold all the words that were asked for. */
export function findLinks(
	links: readonly LinkSummary[],
	asked: string,
	words: PairWords
): readonly LinkSummary[] {
	const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean);
	if (wanted.length === 0) return links;
	return links.filter((link) => {
		const said = words(link).toLowerCase();
		return wanted.every((word) => said.includes(word));
	});
}
