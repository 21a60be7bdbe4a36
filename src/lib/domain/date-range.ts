import type { Edtf } from './date.ts';

/** Days as `YYYY-MM-DD`, both included. */
export interface DayRange {
	readonly first: string;
	readonly last: string;
}

/** First and last day that an EDTF date may mean (2019-07 → 2019-07-01 … 2019-07-31); null when the year is unknown. */
export function dayRange(date: Edtf | null): DayRange | null {
	if (date === null) return null;
	const [from, to] = date.replaceAll('~', '').split('/');
	if (from === undefined || from.startsWith('XXXX')) return null;
	const end = to === undefined || to.startsWith('XXXX') ? from : to;
	const range = { first: firstDay(from), last: lastDay(end) };
	return range.first <= range.last ? range : { first: firstDay(from), last: lastDay(from) };
}

const firstDay = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`;

function lastDay(date: string): string {
	if (date.length === 10) return date;
	if (date.length === 4) return `${date}-12-31`;
	const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
	// Day 0 of the month that follows.
	return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}
