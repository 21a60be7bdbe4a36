import type { Edtf } from '../../domain/date.ts';
import type { Message } from '../../domain/message.ts';
import type { Span } from '../../domain/span.ts';
import { findDates, resolveDate } from '../dates/dates.ts';
import type { RepairedText } from '../document.ts';
import type { Fact } from '../html/facts.ts';
import { fromAddress, fromList, fromOwnYear, isFull, leadDoubt } from './inferred-date.ts';
import type { Line } from '../segment/page-lines.ts';
import { fromMasthead } from './masthead.ts';

export interface Publication {
	readonly publishedAt: Edtf | null;
	/** Where the date comes from, for people; null when there is none. */
	readonly reason: string | null;
	/** Why, when the page does not say it outright; spans in the input. */
	readonly doubts: readonly Message[];
}

/**
 * When the article was published, as exactly as the page proves: from a byline or stamp, else from the page's markup, else
 * from the masthead of the paper, else from the address, else inferred from the dates of the list of other articles or from a year that the article calls its own. Never invented.
 */
export function findPublication(
	repaired: RepairedText,
	page: readonly Line[],
	body: readonly Span[],
	stated: readonly Fact[] = []
): Publication {
	const start = body[0]?.start ?? repaired.text.length;
	const end = body.at(-1)?.end ?? repaired.text.length;
	const above = page.filter((line) => line.end <= start);
	const below = page.filter((line) => line.start >= end);
	const told =
		fromBylines(repaired.text, above.slice(-REACH).reverse()) ??
		fromBylines(repaired.text, below.filter(isByline)) ??
		fromSignature(repaired.text, [...lastOf(page, end), ...below.slice(0, 3)]);
	if (told) return { publishedAt: told.date, reason: told.reason, doubts: [] };
	for (const { value, from } of stated) {
		const date = dateOf(value);
		if (date)
			return { publishedAt: date, reason: `stated in the markup (${from}: ${value})`, doubts: [] };
	}
	const masthead = fromMasthead(repaired.text, above);
	if (masthead) return { publishedAt: masthead.date, reason: masthead.reason, doubts: [] };
	const inferred =
		fromAddress(repaired.text, page) ??
		fromList(repaired.text, below, body) ??
		fromOwnYear(repaired.text, body);
	if (!inferred) {
		const doubt = leadDoubt(repaired.text, body);
		if (!doubt) return { publishedAt: null, reason: null, doubts: [] };
		const { rule, reason, span } = doubt;
		const doubts = [{ rule, reason, ...repaired.toInput(span) }];
		return { publishedAt: null, reason: null, doubts };
	}
	const { rule, reason, span, date } = inferred;
	return { publishedAt: date, reason, doubts: [{ rule, reason, ...repaired.toInput(span) }] };
}

/** A document ends with the day under its signature. */
const lastOf = (page: readonly Line[], end: number): Line[] =>
	page.filter((line) => line.end === end && line.text !== '');

/** How far above the article its byline may stand, in lines. */
const REACH = 60;

/** A full date that stands on the page. */
interface Told {
	readonly date: Edtf;
	readonly reason: string;
}

/** The day of a stamp as it is written: what its zone makes of it elsewhere is not what the page says. */
function dateOf(stated: string): Edtf | null {
	const expression = findDates(stated.slice(0, 60)).find(isFull);
	return (expression && resolveDate(expression, { publishedAt: null })?.date) ?? null;
}

const isByline = (line: Line): boolean => line.dated || line.wording?.role === 'byline';

/** What a time says, strongest first: published, unlabelled, updated. */
const LABELS: readonly (readonly [RegExp, number])[] = [
	[/(?:发布|发表|发稿|发文|刊登|录入|上传|添加)(?:时间|日期|于)?/u, 3],
	[/更新/u, 1]
];

/** The best labelled full date of the lines; of several alike the first, of bare machine stamps the earliest. */
function fromBylines(text: string, lines: readonly Line[]): Told | null {
	let best: (Told & { rank: number; stamp: boolean }) | null = null;
	for (const line of lines) {
		const told = (line.label ?? '') + line.text;
		if (!isByline(line) || AT_OTHER_TIMES.test(told)) continue;
		const expression = findDates(text, line.start, line.end).find(
			(one) => isFull(one) && !isAddress(wordAround(text, one))
		);
		const date = expression
			? resolveDate(expression, { publishedAt: null })?.date
			: englishDay(line.text);
		if (!date) continue;
		const rank = LABELS.find(([label]) => label.test(told))?.[1] ?? 2;
		const stamp = STAMP.test(line.text);
		if (!best || rank > best.rank)
			best = { date, rank, stamp, reason: `from the byline: ${told.slice(0, 60)}` };
	}
	// When a machine wrote the page down stands on it too: the article is older.
	if (best?.stamp) {
		const stamps = text.match(STAMPS)?.map((stamp) => stamp.slice(0, 10)) ?? [];
		return { date: stamps.sort()[0] ?? best.date, reason: 'the earliest time stamp of the page' };
	}
	return best;
}

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const STAMPS = /^\d{4}-\d\d-\d\d(?=T\d\d:\d\d)/gm;
/** When it was printed or fetched, and what the document itself says of other days. */
const AT_OTHER_TIMES = /(?:打印|下载|访问|抓取|保存|采集|当前|生效|施行|废止|失效) ?(?:时间|日期)/u;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Wed, 06 Mar 2024 as feeds and mails write it; March 6, 2024. */
const ENGLISH =
	/(?<!\d)(?:(\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6}\.?|([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2})[,，]?) ((?:19|20)\d\d)(?!\d)/u;

function englishDay(text: string): Edtf | null {
	const [, before, month, monthFirst, behind, year] = ENGLISH.exec(text) ?? [];
	const number = MONTHS.indexOf((month ?? monthFirst ?? '').toLowerCase()) + 1;
	const day = Number(before ?? behind);
	if (number === 0 || day < 1 || day > 31) return null;
	return `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What stands between the blanks around it, so far as it matters. */
function wordAround(text: string, { start, end }: Span): string {
	const before = text.slice(Math.max(0, start - 200), start);
	return (/\S*$/u.exec(before)?.[0] ?? '') + text.slice(start, end);
}

const isAddress = (text: string): boolean => /^<?https?:|www\.|\]\(https?:/u.test(text);

/** A line of its own right under the article that is nothing but a date. */
function fromSignature(text: string, lines: readonly Line[]): Told | null {
	for (const line of lines) {
		const [expression] = findDates(text, line.start, line.end);
		if (!expression || !isFull(expression)) continue;
		if (expression.start !== line.start || expression.end !== line.end) continue;
		const date = resolveDate(expression, { publishedAt: null })?.date;
		return date ? { date, reason: `from the line under the article: ${line.text}` } : null;
	}
	return null;
}
