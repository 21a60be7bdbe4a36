import type { Message } from '../../domain/message.ts';
import type { Span } from '../../domain/span.ts';
import { findRepeats, findStretch, type Judged, type Stretch } from './article-stretch.ts';
import type { LineRole, PageLine, RepairedText, Story } from '../document.ts';
import { CAPTION, SIGNED, signedAt, withEnding } from './endings.ts';
import { maskPage, type MarkupEvidence } from '../html/markup-evidence.ts';
import { opensWithDay, readLines, type Line } from './page-lines.ts';
import { tellStories, type BodyLine } from './stories.ts';

/** A page cut into the article and what surrounds it. Spans in `text`, those of `doubts` in the input. */
export interface Segmented {
	readonly lines: readonly PageLine[];
	readonly body: readonly Span[];
	readonly stories: readonly Story[];
	readonly doubts: readonly Message[];
	/** The lines as read, parallel to `lines`, for finding title, source and date among them. */
	readonly page: readonly Line[];
}

/**
 * The article's own body, told from navigation, summaries, related lists, comments and imprints by what lines look like,
 * how they are worded (furniture-words.ts), how often and where they stand, and for HTML by its markup. Linear; never
 * throws.
 */
export function segment(repaired: RepairedText, markup: MarkupEvidence = {}): Segmented {
	const page = readLines(repaired.text);
	const repeats = findRepeats(page);
	const { seen, hidden } = maskPage(repaired, page, markup);
	const stretch = findStretch(seen, repeats);
	const whole = stretch ? extended(seen, repeats, stretch) : null;
	const roles = (whole ? judge(seen, repeats, whole) : judgeFragment(seen, repeats)).map(
		(judged, i): Judged => {
			const why = hidden[i];
			const line = page[i];
			return why && line ? (judgeAlone(line, repeats[i] ?? null) ?? why) : judged;
		}
	);
	const kept = page.flatMap((line, i): BodyLine[] => {
		const role = roles[i]?.role;
		return role === 'body' || role === 'caption' || role === 'heading'
			? [{ line, heading: role === 'heading' }]
			: [];
	});
	return {
		page,
		lines: page.map((line, i) => ({
			start: line.start,
			end: line.end,
			...(roles[i] ?? { role: 'other', reason: '' })
		})),
		body: stretches(page, roles),
		stories: tellStories(repaired.text, kept),
		doubts:
			kept.length > 0
				? []
				: [
						{
							rule: 'no-article',
							start: 0,
							end: 0,
							reason: 'no line of the page reads like an article'
						}
					]
	};
}

const isKept = (role: LineRole | undefined): boolean =>
	role === 'body' || role === 'caption' || role === 'heading';

/** 一、出台背景, 央视网消息： or 记者：何时开始？, which belong to the paragraph below them. */
const OPENS =
	/^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十\d]{1,3}[章节部]|[（(]?\d{1,2}[）)、.])|：$|^[^，。：]{1,8}：.+？$/u;

/** With the first line of the signature of a document below it, if it has one. */
interface SignedStretch extends Stretch {
	readonly signed: number;
}

/** The stretch with the headings directly above its first paragraph. */
function extended(
	page: readonly Line[],
	repeats: readonly (Judged | null)[],
	stretch: Stretch
): SignedStretch {
	let { first } = stretch;
	const headings = page
		.slice(stretch.first, stretch.last + 1)
		.filter((line, i) => isHeading(page, stretch.first + i) && !repeats[stretch.first + i]);
	for (let i = first - 1; i >= 0; i--) {
		const line = page[i];
		if (!line || line.wording || line.dated || line.listed || line.bare || repeats[i]) {
			if (line && line.text === '') continue;
			break;
		}
		if (line.text === '') continue;
		// A picture may stand over the first paragraph.
		if (line.text.length <= 80 && CAPTION.test(line.text)) {
			first = i;
			continue;
		}
		// Items of a round-up: the first has its headline like the others, below title and byline.
		const numbered = OPENS.test(line.text);
		const item = headings.length > 0 && first === stretch.first && hasByline(page, i);
		if (line.level === 1 || !(numbered || item)) break;
		first = i;
	}
	const told = withEnding(page, stretch.last);
	const day = signedAt(page, told);
	if (day === null) return { first, last: told, signed: Infinity };
	return { first, last: withEnding(page, day), signed: told + 1 };
}

/** Whether a headline and its byline stand above, with at most two other lines between: then this is no headline. */
function hasByline(page: readonly Line[], index: number): boolean {
	let others = 0;
	for (let i = index - 1; i >= 0 && others < 3; i--) {
		const line = page[i];
		if (!line || line.text === '') continue;
		if (line.wording?.effect === 'begin') return true;
		if (line.dated || line.wording?.role === 'byline')
			return page.slice(Math.max(0, i - 8), i).some((above) => above.han >= 8 && !above.wording);
		others++;
	}
	return false;
}

