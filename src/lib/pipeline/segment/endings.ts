import type { Line } from './page-lines.ts';

/** A line under a picture. */
export const CAPTION =
	/^(?:图[一二三四五六七八九十\d]{0,2}|资料图|图为|题图|上图|下图|左图|右图)[为：、 ]|(?:摄|摄影|供图|资料图|图片)[）)】]?$|（.{2,10}[摄图]）$/u;

/** Below the last paragraph （记者 周某）, a caption and a closing section of notes belong to it. */
export function withEnding(page: readonly Line[], last: number): number {
	let end = last;
	let section = false;
	for (let i = last + 1; i < page.length; i++) {
		const line = page[i];
		if (!line || line.text === '') continue;
		if (line.wording || line.bare || line.listed || line.dated) break;
		if (line.level > 1) section = true;
		else if (section ? !NOTE.test(line.text) : !ENDINGS.some((ending) => ending.test(line.text)))
			break;
		else end = i;
	}
	return end;
}
/** - 1974年，两国建交 under a heading of Markdown; links are other articles. */
const NOTE = /^[-*+] (?!.*\]\()/u;
const CREDIT = /^（[^（），。]{0,12}(?:记者|通讯员|作者|特约|完)[^（），。]{0,40}）$/u;
/** （文中人物均为化名） */
const REMARK = /^（[^（）]{2,10}(?:为|系|是|有|经|由|公开)[^（）]{1,20}）$/u;
/** 特此公告。 */
const CLOSING = /^[^，。：]{2,12}。$/u;

/** Who signs a document: 江城市人民政府办公室. */
const SIGNATURE = /^[^，。：]{3,30}(?:人民政府|委员会|[厅局院会室部署司社处])$/u;
/** The day under it. */
const DAY_ALONE =
	/^(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$|^[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日$/u;

/** A line of a signature. */
export const SIGNED = new RegExp(`${SIGNATURE.source}|${DAY_ALONE.source}`, 'u');

/** Line of the day under a document's signature, directly below its last paragraph; null without. */
export function signedAt(page: readonly Line[], last: number): number | null {
	const below = [...page.keys()].slice(last + 1, last + 8).filter((i) => page[i]?.text !== '');
	const names = below.findIndex((i) => !SIGNATURE.test(page[i]?.text ?? ''));
	const day = below[names];
	if (names < 1 || day === undefined) return null;
	return DAY_ALONE.test(page[day]?.text ?? '') ? day : null;
}

/** What may stand under the last paragraph and belongs to it. */
const ENDINGS = [CREDIT, REMARK, CLOSING, CAPTION];
