import type { Edtf } from '../../domain/date.ts';
import type { Span } from '../../domain/span.ts';
import { daysInMonth, shiftDay, shiftMonth, weekdayOf, type Day } from './calendar.ts';
import { ATTRIBUTES } from './cues.ts';
import { AHEAD } from './date-words.ts';
import { mayBegin, parseDate, type DateExpression, type Moment } from './parse-date.ts';

export type { DateExpression } from './parse-date.ts';

/** What a date that is told in part is completed from. */
export interface DateContext {
	readonly publishedAt: Edtf | null;
	/** The date told last in the same story, for 当天, 同年, a bare 21日. */
	readonly anchor?: Edtf | null;
	/** Whether the words around say that it is still to come. */
	readonly ahead?: boolean;
}

export interface ResolvedDate {
	readonly date: Edtf;
	/** Where it is told, in the text it was found in. */
	readonly span: Span;
	/** True when the text does not tell the whole of it: its year, month or day comes from the context. */
	readonly inferred: boolean;
}

/** Every date that stretch `[from, to)` of the text tells, in order; spans in `text`. */
export function findDates(text: string, from = 0, to = text.length): DateExpression[] {
	const found: DateExpression[] = [];
	for (let at = from; at < to; at += 1) {
		if (!mayBegin(text, at)) continue;
		const expression = parseDate(text, at);
		if (!expression || expression.end > to) continue;
		found.push(expression);
		at = expression.end - 1;
	}
	return found;
}

/**
 * The dates of a stretch, each the anchor of the next: in 2023年5月10日…，7月1日 the second is of 2023 too.
 * Those that cannot be resolved are left out.
 */
export function resolveDates(text: string, span: Span, context: DateContext): ResolvedDate[] {
	const resolved: ResolvedDate[] = [];
	let anchor = context.anchor ?? null;
	for (const expression of findDates(text, span.start, span.end)) {
		const ahead = isAhead(text, expression);
		const date = resolveDate(expression, { publishedAt: context.publishedAt, anchor, ahead });
		if (!date) continue;
		resolved.push(date);
		// 落实去年签署的协议: what follows is of this year.
		if (ATTRIBUTES.test(text.slice(expression.end, Math.min(span.end, expression.end + REACH))))
			continue;
		if (!expression.from.lately) anchor = date.date.split('/')[0]?.replace('~', '') ?? anchor;
	}
	return resolved;
}

/** How far the attribute of a noun may reach, in units. */
const REACH = 48;

/** 将于22日举行, 22日将举行: next to such a word a day may lie after publication. */
const isAhead = (text: string, { start, end }: DateExpression): boolean =>
	AHEAD_BEFORE.test(text.slice(Math.max(0, start - 6), start)) ||
	AHEAD_AFTER.test(text.slice(end, end + 6));
const AHEAD_BEFORE = new RegExp(`(?:${AHEAD.join('|')})[^，。；]{0,2}$`, 'u');
const AHEAD_AFTER = new RegExp(`^[^，。；]{0,3}(?:${AHEAD.join('|')})`, 'u');

/** The date of one expression, as exact as text and context prove; null when they prove nothing. */
export function resolveDate(expression: DateExpression, context: DateContext): ResolvedDate | null {
	const from = resolveMoment(expression.from, context);
	if (!from) return null;
	const span = { start: expression.start, end: expression.end };
	const { until } = expression;
	if (!until)
		return from.range
			? { date: from.range.map(format).join('/'), span, inferred: from.inferred }
			: { date: format(from), span, inferred: from.inferred };
	const last = resolveMoment(
		until,
		{ ...context, anchor: format({ ...from, about: false }) },
		from
	);
	if (!last || compare(from, last) > 0)
		return { date: format(from), span, inferred: from.inferred };
	return {
		date: `${format(from)}/${format(last)}`,
		span,
		inferred: from.inferred || last.inferred
	};
}

interface Partial extends Day {
	readonly about: boolean;
}
interface Resolved extends Partial {
	readonly inferred: boolean;
	readonly range?: readonly [Partial, Partial];
}

/** `since`: the first end of an interval, which the second end takes year and month from. */
function resolveMoment(moment: Moment, context: DateContext, since?: Day): Resolved | null {
	const published = parts(context.publishedAt);
	const anchor = parts(context.anchor ?? null);
	const base = moment.of === 'anchor' ? anchor : published;
	if (moment.lately) {
		if (!published?.year) return null;
		return {
			year: published.year,
			month: published.month,
			day: null,
			about: false,
			inferred: true
		};
	}
	if (moment.years) {
		const [first, last] = moment.years.map(yearAlone);
		return first && last ? { ...first, inferred: false, range: [first, last] } : null;
	}
	if (moment.ago !== undefined) {
		if (!published?.year) return null;
		return {
			year: published.year - moment.ago,
			month: null,
			day: null,
			about: true,
			inferred: true
		};
	}
	if (moment.dayShift !== undefined || moment.week !== undefined) return nearDay(moment, base);
	if (moment.monthShift !== undefined) {
		if (!base?.year || !base.month) return null;
		const { year, month } = shiftMonth(base.year, base.month, moment.monthShift);
		return inRange({ year, month, day: moment.day ?? null, about: false, inferred: true });
	}
	const { day = null } = moment;
	let { month = null } = moment;
	let year: number | null = null;
	if (moment.year) year = moment.year;
	else if (moment.yearShift !== undefined) year = base?.year ? base.year + moment.yearShift : null;
	else if (since) {
		month ??= since.month;
		year = since.year;
		if (year && month && since.month && month < since.month) year++;
	} else {
		if (month === null && day !== null) return bareDay(day, { anchor, published, context });
		year =
			anchor?.year && anchor.explicit
				? yearAfter(anchor, { year, month, day }, published)
				: nearestYear(month, published, context.ahead === true);
	}
	if (year === null && month === null) return null;
	const inferred = moment.year === undefined;
	if (moment.months && year) {
		const [first, last] = moment.months;
		const about = first === last;
		const start = { year, month: first, day: null, about };
		if (about) return { ...start, inferred };
		return { ...start, inferred, range: [start, { year, month: last, day: null, about }] };
	}
	return inRange({ year, month, day, about: false, inferred });
}

