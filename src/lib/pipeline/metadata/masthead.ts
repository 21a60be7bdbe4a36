import type { Edtf } from '../../domain/date.ts';
import { findDates, resolveDate } from '../dates/dates.ts';
import type { Line } from '../segment/page-lines.ts';

/** How far above the article its masthead may stand, in lines. */
const REACH = 8;
/** Longest masthead, in units, and the most Han characters beside its date: the paper's name, its section, who wrote. */
const LONGEST = 70;
const MOST_HAN = 18;
/** A headline of another article ends in its date as well, but is longer than a paper's name. */
const LISTED_HAN = 8;

/** What a masthead says beside its date that names nothing: the day of the week, page and issue. */
const SET = /星期[一二三四五六日天]|周[一二三四五六日]|第?[A-Z]?\d{1,5}[版期]|总第\d+期|农历.*$/gu;
/** A sentence, a list of times, an address of another page: no masthead. */
const OTHER = /[。！？；]|\]\(|(?:更新|截至|版权|备案|许可证)/u;

/**
 * The date of the masthead: 江城晚报 2024年3月5日 星期二 04版. Read from the lines right above the article that are no
 * headlines of others; null when two of them tell different days.
 */
export function fromMasthead(
	text: string,
	above: readonly Line[]
): { readonly date: Edtf; readonly reason: string } | null {
	const told = above.slice(-REACH).flatMap((line) => {
		if (line.text.length > LONGEST || line.prose || OTHER.test(line.text)) return [];
		const full = findDates(text, line.start, line.end).filter(
			({ from }) => from.year !== undefined && from.month !== undefined && from.day !== undefined
		);
		const [only, ...others] = full;
		if (!only || others.length > 0) return [];
		const rest = (text.slice(line.start, only.start) + text.slice(only.end, line.end))
			.replace(SET, '')
			.replace(/[^\u4e00-\u9fff]/gu, '');
		const most = line.listed ? LISTED_HAN : MOST_HAN;
		const date = rest.length <= most && resolveDate(only, { publishedAt: null })?.date;
		return date && !date.includes('/') ? [{ date, line: line.text }] : [];
	});
	const [first] = told;
	return first && told.every(({ date }) => date === first.date)
		? { date: first.date, reason: `from the line above the article: ${first.line.slice(0, 60)}` }
		: null;
}
