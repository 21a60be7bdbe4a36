import { decodeGbk, gbkOf } from '../decode/gbk.ts';
import { isCjk, isCommonHan, isHan } from './han.ts';
import { CUT_TAG, isStrange } from './lost.ts';

/**
 * What stands behind lost bytes of a GBK page when their number was odd: every character begins with the second byte of
 * the one before it (環??萍紘 + U+E27E + H for 環保科技國際), up to a byte that is no lead byte.
 */
export interface Realigned {
	readonly end: number;
	/** Proved: what the same bytes read as, one byte later. Empty when nothing whole is left. */
	readonly text: string;
	readonly bytes: readonly number[];
	/** First byte of a character whose second is lost before a cut tag (凇?/span>), else null. */
	readonly open: number | null;
}

/** Longest stretch that is tried, in characters. */
const LONGEST = 64;
/** One common character may come by chance. */
const FEWEST = 2;

/** The misaligned stretch that begins at `start`, or null when the bytes do not prove one. */
export function realign(input: string, start: number): Realigned | null {
	const bytes: number[] = [];
	let strange = false;
	let end = start;
	for (; end < input.length && end < start + LONGEST; end++) {
		const code = input.charCodeAt(end);
		const pair = gbkOf(code);
		if (pair === 0) break;
		strange ||= isStrange(code);
		bytes.push(pair >> 8, pair & 0xff);
	}
	// Ordinary characters are what they are.
	if (!strange) return null;
	const stop = input.charCodeAt(end);
	if (stop >= 0x40 && stop < 0x7f) {
		bytes.push(stop);
		const text = decodeGbk(bytes.slice(1));
		return text.length >= FEWEST && isOrdinary(text)
			? { end: end + 1, text, bytes, open: null }
			: null;
	}
	CUT_TAG.lastIndex = end;
	if (stop !== 0x3f || !CUT_TAG.test(input)) return null;
	const text = decodeGbk(bytes.slice(1, -1));
	return isOrdinary(text)
		? { end: CUT_TAG.lastIndex, text, bytes, open: bytes.at(-1) ?? null }
		: null;
}

const isOrdinary = (text: string): boolean =>
	[...text].every((character) => {
		const code = character.charCodeAt(0);
		return isHan(code) ? isCommonHan(code) : isCjk(code);
	});

/** How far a mark's partner is looked for on its line, and how much of the page for words, in units. */
const NEAR = 200;
const PAGE = 100_000;

/**
 * The character that the bytes leave half of, by the page's own words: the one that ends in the same byte before the same
 * character elsewhere (科 before 技); or the bracket that the line still has to close. null when nothing or several suit.
 */
export function suggest(input: string, start: number, found: Realigned): Suggestion | null {
	const { text, bytes, open } = found;
	const [half = 0] = bytes;
	const next = text.charAt(0);
	const fitting = new Set<string>();
	if (next !== '') {
		const page = input.slice(0, PAGE);
		for (let at = page.indexOf(next, 1); at > 0; at = page.indexOf(next, at + 1)) {
			const before = page.charCodeAt(at - 1);
			if (isHan(before) && isCommonHan(before) && (gbkOf(before) & 0xff) === half)
				fitting.add(page.charAt(at - 1));
		}
	} else if (open !== null) {
		const line = input.slice(Math.max(0, start - NEAR), start);
		for (const [opener, closer] of ['【】', '（）', '《》', '「」'].map((pair) => [...pair]))
			if (opener && closer && gbkOf(closer.charCodeAt(0)) >> 8 === open)
				if (line.lastIndexOf(opener) > Math.max(line.lastIndexOf(closer), line.lastIndexOf('\n')))
					fitting.add(closer);
	}
	const [only] = fitting;
	if (only === undefined || fitting.size > 1) return null;
	const reason =
		next === ''
			? `perhaps ${only}: the byte left of it begins one, and the line has to close that bracket`
			: `perhaps ${only}: it ends in the byte ${hex(half)} that is left, and the page has ${only}${next} elsewhere`;
	return { text: only, reason };
}

export interface Suggestion {
	readonly text: string;
	readonly reason: string;
}

export const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');
