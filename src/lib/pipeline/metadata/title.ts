import type { Span } from '../../domain/span.ts';
import type { RepairedText } from '../document.ts';
import { unfoldMarks } from '../repair/fold-width.ts';
import { essence, type Line } from '../segment/page-lines.ts';

export interface Title {
	readonly title: string;
	readonly span: Span;
}

/** How far above the article a title may stand, in lines that are not blank. */
const REACH = 40;

/** A headline says what the first paragraphs say: this many units of the article are compared with it. */
const LEAD = 1500;

/**
 * The headline over the article: near it, above its byline, repeated on the page, telling what the article tells.
 * null when no line above the article is one.
 */
export function findTitle(
	repaired: RepairedText,
	page: readonly Line[],
	body: readonly Span[]
): Title | null {
	const start = body[0]?.start ?? repaired.text.length;
	const above = page.filter((line) => line.end <= start && line.text !== '').slice(-REACH);
	const lead = leadOf(repaired, body);
	const essences = above.map((line) => essence(line.text.slice(0, 200)));
	let best: { span: Span; score: number } | null = null;
	above.forEach((line, i) => {
		if (!mayBeTitle(line)) return;
		const span = headlineSpan(line, above);
		const headline = repaired.text.slice(span.start, span.end);
		const score =
			3 * share(headline, lead) * Math.min(1, headline.length / 10) +
			Math.min(3, echoes(headline, essences) - 1) +
			(isOverByline(above, i) ? (isLongestOfStack(above, i) ? 3 : 2) : 0) +
			(line.level === 1 ? 3 : 0) -
			0.04 * (above.length - i) -
			(headline.length < 8 || (headline.length < 12 && SITE_NAME.test(headline)) ? 1.5 : 0) -
			(line.prose ? 1.5 : 0) -
			(isMasthead(headline) ? 2 : 0) -
			(headline.length <= 16 && AUTHORITY.test(headline) ? 1.5 : 0);
		// Of two that say the same the one without its site's name, then the first.
		if (!best || score > best.score + 0.3) best = { span, score };
	});
	const found = best as { span: Span; score: number } | null;
	if (!found || found.score < 0.6) return null;
	return withSecondLine(repaired, above, found.span);
}

/** ——两市共治一江水: the second line of a headline, never one by itself. */
const SECOND = /^(?:——|—|--)[^—-]/u;

/** What the first paragraphs say, without marks. */
export function leadOf(repaired: RepairedText, body: readonly Span[]): string {
	const start = body[0]?.start ?? repaired.text.length;
	return essence(repaired.text.slice(start, start + LEAD));
}

/** The headline with its second line, when one stands right below it. */
export function withSecondLine(repaired: RepairedText, above: readonly Line[], span: Span): Title {
	const title = asScraped(repaired, span);
	const below = above.find((line) => line.start >= span.end);
	if (!below || below.text.length > 40 || !SECOND.test(below.text)) return { title, span };
	const second = { start: below.start, end: below.end };
	return {
		title: title + asScraped(repaired, second),
		span: { start: span.start, end: second.end }
	};
}

function mayBeTitle(line: Line): boolean {
	if (line.han < 4 || line.text.length > 90 || line.wording || line.dated || line.listed)
		return false;
	if (line.label !== undefined || SECOND.test(line.text)) return false;
	if (MENU.test(line.text)) return false;
	return !/[，；、。]$/u.test(line.text) && !/^[（(]?\d{1,2}[）).、]/u.test(line.text);
}

/** Many short words: no headline is told in four or more of them. */
const MENU = /^(?:\S{2,5} +){3,}\S{2,5}$/u;

