import type { Overview } from '../domain/api.ts';
import { dayRange } from '../domain/date-range.ts';
import type { Filters } from './filters.ts';

/** One bar: the acts of a month (`2019-07`) or year (`2019`). */
export interface Bin {
	readonly period: string;
	readonly count: number;
}

/** Acts of a year whose month is not told, under the bars of its months `[first, last]`. */
export interface WholeYear extends Bin {
	readonly first: number;
	readonly last: number;
}

export interface Timeline {
	readonly unit: 'month' | 'year';
	/** Without gaps, oldest first. */
	readonly bins: readonly Bin[];
	readonly years: readonly WholeYear[];
}

/** Positions of the first and last bar of a stretch, both included. */
export type Stretch = readonly [number, number];

/** More months than this are no longer bars that one could point at. */
const MOST_MONTHS = 200;

const yearOf = (period: string): number => Number(period.slice(0, 4));
const monthAt = (n: number): string =>
	`${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
/** Months since the year 0; a year without a month counts as its first, or its last. */
const monthsTo = (period: string, missing: number): number =>
	yearOf(period) * 12 + (period.length > 4 ? Number(period.slice(5, 7)) - 1 : missing);

/** The figures of the API as bars: by month, and by year when they reach over too many months. */
export function timelineOf(figures: Overview['timeline']): Timeline {
	const periods = figures.map(({ period }) => period);
	if (periods.length === 0) return { unit: 'month', bins: [], years: [] };
	const first = Math.min(...periods.map((period) => monthsTo(period, 0)));
	const last = Math.max(...periods.map((period) => monthsTo(period, 11)));
	if (last - first < MOST_MONTHS) return byMonth(figures, first, last);
	const counts = new Map<number, number>();
	for (const { period, count } of figures)
		counts.set(yearOf(period), (counts.get(yearOf(period)) ?? 0) + count);
	const from = Math.floor(first / 12);
	return {
		unit: 'year',
		bins: Array.from({ length: Math.floor(last / 12) - from + 1 }, (_, i) => ({
			period: String(from + i).padStart(4, '0'),
			count: counts.get(from + i) ?? 0
		})),
		years: []
	};
}

function byMonth(figures: Overview['timeline'], first: number, last: number): Timeline {
	const counts = new Map(figures.map(({ period, count }) => [period, count]));
	const bins = Array.from({ length: last - first + 1 }, (_, i) => {
		const period = monthAt(first + i);
		return { period, count: counts.get(period) ?? 0 };
	});
	const years = figures
		.filter(({ period }) => period.length === 4)
		.map(({ period, count }) => ({
			period,
			count,
			first: yearOf(period) * 12 - first,
			last: yearOf(period) * 12 + 11 - first
		}));
	return { unit: 'month', bins, years };
}

/** The bars that a filter by time keeps; all of them without one, null when it keeps none. */
export function stretchOf(
	bins: readonly Bin[],
	{ from, to }: Pick<Filters, 'from' | 'to'>
): Stretch | null {
	const begin = dayRange(from)?.first ?? '';
	const end = dayRange(to)?.last ?? '9999-12-31';
	const ranges = bins.map(({ period }) => dayRange(period));
	const first = ranges.findIndex((range) => range !== null && range.last >= begin);
	const last = ranges.findLastIndex((range) => range !== null && range.first <= end);
	return first === -1 || last < first ? null : [first, last];
}

/** The filter that keeps a stretch of bars; none when that is all of them. */
export function filterOf(
	bins: readonly Bin[],
	[first, last]: Stretch
): Pick<Filters, 'from' | 'to'> {
	const all = first <= 0 && last >= bins.length - 1;
	return {
		from: all ? null : (bins[first]?.period ?? null),
		to: all ? null : (bins[last]?.period ?? null)
	};
}

/**
 * The stretch that follows when time is played: as long as this one (a twelfth of all when all is shown), moved on to
 * where there is something to see. Null at the end.
 */
export function nextStretch(bins: readonly Bin[], [first, last]: Stretch): Stretch | null {
	const all = first <= 0 && last >= bins.length - 1;
	const length = all ? Math.max(1, Math.round(bins.length / 12)) : last - first + 1;
	let start = all ? 0 : last + 1;
	while (start < bins.length) {
		const end = Math.min(bins.length - 1, start + length - 1);
		if (bins.slice(start, end + 1).some((bin) => bin.count > 0)) return [start, end];
		start = end + 1;
	}
	return null;
}

/** Moves one end by some bars; it goes no further than the other and than the bars reach. */
export function moveEnd(
	[first, last]: Stretch,
	end: 'first' | 'last',
	to: number,
	bars: number
): Stretch {
	return end === 'first'
		? [Math.max(0, Math.min(to, last)), last]
		: [first, Math.min(bars - 1, Math.max(to, first))];
}
