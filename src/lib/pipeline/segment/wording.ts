import { characterSet } from '../mentions/character-set.ts';
import { FURNITURE, type FurnitureWording } from './furniture-words.ts';

/** The first row that the line is worded like; null for none. A line of prose is none of the buttons. */
export function wordingOf(text: string, prose: boolean): FurnitureWording | null {
	const sentence = /[。？！]”?$/u.test(text.slice(-2));
	for (const wording of FURNITURE) {
		if (text.length > wording.limit) continue;
		// 分享会上，… is a sentence, not a button.
		if (prose && wording.effect === 'drop') continue;
		// So is 记者：何时开始？, in an interview.
		if (sentence && wording.role === 'byline') continue;
		if (wording.pattern.test(text)) return wording;
	}
	return prose || text.length > ROW ? null : rowOf(text);
}

const isPart = characterSet(' |｜·•>›»/[]【】');
function parts(text: string): boolean {
	for (let at = 0; at < text.length; at += 1) if (isPart(text.charCodeAt(at))) return true;
	return false;
}

/** Longest row of buttons that is looked at word by word. */
const ROW = 80;

/** 收藏 打印 纠错: nothing but words of menus, the first of which tells of what kind. */
function rowOf(text: string): FurnitureWording | null {
	if (!parts(text)) return null;
	const words = text.split(/[ |｜·•>›»/[\]【】]+/u).filter((word) => word !== '');
	if (words.length < 2) return null;
	const found = words.map((word) => BUTTONS.find(({ pattern }) => pattern.test(word)));
	return found.every((one) => one !== undefined) ? (found[0] ?? null) : null;
}
const BUTTONS = FURNITURE.filter(({ effect }) => effect === 'drop');
