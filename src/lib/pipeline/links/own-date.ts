import type { Edtf } from '../../domain/date.ts';
import type { Status } from '../../domain/link.ts';
import type { Span } from '../../domain/span.ts';
import { ANNIVERSARY, ATTRIBUTES, BEGINNINGS, BREAKS, OF_OBJECT, saidBy } from '../dates/cues.ts';
import type { ResolvedDate } from '../dates/dates.ts';
import { countOf } from '../dates/parse-date.ts';
import type { Role } from '../dates/roles.ts';

/** A date of a sentence, and what it is told for. */
export interface Told extends ResolvedDate {
	readonly role: Role;
}

/** The date of an act, and why: for people, shown by `explain`. */
export interface When {
	readonly date: Edtf | null;
	readonly reason: string;
}

/** What is known of an act when its date is sought. */
export interface ActAt {
	/** Where its verb stands, in the document's text. */
	readonly verb: Span;
	readonly status: Status;
	/** Told by a noun (联合执法机制, 洽谈会), which a date before it may qualify. */
	readonly noun: boolean;
	/** Done within a day: 签署, 访问. */
	readonly oneDay: boolean;
}

const CLAUSE_MARK = /[，；：。！？]/u;
/** 签署的《协议》: the act is told of what it brought about. */
const ATTRIBUTE = /^(?:了|过)?的(?!是)/u;
const SCENE =
	/^[^，。；]{0,24}?(?:会|会议|活动|仪式|论坛|大会|峰会|博览会|座谈|赛|节|展)(?:上|中|期间|现场|后|当天|，)/u;
/** How far behind its attribute the head of a noun may stand. */
const HEAD = 16;
const SINCE = /[^，；]{2}以来/u;
const OUTSIDE = /将|拟|至|到|截|有效|生效/u;

/** The date that the sentence tells of the act; null when it tells none, a date of null when it says that it was another time. */
export function ownDate(
	text: string,
	sentence: Span,
	told: readonly Told[],
	act: ActAt,
	published: Edtf | null
): When | null {
	const { verb } = act;
	const quote = ({ start, end }: Span): string => text.slice(start, end);
	const anniversary = ANNIVERSARY.exec(text.slice(verb.start, sentence.end))?.groups?.['years'];
	if (anniversary) return yearsBefore(told.at(-1)?.date ?? published, countOf(anniversary));
	const isAttribute = isToldOfPaper(text, verb);
	let heard: Told | null = null;
	let named: Told | null = null;
	for (const date of told.toReversed()) {
		if (date.span.end > verb.start || UNUSED.has(date.role)) continue;
		const between = text.slice(date.span.end, verb.start);
		if (named) {
			if (date.date.startsWith(`${named.date}-`))
				return { date: date.date, reason: `told: ${quote(date.span)}` };
			continue;
		}
		if (isAttribute && CLAUSE_MARK.test(between)) continue;
		if (isOfAnother(text, date, sentence, act)) continue;
		// 2017年签订协定以来的第四次演练: what was signed then began it.
		if (SINCE.test(between)) continue;
		const broken = saidBy(BREAKS, between);
		if (broken) return { date: null, reason: `${quote(date.span)} is of another: ${broken}` };
		if (date.role === 'learnt') heard ??= date;
		else if (date.role === 'named' || isWithin(text, date, sentence)) named = date;
		else return whenOf(date, act, published, quote(date.span));
	}
	if (named?.role === 'day') return whenOf(named, act, published, quote(named.span));
	if (named) return { date: named.date, reason: `told in a name: ${quote(named.span)}` };
	const behind = isAttribute ? undefined : told.find((date) => isBehind(text, date, act));
	if (behind) return whenOf(behind, act, published, quote(behind.span));
	if (heard && act.oneDay)
		return {
			date: heard.date.split('/')[0]?.slice(0, MONTH) ?? null,
			reason: `not long before it was heard of: ${quote(heard.span)}`
		};
	return isAttribute ? { date: null, reason: 'told only of what it brought about' } : null;
}

const MONTH = 7;
const YEAR = 4;
/** 昨天…启动今年秋季的巡护: a year in the midst of a clause gives way to the day before it. */
const isWithin = (text: string, { span, date, role }: Told, sentence: Span): boolean =>
	role === 'day' &&
	date.length === YEAR &&
	span.start > sentence.start &&
	!CLAUSE_MARK.test(text.charAt(span.start - 1));
const UNUSED: ReadonlySet<Role> = new Set([
	'until',
	'each',
	'compared',
	'plan',
	'dateline',
	'aside'
]);

const isToldOfPaper = (text: string, { end }: Span): boolean =>
	ATTRIBUTE.test(text.slice(end, end + 4)) && !SCENE.test(text.slice(end, end + 40));

/** 落实去年签署的协议，两市举行会议: the date belongs to what was signed, unless that is the act, or where it was done. */
function isOfAnother(text: string, { span }: Told, sentence: Span, { verb, noun }: ActAt): boolean {
	const attribute = ATTRIBUTES.exec(text.slice(span.end, Math.min(sentence.end, span.end + 48)));
	if (!attribute) return false;
	const end = span.end + attribute[0].length;
	if (verb.start < end) return false;
	const between = text.slice(end, verb.start);
	if (noun && between.length <= HEAD && !CLAUSE_MARK.test(between)) return false;
	return !SCENE.test(text.slice(end, end + 40));
}

/** Behind the verb in its clause, or what the next clause begins with: 两市共建园区，2014年开园. */
function isBehind(text: string, { span, role }: Told, { verb, oneDay }: ActAt): boolean {
	if (span.start < verb.end || UNUSED.has(role) || role === 'named' || role === 'learnt')
		return false;
	const between = text.slice(verb.end, span.start);
	if (OF_OBJECT.test(text.slice(span.end, span.end + 48))) return false;
	if (!CLAUSE_MARK.test(between)) return !OUTSIDE.test(between);
	if (oneDay || !/^[^，；：。！？]*，[^，；：。！？]{0,4}$/u.test(between)) return false;
	return role === 'since' || BEGINNINGS.test(text.slice(span.end, span.end + 12));
}

/** What began is dated by its beginning; what was done since then, by the span. */
function whenOf({ date, role }: Told, act: ActAt, published: Edtf | null, quote: string): When {
	if (role !== 'since') return { date, reason: `told: ${quote}` };
	const reason = `since: ${quote}`;
	const [first = date] = date.split('/');
	const over = act.status === 'done' && published && first.slice(0, 4) < published.slice(0, 4);
	return { date: over ? `${first}/${published.slice(0, first.length)}` : first, reason };
}

function yearsBefore(feast: Edtf | null, years: number): When {
	const year = /^\d{4}/.exec(feast ?? '')?.[0];
	return year && years > 0
		? { date: String(Number(year) - years), reason: `${years} years before ${year}` }
		: { date: null, reason: 'an anniversary, of a year that nobody tells' };
}