const TAG =
	/^(?:#{1,6} +|[[【（](?:视频|图文|组图|图|图片|高清|直播|转载|原创|推荐|置顶|专题)[\]】）] ?|\[[^\]]{2,4}\] ?|(?:标题|题目|主题|原标题|文章标题|图文|组图|视频|快讯)： ?|(?:深度|独家|重磅|快讯|聚焦|关注|原创|头条|视频|图集|组图|特稿)[｜|丨] ?)+/u;
/** _新浪网, - 【阳光易购】, | 人民网: what a page's <title> adds. */
const SITE = / ?[-_|–—丨] ?(?:【[^】]{2,16}】|[^-_|–—丨，。！？：“”《》 ]{2,16})$/u;
const SITE_NAME =
	/网|新闻|频道|在线|日报|晚报|时报|电视|门户|平台|信息|资讯|官方|首页|】$|\.com|\.cn/u;

/** （图）, （附全文）: what the page adds to the headline. */
const REMARK = / ?[（(](?:多?图|组图|视频|附.{1,8}|全文)[）)]$/u;

/** The line without tags before it and the name of the site behind it. */
function headlineSpan(line: Line, above: readonly Line[]): Span {
	const start = line.start + (TAG.exec(line.text)?.[0].length ?? 0);
	let text = line.text.slice(start - line.start);
	for (let site = SITE.exec(text); site; site = SITE.exec(text)) {
		const rest = text.slice(0, site.index).trimEnd();
		const known = above.some((other) => essence(other.text) === essence(rest));
		if (rest.length < 6 || !(known || SITE_NAME.test(site[0]))) break;
		text = rest;
	}
	text = text.replace(REMARK, '');
	return { start, end: start + text.length };
}

/** What sites add to a headline is not much longer; else it is a name that other lines begin with. */
const ADDED = 8;

/** Of the lines of a headline, kicker and second line are the shorter ones. */
function isLongestOfStack(above: readonly Line[], index: number): boolean {
	const length = above[index]?.text.length ?? 0;
	const beside = [above[index - 1], above[index + 1]].filter((line) => line && mayBeTitle(line));
	return beside.length > 0 && beside.every((line) => (line?.text.length ?? 0) < length);
}

/** On how many lines above the article it stands, or begins a longer one. */
function echoes(headline: string, essences: readonly string[]): number {
	const own = essence(headline);
	const longest = own.length + Math.max(ADDED, own.length * 0.6);
	return essences.filter((other) => other.startsWith(own) && other.length <= longest).length;
}

/** 江城市人民政府办公室: who issues, not what. */
const AUTHORITY = /(?:人民政府|[厅局院会室部署])$/u;

/** 江城在线 江城晚报 数字报: only short names, one of a site or a paper. */
function isMasthead(headline: string): boolean {
	const names = headline.split(/[ |｜·]+/u);
	return names.every((name) => name.length <= 8) && names.some((name) => SITE_NAME.test(name));
}

/** Whether a byline stands within three lines below, and at most one other line that may be a title before it. */
function isOverByline(above: readonly Line[], index: number): boolean {
	const own = essence(above[index]?.text ?? '');
	let others = 0;
	for (const line of above.slice(index + 1, index + 4)) {
		if (line.dated || line.wording?.role === 'byline') return true;
		if (mayBeTitle(line) && essence(line.text) !== own && ++others > 1) return false;
	}
	return false;
}

/** Share of the headline's pairs of characters that the lead has too, 0 to 1. */
export function share(headline: string, lead: string): number {
	const letters = essence(headline);
	let hits = 0;
	for (let i = 0; i + 1 < letters.length; i++) if (lead.includes(letters.slice(i, i + 2))) hits++;
	return hits / Math.max(1, letters.length - 1);
}

/** Simplified and repaired, but with the marks as the page set them. */
function asScraped(repaired: RepairedText, { start, end }: Span): string {
	const folded = repaired.text.slice(start, end);
	const scraped = [...Array(folded.length).keys()]
		.map((i) => repaired.input.charAt(repaired.toInput({ start: start + i, end: start + i }).start))
		.join('');
	return unfoldMarks(folded, scraped);
}

/** A headline without the name of the site behind it. */
export function withoutSite(headline: string): string {
	let text = headline;
	for (let site = SITE.exec(text); site; site = SITE.exec(text)) {
		const rest = text.slice(0, site.index).trimEnd();
		if (rest.length < 6) break;
		text = rest;
	}
	return text;
}
