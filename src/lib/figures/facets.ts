import type { Overview } from '../domain/api.ts';
import type { ActColumns } from './act-columns.ts';
import { FirstLast } from './first-last.ts';
import { KINDS } from './kind-code.ts';
import type { Tally } from './tally.ts';

/** The first and the last date of the acts of a tally. */
export function spanOf(acts: ActColumns, tally: Tally): Pick<Overview, 'first' | 'last'> {
	const span = new FirstLast();
	for (const [date, told] of acts.dates.values.entries())
		if ((tally.dates[date] ?? 0) > 0) span.add(told);
	return { first: span.first, last: span.last };
}

/** Acts by kind, by status and by topic, each under all of the filter but itself, so that what is switched off keeps its figure. */
export function facetsOf(
	acts: ActColumns,
	tally: Tally
): Pick<Overview, 'kinds' | 'statuses' | 'topics'> {
	const kinds: Overview['kinds'] = {};
	const statuses: Overview['statuses'] = {};
	for (const [code, kind] of KINDS.entries()) {
		if (kind === null) continue;
		const [ofType, ofStatus] = [tally.types[code] ?? 0, tally.statuses[code] ?? 0];
		if (ofType > 0) kinds[kind.type] = (kinds[kind.type] ?? 0) + ofType;
		if (ofStatus > 0) statuses[kind.status] = (statuses[kind.status] ?? 0) + ofStatus;
	}
	const topics = new Map<string, number>();
	for (const [list, told] of acts.topicLists.values.entries()) {
		const n = tally.topics[list] ?? 0;
		if (n > 0) for (const topic of told) topics.set(topic, (topics.get(topic) ?? 0) + n);
	}
	const busiest = [...topics].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1));
	return { kinds, statuses, topics: Object.fromEntries(busiest) };
}

/** Acts by month or year, under all of the filter but its time. */
export function timelineOf(acts: ActColumns, tally: Tally): Pick<Overview, 'timeline' | 'undated'> {
	const periods = new Map<string, number>();
	let undated = 0;
	for (const [date, { period }] of acts.dates.values.entries()) {
		const n = tally.times[date] ?? 0;
		if (period === null) undated += n;
		else if (n > 0) periods.set(period, (periods.get(period) ?? 0) + n);
	}
	const timeline = [...periods]
		.sort(([x], [y]) => (x < y ? -1 : 1))
		.map(([period, count]) => ({ period, count }));
	return { timeline, undated };
}