/** A short line without a sentence's end over a line of prose or over another heading. */
function isHeading(page: readonly Line[], index: number): boolean {
	const line = page[index];
	if (!line || line.prose || line.han < 2 || line.text.length > 45) return false;
	if (opensWithDay(line.text)) return false;
	if (
		/[。，；、…]$|^[^，。：]{1,8}：.+？$/u.test(line.text) ||
		line.wording ||
		line.bare ||
		line.listed
	)
		return false;
	for (let i = index + 1; i < Math.min(page.length, index + 12); i++) {
		const next = page[i];
		if (!next || next.text === '') continue;
		if (next.prose) return true;
		if (next.wording || next.bare) continue;
		return next.text.length <= 45 && i + 1 < page.length && isOverProse(page, i);
	}
	return false;
}

const isOverProse = (page: readonly Line[], index: number): boolean =>
	page.slice(index + 1, index + 4).some((line) => line.prose);

function judge(
	page: readonly Line[],
	repeats: readonly (Judged | null)[],
	stretch: SignedStretch
): Judged[] {
	// Below the article what stands under a heading of the page is of its kind.
	let section: Judged | null = null;
	return page.map((line, i): Judged => {
		if (line.text === '') return { role: 'blank', reason: '' };
		// Its own office may be named again and again on the page of an authority.
		if (i >= stretch.signed && i <= stretch.last && SIGNED.test(line.text))
			return { role: 'body', reason: 'the signature of a document' };
		const outer = judgeAlone(line, repeats[i] ?? null);
		if (i > stretch.last && line.wording?.effect === 'end') section = under(line);
		if (i < stretch.first || i > stretch.last)
			return outer ?? (line.prose ? null : section) ?? outside(line, i < stretch.first);
		if (outer) return outer;
		if (line.text.length <= 80 && CAPTION.test(line.text))
			return { role: 'caption', reason: 'a caption within the article' };
		if (isHeading(page, i)) return { role: 'heading', reason: 'a heading over what follows' };
		return {
			role: 'body',
			reason: line.prose ? 'running text' : 'a short line within the article'
		};
	});
}

/** What a line is wherever it stands, null when that depends on the place. */
function judgeAlone(line: Line, repeat: Judged | null): Judged | null {
	if (line.wording && line.wording.effect !== 'begin')
		return { role: line.wording.role, reason: line.wording.reason };
	if (line.wording) return { role: 'navigation', reason: line.wording.reason };
	if (line.dated) return { role: 'byline', reason: 'a date and little more' };
	if (repeat) return repeat;
	if (line.listed) return { role: 'related', reason: 'a headline with its date, as in a list' };
	if (line.bare) return { role: 'other', reason: 'no Chinese in it' };
	return null;
}

const under = (line: Line): Judged | null =>
	line.wording && { role: line.wording.role, reason: `below ${line.text.slice(0, 12)}` };

const outside = (line: Line, above: boolean): Judged =>
	line.prose
		? { role: 'other-story', reason: `running text ${above ? 'above' : 'below'} the article` }
		: { role: 'other', reason: `a short line ${above ? 'above' : 'below'} the article` };

/** A page this short is a sentence, an address or a note, not a page around an article. */
const FRAGMENT = 6;

/** No line reads like an article: a fragment is kept as it is, a page of furniture is not. */
function judgeFragment(page: readonly Line[], repeats: readonly (Judged | null)[]): Judged[] {
	const told = page.filter((line) => line.text !== '').length;
	const chinese = page.some((line) => line.han > 0);
	return page.map((line, i): Judged => {
		if (line.text === '') return { role: 'blank', reason: '' };
		if (told === 1) return { role: 'body', reason: 'the only line' };
		const alone = judgeAlone(line, repeats[i] ?? null);
		if (alone && (chinese || !line.bare)) return alone;
		return told <= FRAGMENT
			? { role: 'body', reason: 'one of a few lines' }
			: { role: 'other', reason: 'no article on the page' };
	});
}

/** Kept lines as stretches, blank lines between them included. */
function stretches(page: readonly Line[], roles: readonly Judged[]): Span[] {
	const spans: Span[] = [];
	let open: { start: number; end: number } | null = null;
	page.forEach((line, i) => {
		const role = roles[i]?.role;
		if (isKept(role)) {
			if (open) open.end = line.end;
			else spans.push((open = { start: line.start, end: line.end }));
		} else if (role !== 'blank') open = null;
	});
	return spans;
}
