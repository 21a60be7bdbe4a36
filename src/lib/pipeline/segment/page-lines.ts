import type { Span } from '../../domain/span.ts';
import { cutFlat } from './flat-lines.ts';
import { BYLINE_LABEL, BYLINE_NOISE, type FurnitureWording } from './furniture-words.ts';
import { wordingOf } from './wording.ts';
import { countHan } from '../repair/han.ts';

/** A line of the page and what it looks like by itself. */
export interface Line extends Span {
	/** Without the blanks around it. */
	readonly text: string;
	/** Number of Han characters. */
	readonly han: number;
	/** Running text: sentences, not labels. */
	readonly prose: boolean;
	readonly wording: FurnitureWording | null;
	/** A date stands in it, and what more there is are labels, or nothing. */
	readonly dated: boolean;
	/** A headline with its date, as lists of articles have them. */
	readonly listed: boolean;
	/** No Chinese in it: addresses, numbers, rules, stamps. */
	readonly bare: boolean;
	/** A heading of Markdown: 1 for `#`. */
	readonly level: number;
	/** For the value of a label that stands alone on the line above it, as in a table: that label. */
	readonly label?: string;
}

/** What a date looks like in lists and bylines. */
const FULL_DATE =
	/(?:(?:19|20)\d\d ?(?:年|-|\/|\.) ?\d{1,2} ?(?:月|-|\/|\.) ?\d{1,2} ?日?|(?:民国 ?\d{2,3}|[一二][〇零一二三四五六七八九]{3})年[一二三四五六七八九十\d]{1,2}月[一二三四五六七八九十\d]{1,3}日)(?:[ T]*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?/u;
const CLOCK = /\d{1,2}[:：]\d\d/u;
const LIST_DATE =
	/(?:(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}日?|[[（]\d{1,2}[-/.月]\d{1,2}日?[\]）]|(?<= )\d\d[-/]\d\d)(?:\]|）)?(?: ?\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?$/u;
const PUBLISHER =
	/(?:网|报|社|台|刊|频道|新闻|客户端|发布|在线|[厅局委部办院]|第\S{1,4}版.{0,5})$/u;
const SENTENCE_END = /([。！？…；])[”’」』）】)\]]*$/u;
const IMAGE = /!\[[^\]]*\]\([^)]*\)/g;
const BULLET = /^(?:[-*•·●○◆■▪🔹🔸]|\d{1,2}[.、)] ?)/u;

/** Longest line whose wording is looked at beyond its first words. */
const SHORT = 160;

export function readLines(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	while (start <= text.length) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline;
		// Only the line that is most of its page may be the page.
		const flat = (end - start) * 2 > text.length ? cutFlat(text, start, end) : null;
		if (flat) for (const cut of flat) lines.push(readLine(text, cut.start, cut.end));
		else lines.push(readLine(text, start, end));
		start = end + 1;
	}
	return withLabels(lines);
}

const LABEL_ALONE = /^[^：]{1,12}：$/u;
const LONGEST_VALUE = 60;
const VALUE: FurnitureWording = {
	role: 'byline',
	effect: 'drop',
	reason: 'the value of the label above it',
	limit: LONGEST_VALUE,
	pattern: /^/u
};

/** Cells of a table became lines: what stands below a label of a byline belongs to it. */
function withLabels(lines: readonly Line[]): Line[] {
	let label: string | null = null;
	return lines.map((line) => {
		if (line.text === '') return line;
		const above = label;
		label = line.wording?.role === 'byline' && LABEL_ALONE.test(line.text) ? line.text : null;
		if (above === null || label !== null || line.prose || line.text.length > LONGEST_VALUE)
			return line;
		if (line.wording && line.wording.role !== 'byline') return line;
		return { ...line, label: above, listed: false, wording: line.wording ?? VALUE };
	});
}

