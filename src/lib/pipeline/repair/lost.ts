import { isCjk, isCommonHan, isHan } from './han.ts';

/** A stretch where characters were lost, and what stands there instead, for people. */
export interface Lost {
	readonly end: number;
	readonly what: string;
	/** Bytes were lost, so that those behind may be read from the wrong one on. */
	readonly bytes?: boolean;
}

/** After these a run of question marks asks: 真的吗?? */
const ASKING = new Set([...'吗嗎呢么麼吧啊呀哪谁誰']);

const BOX = 0x25a1;
const MOUTH = 0x53e3;
/** 域?qū)ν忾_放: the character, the bracket and the alignment of the bytes behind are gone, the reading is left. */
const CUT_READING = /\?\p{Ll}{1,6}\)/uy;
export const CUT_TAG = /\?<?\/?[a-z]{1,10}[1-6]?>/y;

export const isPrivateUse = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** The damage that begins at `start`, or null. Looks at most one character back. */
export function lostAt(input: string, start: number): Lost | null {
	const code = input.charCodeAt(start);
	const length = runOf(input, start);
	const end = start + length;
	const before = start > 0 ? input.charCodeAt(start - 1) : 0;
	const after = input.charCodeAt(end);
	if (code === 0xfffd) return { end, what: 'replacement characters' };
	if (isPrivateUse(code)) return { end, what: 'private-use characters' };
	if (code === BOX && (isHan(before) || isHan(after))) return { end, what: 'empty boxes' };
	// 口口相传, 口口声声 are words; three in a row are none.
	if (code === MOUTH && length > 2) return { end, what: 'a run of 口 for unknown characters' };
	if (code !== 0x3f) return null;
	CUT_TAG.lastIndex = end - 1;
	if (CUT_TAG.test(input)) return { end: CUT_TAG.lastIndex, what: 'a cut tag' };
	CUT_READING.lastIndex = start;
	if (isHan(before) && CUT_READING.test(input))
		return { end: CUT_READING.lastIndex, what: 'a cut reading', bytes: true };
	if (length < 2 || ASKING.has(input.charAt(start - 1))) return null;
	return isHan(before) || before === 0x29 || isHan(after)
		? { end, what: 'question marks', bytes: true }
		: null;
}

/** Past a few characters that no running text has: what misaligned bytes were read as. */
export function pastStrange(input: string, start: number): number {
	let end = start;
	while (end < input.length && end < start + 6 && isStrange(input.charCodeAt(end))) end++;
	return end;
}

export const isStrange = (code: number): boolean =>
	code === 0x5f || (code > 0x7f && !isCjk(code)) || (isHan(code) && !isCommonHan(code));

function runOf(input: string, start: number): number {
	const code = input.charCodeAt(start);
	const same = isPrivateUse(code) ? isPrivateUse : (other: number): boolean => other === code;
	let end = start + 1;
	while (end < input.length && same(input.charCodeAt(end))) end++;
	return end - start;
}
