import type { Span } from '../../domain/span.ts';
import { SOURCE_LABEL } from '../segment/furniture-words.ts';
import { SURNAMES } from '../mentions/persons.data.ts';
import { undated, type Line } from '../segment/page-lines.ts';

/** Names of publishers end like this; what follows one without a gap is the author's name. */
const PUBLISHER_END =
	'新闻|日报|晚报|晨报|早报|时报|商报|都市报|青年报|周刊|周报|杂志|通讯社|新华社|网|社|电视台|广播电台|电台|客户端|频道|发布|在线';
const IS_PUBLISHER = new RegExp(`(?:${PUBLISHER_END}|报|刊|台|媒体|视|智库)$`, 'u');
const WITH_AUTHOR = new RegExp(
	`^(.{2,}(?:${PUBLISHER_END}))[${SURNAMES}]\\p{Script=Han}{1,2}$`,
	'u'
);

/** 固废网讯：, （澳门电台消息）, 央视网消息（新闻联播）：, 新华社北京8月3日电 */
const DATELINES: readonly RegExp[] = [
	/^[（(【]?([\p{Script=Han}A-Za-z\d]{2,12}?)(?:消息|讯)(?:（[^）]{2,12}）)?[）)】：:]/u,
	/^[（(【]?([\p{Script=Han}]{2,12}?(?:社|网|报))\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日[电讯]/u
];
const NO_NAME = /^(?:本报|本网|本刊|本台|本站|最新|综合|记者|权威|重要|好|快|喜|近日|据悉)/u;

/** Who published it: from a byline above the article, its dateline, or the source named below it. */
export function findPublisher(
	text: string,
	page: readonly Line[],
	body: readonly Span[]
): string | null {
	const start = body[0]?.start ?? text.length;
	const end = body.at(-1)?.end ?? text.length;
	const above = page.filter((line) => line.end <= start);
	const below = page.filter((line) => line.start >= end);
	return (
		fromBylines([...above].reverse()) ??
		fromDateline(text.slice(start, start + 60)) ??
		fromBylines(below)
	);
}

function fromBylines(lines: readonly Line[]): string | null {
	for (const line of lines) {
		if (!line.dated && line.wording?.role !== 'byline') continue;
		const label = SOURCE_LABEL.exec(line.text);
		const name = label ? nameOf(line.text.slice(label.index + label[0].length)) : unlabelled(line);
		if (name) return name;
	}
	return null;
}

/** 2024-03-05 江城晚报 记者 周某, 江城外事 | 2024-03-05 10:12 | 原创 */
function unlabelled(line: Line): string | null {
	if (!line.dated) return null;
	const names = undated(line.text).split(/[\s|｜>]+/u);
	return names.find((name) => !name.includes('：') && IS_PUBLISHER.test(name)) ?? null;
}

/** Up to the next gap, date or label; without an author's name run into it. */
function nameOf(rest: string): string | null {
	const name =
		/^[-—\s]*([^\s|｜：]+?)(?=\s|[|｜]|(?:作者|记者|编辑|责编|责任编辑|发布时间|发布日期|时间|日期|阅读|阅读量|浏览|浏览量|浏览次数|点击|字号) ?：|(?:19|20)\d\d ?[-年/.]|$)/u
			.exec(rest)?.[1]
			?.replace(/[】）)\]，。；]+$/u, '');
	if (!name || !/[\p{L}]/u.test(name) || name.length > 40) return null;
	return WITH_AUTHOR.exec(name)?.[1] ?? name;
}

function fromDateline(opening: string): string | null {
	for (const form of DATELINES) {
		const name = form.exec(opening)?.[1];
		if (name && !NO_NAME.test(name) && IS_PUBLISHER.test(name)) return name;
	}
	return null;
}
