import type { Span } from '../../domain/span.ts';
import { SOURCE_LABEL } from '../segment/furniture-words.ts';
import { wordingOf } from '../segment/wording.ts';
import { SURNAMES } from '../mentions/persons.data.ts';
import { dateAt, undated, type Line } from '../segment/page-lines.ts';

/** Names of publishers end like this; what follows one without a gap is the author's name. */
const PUBLISHER_END =
	'新闻|日报|晚报|晨报|早报|时报|商报|都市报|青年报|周刊|周报|杂志|通讯社|新华社|网|社|电视台|广播电台|电台|客户端|频道|发布|在线';
const IS_PUBLISHER = new RegExp(`(?:${PUBLISHER_END}|报|刊|台|媒体|视|智库)$`, 'u');
const WITH_AUTHOR = new RegExp(
	`^(.{2,}(?:${PUBLISHER_END}))[${SURNAMES}]\\p{Script=Han}{1,2}$`,
	'u'
);

/** 固废网讯：, （澳门电台消息）, 央视网消息（新闻联播）：, 新华社北京8月3日电, （某社记者王某江城6日电） */
const DATELINES: readonly RegExp[] = [
	/^[（(【]?([\p{Script=Han}A-Za-z\d]{2,12}?)(?:消息|讯)(?:（[^）]{2,12}）)?[）)】：:]/u,
	/^[（(【]?([\p{Script=Han}]{2,12}?(?:社|网|报))\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日[电讯]/u,
	/^[（(【]([\p{Script=Han}]{2,8}?(?:社|网|报))(?:特派员|特约|驻[^）]{2,4})?记者[^）]{2,14}?\d{1,2}日[^）]{0,4}[电讯][）)】]/u
];
const NO_NAME = /^(?:本报|本网|本刊|本台|本站|最新|综合|记者|权威|重要|好|快|喜|近日|据悉)/u;
/** 本网, 本局宣传科: the site speaks of itself. */
const OWN = /^本[网报站刊台局厅院市县区省社委]/u;

/**
 * Who published it: from a byline above the article, its dateline, the source named below it, or whose site or paper the
 * head of the page says it is. `head` is where that ends: the headline, or the article.
 */
export function findPublisher(
	text: string,
	page: readonly Line[],
	body: readonly Span[],
	head: number
): string | null {
	const start = body[0]?.start ?? text.length;
	const end = body.at(-1)?.end ?? text.length;
	const above = page.filter((line) => line.end <= start);
	const below = page.filter((line) => line.start >= end);
	const own = masthead(above.filter((line) => line.end <= head));
	const told =
		fromBylines([...above].reverse(), own) ??
		fromDateline(text.slice(start, start + 60)) ??
		fromBylines(below, own);
	return (told !== null && OWN.test(told) ? null : told) ?? own;
}

/** Labels of a record that name who issued the document. */
const ISSUER = /^(?:发布|发文|公开) ?(?:机关|单位|机构)：/u;

function fromBylines(lines: readonly Line[], own: string | null): string | null {
	for (const line of lines) {
		if (!line.dated && line.wording?.role !== 'byline') continue;
		const told = (line.label ?? '') + line.text.replace(/\*\*/gu, '');
		const label = SOURCE_LABEL.exec(told) ?? ISSUER.exec(told);
		const name = label ? nameOf(told.slice(label.index + label[0].length)) : unlabelled(line, own);
		if (name) return name;
	}
	return null;
}

/** Shorter ones before a date are people. */
const SHORTEST_NAME = 4;

/** 2024-03-05 江城晚报 记者 周某, 江城外事 | 2024-03-05 10:12 | 原创 */
function unlabelled(line: Line, own: string | null): string | null {
	if (!line.dated) return null;
	const names = (told: string): string[] =>
		told.split(/[\s|｜>·•*_/]+/u).filter((name) => name !== '' && !name.includes('：'));
	const all = names(undated(line.text));
	const found = all.find((name) => IS_PUBLISHER.test(name));
	if (found) return found;
	// 江城新闻网数据中心 on the pages of 江城新闻网.
	if (own !== null && all.some((name) => name.startsWith(own))) return own;
	const before = names(line.text.slice(0, Math.max(0, dateAt(line.text))));
	const last = before.at(-1);
	return last !== undefined && /^\p{Script=Han}+$/u.test(last) && isAccount(last, line)
		? last
		: null;
}

/** What stands before a day as its publisher's name does: longer than a person's, no label, no headline. */
const isAccount = (name: string, line: Line): boolean =>
	name.length >= SHORTEST_NAME && name.length <= 12 && !line.wording && !NO_NAME.test(name);

/** What a paper adds to its name on its pages. */
const EDITION = /(?:数字报|电子报|电子版|数字版|手机版|官网|官方网站|首页)$/u;
/** How many lines of the head may name the site. */
const HEAD = 6;
const PAPER = /[报刊]$/u;
const NO_PAPER = /[公通简汇海]报$/u;
const SITE = /(?:[报刊网社]|人民政府|[厅局委]|在线|电台|电视台|广播网|频道|新闻网)$/u;

/** The name of the paper or site at the head of the page: on a line of names, or as the first step of where the page stands. */
function masthead(head: readonly Line[]): string | null {
	const lines = head.filter((line) => line.text !== '').slice(0, HEAD);
	const names = lines.flatMap((line) => {
		if (line.prose || line.text.length > 60) return [];
		const steps = /^(?:.{0,8}位置 ?：)?(.*)$/u.exec(line.text)?.[1] ?? '';
		const path = steps.split(/[>›»/]/u);
		// A row of links names other sites; of where the page stands the first step is the site.
		if (line.wording && path.length < 2) return [];
		return (line.wording ? (path[0] ?? '') : steps)
			.replace(/^# /u, '')
			.split(/[ |｜·>›»/]+/u)
			.map((name) => name.replace(EDITION, ''))
			.filter(isSiteName);
	});
	return names.find((name) => PAPER.test(name)) ?? names[0] ?? null;
}

const isSiteName = (name: string): boolean =>
	/^\p{Script=Han}{3,14}$/u.test(name) &&
	SITE.test(name) &&
	!NO_PAPER.test(name) &&
	wordingOf(name, false) === null;

/** Up to the next gap, date or label; without an author's name run into it. */
function nameOf(rest: string): string | null {
	const name =
		/^[-—\s]*([^\s|｜：]+?)(?=\s|[|｜]|(?:作者|记者|编辑|责编|责任编辑|发布时间|发布日期|时间|日期|阅读|阅读量|浏览|浏览量|浏览次数|点击|字号) ?：|(?:19|20)\d\d ?[-年/.]|$)/u
			.exec(rest)?.[1]
			?.replace(/[】）)\]，。；]+$/u, '');
	if (!name || !/[\p{L}]/u.test(name) || name.length > 40) return null;
	const alone = name.replace(/(?<=[网报社刊])综合$/u, '');
	return WITH_AUTHOR.exec(alone)?.[1] ?? alone;
}

function fromDateline(opening: string): string | null {
	for (const form of DATELINES) {
		const name = form.exec(opening)?.[1];
		if (name && !NO_NAME.test(name) && IS_PUBLISHER.test(name)) return name;
	}
	return null;
}
