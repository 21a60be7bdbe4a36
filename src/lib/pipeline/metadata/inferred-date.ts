import type { Edtf } from '../../domain/date.ts';
import type { Span } from '../../domain/span.ts';
import { findDates, resolveDate, type DateExpression } from '../dates/dates.ts';
import type { Line } from '../segment/page-lines.ts';

/** A date that the page does not say outright, with the words that it was read from. Spans in the text. */
export interface Inferred {
	readonly date: Edtf;
	readonly rule: string;
	readonly reason: string;
	readonly span: Span;
}

/** Year, month and day are told. */
export const isFull = ({ from }: DateExpression): boolean =>
	from.year !== undefined && from.month !== undefined && from.day !== undefined;

/** /2024/01/16/, /20240116/, t20240116_, -20250319.htm, /2024-01/16/ in the article's own address. */
const ADDRESS =
	/https?:\/\/\S*?(?<![\d])((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d{1,5}(?:\D|$))/gu;
/** An address of its own page stands on a line that says so or that holds nothing else. */
export function fromAddress(text: string, page: readonly Line[]): Inferred | null {
	for (const line of page) {
		if (
			!line.text.includes('http') ||
			line.text.startsWith('![') ||
			/\.(?:jpe?g|png|gif|webp|js|css)\b/iu.test(line.text)
		)
			continue;
		for (const match of text.slice(line.start, line.end).matchAll(ADDRESS)) {
			const [, year, month, day] = match;
			return {
				date: `${year}-${month}-${day}`,
				rule: 'date-from-address',
				reason: `published ${year}-${month}-${day}, as the address of the page says`,
				span: { start: line.start + match.index, end: line.start + match.index + match[0].length }
			};
		}
	}
	return null;
}

/**
 * The list of other articles below is of the days around publication. Its newest date gives the year; the month too when
 * the article's last event lies in the same month.
 */
export function fromList(
	text: string,
	below: readonly Line[],
	body: readonly Span[]
): Inferred | null {
	const dated = below
		.filter((line) => line.listed)
		.flatMap((line) => {
			const last = findDates(text, line.start, line.end).filter(isFull).at(-1);
			const date = last && resolveDate(last, { publishedAt: null })?.date;
			return date ? [{ date, span: { start: last.start, end: last.end } }] : [];
		})
		.sort((a, b) => (a.date < b.date ? 1 : -1));
	const [newest] = dated;
	const oldest = dated.at(-1);
	// One date, or dates of several years, prove nothing.
	if (!newest || !oldest || dated.length < 3) return null;
	const year = newest.date.slice(0, 4);
	if (oldest.date.slice(0, 4) !== year) return null;
	const told = body.flatMap((span) => findDates(text, span.start, span.end));
	const last = Math.max(0, ...told.map(monthAlone));
	const month = Number(newest.date.slice(5, 7));
	// A list of other days (the newest of the site, when the page was saved) says nothing about this article.
	if (last > month || last < Number(oldest.date.slice(5, 7)) - 1) return null;
	const date = last === month ? newest.date.slice(0, 7) : year;
	const own = told.find(({ from }) => from.yearShift === 0 && from.of === 'publication');
	const span = own ? { start: own.start, end: own.end } : newest.span;
	return {
		date,
		rule: 'year-inferred',
		reason: `${own ? text.slice(own.start, own.end) : 'the article'} read as of ${date}, from the dates of the list of other articles (${oldest.date} to ${newest.date})`,
		span
	};
}

/** The month of a day that is told without its year, else 0. */
const monthAlone = ({ from }: DateExpression): number =>
	from.day !== undefined && from.year === undefined ? (from.month ?? 0) : 0;

/** Years in which an article speaks of its own: 2020年工作思路, 2024年以来, 截至2023年底. */
const OWN_YEAR =
	/^年(?:度)?(?:工作(?:思路|计划|安排|要点|打算|部署|重点|任务)|重点工作|以来|(?:上|下)半年|(?:第)?[一二三四]季度|开年|新年|伊始|初以来)/u;

/** The latest such year. */
export function fromOwnYear(text: string, body: readonly Span[]): Inferred | null {
	let best: { year: number; span: Span } | null = null;
	for (const span of body)
		for (const match of text
			.slice(span.start, span.end)
			.matchAll(/(?<!\d)(?:19|20)\d\d ?(?=年)/gu)) {
			const at = span.start + match.index;
			const after = text.slice(at + match[0].length, at + match[0].length + 10);
			const year = Number(match[0]);
			if (OWN_YEAR.test(after) && (!best || year > best.year))
				best = { year, span: { start: at, end: at + match[0].length + 1 } };
		}
	return (
		best && {
			date: String(best.year),
			rule: 'year-inferred',
			reason: `published in ${best.year}, from ${text.slice(best.span.start, best.span.end + 4)} in the article`,
			span: best.span
		}
	);
}

/** How far the lead reaches, in units. */
const LEAD = 80;

/** A full date in the lead may be that of the news, of what is to come, or of what was long ago: said, not taken for the publication's. */
export function leadDoubt(text: string, body: readonly Span[]): Omit<Inferred, 'date'> | null {
	const [first] = body;
	if (!first) return null;
	const dates = findDates(text, first.start, Math.min(first.end, first.start + LEAD));
	const full = dates.find(isFull);
	if (!full) return null;
	const relative = dates.find(countsFromPublication);
	const quote = ({ start, end }: Span): string => text.slice(start, end);
	const counted = relative ? `, which ${quote(relative)} counts from` : '';
	return {
		rule: 'date-unknown',
		reason: `the page does not tell its day of publication${counted}; ${quote(full)} in the lead may be another`,
		span: { start: full.start, end: full.end }
	};
}

/** 昨日, 近日, 上月: says when only to those who know the day of publication. */
const countsFromPublication = ({ from }: DateExpression): boolean =>
	from.of === 'publication' || from.lately === true;