function readLine(page: string, from: number, to: number): Line {
	let start = from;
	let end = to;
	while (start < end && page.charCodeAt(start) === 0x20) start++;
	while (end > start && page.charCodeAt(end - 1) === 0x20) end--;
	const text = page.slice(start, end);
	const level = text.startsWith('#') ? (/^(#{1,6}) /.exec(text)?.[1]?.length ?? 0) : 0;
	const picture = text.startsWith('![') && text.replace(IMAGE, '').trim() === '';
	const han = picture ? 0 : countHan(text, 0, text.length);
	const prose = level === 0 && isProse(text, han);
	const wording = text === '' ? null : isLinks(text) ? LINKS : wordingOf(text, prose);
	const short = text.length <= SHORT;
	const dated = short && !prose && FULL_DATE.test(text) && isByline(text);
	return {
		start,
		end,
		text,
		han,
		prose: prose && wording === null,
		wording,
		dated,
		listed: short && !dated && han >= 6 && isListed(text),
		bare: text !== '' && han === 0,
		level
	};
}

/** （编辑：王某）1130306 behind the last sentence. */
const SIGNED = /(?<=[。！？”])（[^（）]{2,20}）\d{0,8}$/u;

/** Running text ends like a sentence; headlines end in ！ or ？ too, so those need a comma and some length. */
function isProse(text: string, han: number): boolean {
	const end = SENTENCE_END.exec(text.replace(SIGNED, '').slice(-8))?.[1];
	if (end === '。') return han >= 6;
	if (end === '；') return han >= 20;
	if (end !== undefined) return han >= 25 && /[，。；]/u.test(text);
	return han >= 45 && text.includes('，') && !(han < 80 && BULLET.test(text));
}

const LINK = /\[[^\]]*\]\([^)]*\)/g;
/** Nothing but links and what stands between them. */
function isLinks(text: string): boolean {
	if (!text.includes('](')) return false;
	const rest = text
		.replace(IMAGE, '')
		.replace(LINK, '')
		.replace(/[\s>›»|/·,、•*-]/gu, '');
	// The last step of where the page stands is no link.
	return rest === '' || (rest.length <= 8 && /[>›»/]/.test(text) && LINK_TWICE.test(text));
}
const LINK_TWICE = /\]\([^)]*\).*\]\(/u;
const LINKS: FurnitureWording = {
	role: 'navigation',
	effect: 'drop',
	reason: 'nothing but links',
	limit: Infinity,
	pattern: LINK
};

/** A day and what happened on it. */
export const opensWithDay = (text: string): boolean => text.search(FULL_DATE) === 0;

/** Where its first full date stands, -1 without. */
export const dateAt = (text: string): number => text.search(FULL_DATE);

/** What a byline without labels names behind its date. */
export const undated = (text: string): string =>
	text.replace(FULL_DATE, '').replace(CLOCK, '').replace(BYLINE_NOISE, '').trim();

/**
 * A date, perhaps with who published it and who wrote it: 2024-03-05 10:12 江城晚报 记者 周某. A headline before a date is
 * one of a list, words behind a day without its hour are a chronology's.
 */
function isByline(text: string): boolean {
	if (text.match(BYLINE_LABEL) !== null) return text.length <= 100;
	const date = FULL_DATE.exec(text);
	if (!date || text.length > 70) return false;
	const before = countHan(text, 0, date.index);
	const behind = text.slice(date.index + date[0].length).trim();
	const rest = undated(text);
	const han = countHan(rest, 0, rest.length);
	if (PUBLISHER.test(rest) && han <= 12) return true;
	if (isIssue(text, rest)) return true;
	if (!CLOCK.test(text)) return han === 0 || (PARTED.test(text) && areNames(rest));
	return before <= (behind.replace(CLOCK, '').trim() === '' ? 4 : 10) || areNames(rest);
}

/** Signs that part the names of a byline: 江城观察 | 2024-03-05 | 原创. */
const PARTED = /[|｜·•]/u;
/** The head of a printed page: its number or the issue's stands beside the day. */
const ISSUE = /(?:第? ?[A-Z]?\d{1,3} ?版|第 ?\d{1,6} ?期|版次：)/u;
const isIssue = (text: string, rest: string): boolean =>
	ISSUE.test(text) && rest.length <= 30 && !/[，。]/u.test(rest);

/** Nothing but short names: of accounts, people, towns. Headlines are longer. */
const areNames = (rest: string): boolean => {
	const names = rest.split(/[\s|｜·•*_]+/u).filter((name) => name !== '');
	return (
		names.length > 1 &&
		names.length <= 5 &&
		names.every((name) => name.length <= 9 && !/[，。！？]/u.test(name))
	);
};

const isListed = (text: string): boolean => {
	const date = LIST_DATE.exec(text);
	return date !== null && date[0].length >= 5 && !/[。，]$/.test(text.slice(0, date.index));
};

const TAG_BEFORE = /^[[【](?:视频|图文|组图|图|图片|专题|直播|转载|原创|推荐|置顶)[\]】]/u;

/** Letters and Han only, without tags such as [视频]: for telling that two lines say the same. */
export function essence(text: string): string {
	const first = text.charAt(0);
	const untagged = first === '[' || first === '【' ? text.replace(TAG_BEFORE, '') : text;
	let kept = '';
	let run = 0;
	for (let i = 0; i < untagged.length; i++) {
		const known = LETTERS[untagged.charCodeAt(i)];
		if (known === LETTER || (known === ASK && isLetter(untagged, i))) continue;
		kept += untagged.slice(run, i);
		run = i + 1;
	}
	return run === 0 ? untagged : kept + untagged.slice(run);
}

const LETTER = 1;
/** Halves of pairs, and what was not asked before. */
const ASK = 0;
const OTHER = 2;
/** What a unit is by the tables of Unicode: the usual ones are known, others are asked for once. */
const LETTERS = new Uint8Array(0x10000);
for (const [first, last] of [
	[0x3007, 0x3007],
	[0x3400, 0x9fff],
	[0xf900, 0xfaff]
] as const)
	LETTERS.fill(LETTER, first, last + 1);

function isLetter(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	const low = code >= 0xdc00 && code < 0xe000;
	const letter = /^[\p{L}\p{N}]/u.test(low ? text.slice(at - 1, at + 1) : text.slice(at, at + 2));
	if (code < 0xd800 || code >= 0xe000) LETTERS[code] = letter ? LETTER : OTHER;
	return letter;
}
