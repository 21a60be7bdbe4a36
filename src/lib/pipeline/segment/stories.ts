import type { Span } from '../../domain/span.ts';
import { findDates } from '../dates/dates.ts';
import type { Paragraph, Sentence, Story } from '../document.ts';
import type { Line } from './page-lines.ts';
import { splitSentences } from './sentences.ts';

/** A line that the body keeps. */
export interface BodyLine {
	readonly line: Line;
	readonly heading: boolean;
}

/** The stories of a body: one, or the items of a round-up, each from its heading to the next. */
export function tellStories(text: string, body: readonly BodyLine[]): Story[] {
	const paragraphs = readParagraphs(text, body);
	const starts = markedStarts(text, paragraphs) ?? storyStarts(text, paragraphs);
	return starts.flatMap((from, k): Story[] => {
		const own = paragraphs.slice(from, starts[k + 1] ?? paragraphs.length);
		const [first] = own;
		const last = own.at(-1);
		if (!first || !last) return [];
		return [
			{
				start: first.start,
				end: last.end,
				heading: first.heading ? { start: first.start, end: first.end } : null,
				paragraphs: own
			}
		];
	});
}

function readParagraphs(text: string, body: readonly BodyLine[]): Paragraph[] {
	let index = 0;
	return body.map(({ line, heading }) => ({
		start: line.start,
		end: line.end,
		heading,
		sentences: heading
			? [{ start: line.start, end: line.end, index: index++ }]
			: splitSentences(text, line.start, line.end).map((span): Sentence => ({
					...span,
					index: index++
				}))
	}));
}

/** 【江城与河州签约】3月5日，… : an item with its headline in brackets; shorter ones are labels. */
const BRACKETED = /^【[^】]{7,50}】/u;
/** 1、 (2) 三、 before an item. */
const NUMBERED =
	/^(?:[（(]?\d{1,2}(?:[）)、]|[.．](?!\d))|[（(]?[一二三四五六七八九十]{1,3}[）)、])/u;
const MANY_ITEMS = 3;

/**
 * Where the items of a round-up begin that the page itself marks: by headlines in brackets, or by numbers when two thirds
 * of them tell a day of their own, as the sections of one story do not. null when it marks none.
 */
function markedStarts(text: string, paragraphs: readonly Paragraph[]): number[] | null {
	const marked = (mark: RegExp): number[] =>
		paragraphs.flatMap(({ start, end }, i) =>
			mark.test(text.slice(start, Math.min(end, start + 60))) ? [i] : []
		);
	const fresh = (indexes: readonly number[]): number =>
		indexes.filter((i) => {
			const own = paragraphs[i];
			const lead = (own?.heading ? paragraphs[i + 1] : own)?.sentences[0];
			return lead !== undefined && dateScore(text, lead) === FRESH;
		}).length;
	const bracketed = marked(BRACKETED);
	const numbered = marked(NUMBERED);
	const starts =
		bracketed.length >= MANY_ITEMS || (bracketed.length === 2 && fresh(bracketed) === 2)
			? bracketed
			: numbered.length >= MANY_ITEMS && fresh(numbered) * 3 >= numbered.length * 2
				? numbered
				: null;
	return starts === null || starts[0] === 0 ? starts : [0, ...starts];
}

/** Strong evidence that a heading opens a story of its own, and what suffices beside a strong one. */
const STRONG = 3;
const ENOUGH = 2;

function storyStarts(text: string, paragraphs: readonly Paragraph[]): number[] {
	const scores = paragraphs.map((paragraph, i) =>
		paragraph.heading ? headlineScore(text, paragraph, paragraphs[i + 1]) : 0
	);
	const starts = scores.flatMap((score, i) => (score >= ENOUGH ? [i] : []));
	// A round-up has several items.
	if (starts.length < 2 || !scores.some((score) => score >= STRONG)) return [0];
	return starts[0] === 0 ? starts : [0, ...starts];
}

/** 一、 第二部分 关键词： — a section of the same story. */
const SECTION =
	/^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．]|第[一二三四五六七八九十\d]{1,3}[章节部条]|[^，。]{2,5}：)/u;
/** Words that point back at what was told above. */
const POINTS_BACK =
	/^(?:会上|会后|会议|座谈|交流|活动|期间|双方|各方|随后|此外|同时|另外|最后|据悉|他|她|其|该|这|上述|与此同时|在此)/u;
const GOES_ON = /^[^。]{0,24}(?:还|又|再次|继续)/u;

/**
 * How much a heading looks like the headline of a news item: long, in two parts, followed by a fresh lead with a date.
 * The headings of one story's sections are short or numbered, and what follows points back.
 */
function headlineScore(text: string, heading: Paragraph, next: Paragraph | undefined): number {
	const headline = text.slice(heading.start, heading.end);
	if (SECTION.test(headline) || !next || next.heading) return 0;
	const lead = next.sentences[0];
	let score = headline.length >= 10 ? 1 : -1;
	if (/[ ，：！]/u.test(headline)) score++;
	if (!lead) return score;
	const opening = text.slice(lead.start, lead.end);
	if (POINTS_BACK.test(opening)) score -= 2;
	if (GOES_ON.test(opening)) score -= 2;
	return score + dateScore(text, lead);
}

/** The lead tells a day of its own. */
const FRESH = 2;

function dateScore(text: string, lead: Span): number {
	const dates = findDates(text, lead.start, lead.end);
	const fresh = dates.some(
		({ from }) =>
			from.lately ||
			(from.of === 'publication' && from.dayShift !== undefined) ||
			(from.month !== undefined && from.day !== undefined)
	);
	if (fresh) return FRESH;
	// A bare 21日 leans on a month told above.
	return dates.some(({ from }) => from.day !== undefined) ? -1 : 0;
}