const yearAlone = (year: number): Partial => ({ year, month: null, day: null, about: false });

/** 昨天, 次日, 上周五: by days, as far as the base tells its own. */
function nearDay(moment: Moment, base: Base | null): Resolved | null {
	if (!base) return null;
	if (!base.year) return nearYearless(moment, base);
	const vague = { year: base.year, month: base.month, day: null, about: false, inferred: true };
	if (!base.month || !base.day) return vague;
	const origin = { year: base.year, month: base.month, day: base.day };
	if (moment.dayShift !== undefined)
		return { ...shiftDay(origin, moment.dayShift), about: false, inferred: true };
	if (moment.weekday === undefined) return vague;
	const shift = (moment.week ?? 0) * 7 + moment.weekday - weekdayOf(origin);
	return { ...shiftDay(origin, shift), about: false, inferred: true };
}

/** 当天 of a day whose year nobody tells; another day of it when that is of the same month. */
function nearYearless({ dayShift }: Moment, { month, day }: Base): Resolved | null {
	if (dayShift === undefined || !month || !day) return null;
	const shifted = day + dayShift;
	if (shifted < 1) return null;
	return inRange({ year: null, month, day: shifted, about: false, inferred: true });
}

/**
 * The year of 12月19日: the publication's, or the one before when that would lie more than half a year ahead; of what is
 * still to come the one after when the month has passed.
 */
function nearestYear(month: number | null, published: Base | null, ahead: boolean): number | null {
	if (!published?.year) return null;
	if (!month || !published.month) return published.year;
	if (ahead && published.month - month > 6) return published.year + 1;
	return month - published.month > 6 ? published.year - 1 : published.year;
}

/** A story goes forward: 去年12月18日地震，4月9日开会 is of the year after, unless that lies ahead of publication. */
function yearAfter(anchor: Base, told: Day, published: Base | null): number | null {
	const { year } = anchor;
	if (year === null || !published?.year || !anchor.month || !told.month) return year;
	const next = { ...told, year: year + 1 };
	const back = told.month < anchor.month;
	const passed =
		next.year < published.year ||
		(next.year === published.year && published.month !== null && told.month <= published.month);
	return back && passed ? next.year : year;
}

/** From the end of a month to the beginning of the next: 30日抵达，2日返回. */
const MONTH_TURNS = 15;

/** 22日 is of the month told last, else of the month of publication, or of the one before when it lies ahead of it. */
function bareDay(
	day: number,
	{
		anchor,
		published,
		context
	}: { anchor: Base | null; published: Base | null; context: DateContext }
): Resolved | null {
	const from = anchor?.month ? anchor : published;
	if (!from?.month) return null;
	const { year, month } = from;
	const told = { year, month, day, about: false, inferred: true };
	const moved = (months: number): Resolved | null =>
		inRange(year ? { ...told, ...shiftMonth(year, month, months) } : told);
	if (from === anchor) {
		const turns = anchor.day !== null && anchor.day - day > MONTH_TURNS;
		const next = turns ? moved(1) : null;
		return next && published && compare(next, published) <= 0 ? next : inRange(told);
	}
	// What is told as done was not done after the day of publication.
	const late = !context.ahead && published?.day && day > published.day;
	return late ? moved(-1) : inRange(told);
}

interface Base extends Day {
	readonly explicit: boolean;
}

function parts(date: Edtf | null): Base | null {
	const match = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '');
	if (!match) return null;
	const [, year, month, day] = match;
	return {
		year: year === 'XXXX' ? null : Number(year),
		month: month ? Number(month) : null,
		day: day ? Number(day) : null,
		explicit: year !== 'XXXX'
	};
}

/** Refuses 2月30日: then the text means something else. */
const inRange = (date: Resolved): Resolved | null =>
	date.day === null || (date.month !== null && date.day <= daysInMonth(date.year, date.month))
		? date
		: null;

const compare = (a: Day, b: Day): number =>
	(a.year ?? 0) - (b.year ?? 0) || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);

function format({ year, month, day, about }: Partial): Edtf {
	const two = (n: number): string => String(n).padStart(2, '0');
	const date = [year === null ? 'XXXX' : String(year).padStart(4, '0')];
	if (month !== null) date.push(two(month));
	if (month !== null && day !== null) date.push(two(day));
	return date.join('-') + (about ? '~' : '');
}
