import { isCjk } from './han.ts';
import { fromUnits, scratchUnits } from './units.ts';

/**
 * One style for the finders and the grammar, one unit for one unit, so that offsets hold:
 * full-width letters, digits and signs become ASCII, every kind of blank an ordinary space, every kind of line end `\n` (the \r of \r\n a trailing space);
 * the half-width , : ; ! ? ( ) that touch Chinese become full-width; straight double quotes on a Chinese line become “ ”.
 */
export function foldWidth(text: string): string {
	const { length } = text;
	const units = scratchUnits(length);
	let changed = false;
	let paired = true;
	let start = 0;
	let kinds = 0;
	for (let i = 0; i < length; i++) {
		const code = text.charCodeAt(i);
		if (code >= 0x3400 && code < 0xa000) {
			units[i] = code;
			kinds |= CHINESE;
			continue;
		}
		if (code >= 0xd800 && code < 0xe000) paired = false;
		let folded = FOLD[code] ?? code;
		if (code === RETURN)
			folded = i + 1 < length && FOLD[text.charCodeAt(i + 1)] === LINE_END ? SPACE : LINE_END;
		units[i] = folded;
		if (folded !== code) changed = true;
		if (folded !== LINE_END) {
			kinds |= KINDS[folded] ?? 0;
			continue;
		}
		if ((kinds & BOTH) === BOTH) {
			foldLine(units, start, i, kinds);
			changed = true;
		}
		start = i + 1;
		kinds = 0;
	}
	if ((kinds & BOTH) === BOTH) {
		foldLine(units, start, length, kinds);
		changed = true;
	}
	return changed ? fromUnits(units.subarray(0, length), paired) : text;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const OPEN = 0x28;
const CLOSE = 0x29;
const LINE_END = 0x0a;
const RETURN = 0x0d;

/** What every unit becomes by itself: most stay. */
const FOLD = new Uint16Array(0x10000).map((_, code) => code);
for (const [first, last] of [
	['０', '９'],
	['Ａ', 'Ｚ'],
	['ａ', 'ｚ']
] as const)
	for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
		FOLD[code] = code - 0xfee0;
for (const [from, to] of [
	['％＆＋－．／＝＠＃＊＿', '%&+-./=@#*_'],
	[
		'\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t\v',
		' '
	],
	['\u0085\u2028\u2029\f', '\n'],
	['﹐﹔﹕﹖﹗﹙﹚', '，；：？！（）']
] as const)
	for (let i = 0; i < from.length; i++)
		FOLD[from.charCodeAt(i)] = to.charCodeAt(to.length === 1 ? 0 : i);

const WIDE: Readonly<Record<number, string>> = {
	0x2c: '，',
	0x3a: '：',
	0x3b: '；',
	0x21: '！',
	0x3f: '？',
	0x28: '（',
	0x29: '）'
};

/** What a unit does on its line: a mark that may fold, one that folds for the sake of its partner, Chinese. */
const MARK = 1;
const PAIRED = 2;
const CHINESE = 4;
/** What marks look for beside them. */
const CJK = 8;
const BOTH = MARK | CHINESE;
const KINDS = new Uint8Array(0x10000);
for (const [first, last] of [
	[0x3001, 0x30ff],
	[0x3400, 0x9fff],
	[0xff01, 0xffee]
] as const)
	KINDS.fill(CHINESE, first, last + 1);
for (let code = 0; code < KINDS.length; code++) if (isCjk(code)) KINDS[code]! |= CJK;
for (const code of Object.keys(WIDE)) KINDS[Number(code)]! |= MARK;
for (const code of [OPEN, CLOSE, QUOTE]) KINDS[code]! |= MARK | PAIRED;

const isChinese = (code: number | undefined): boolean =>
	code !== undefined && ((KINDS[code] ?? 0) & CJK) !== 0;

/** A folded mark can make its neighbour fold as well; more rounds than this only made-up text takes. */
const ROUNDS = 8;

/** Folds the marks of the line `[start, end)` in place. */
function foldLine(units: Uint16Array, start: number, end: number, kinds: number): void {
	let left = foldOnce(units, start, end);
	// Only brackets and quotes fold for the sake of their partners, and so reach back.
	if ((kinds & PAIRED) === 0) return;
	for (let round = 1, before = -1; round < ROUNDS && left > 0 && left !== before; round++) {
		before = left;
		left = foldOnce(units, start, end);
	}
}

/**
 * One scan: a mark folds when the nearest unit that is neither mark nor blank, on either side, is Chinese. How many marks
 * stayed as they are.
 */
function foldOnce(units: Uint16Array, start: number, end: number): number {
	let stayed = 0;
	const brackets: boolean[] = [];
	const curls = quotesFold(units, start, end);
	let quotes = 0;
	let left = false;
	let runEnd = -1;
	let right = false;
	for (let i = start; i < end; i++) {
		const code = units[i] ?? 0;
		if (code === SPACE) continue;
		const kind = KINDS[code] ?? 0;
		if ((kind & MARK) === 0) {
			left = (kind & CJK) !== 0;
			continue;
		}
		if (i >= runEnd) {
			runEnd = pastMarks(units, i, end);
			right = runEnd < end && isChinese(units[runEnd]);
		}
		let folds = left || right;
		if (code === QUOTE) folds = curls;
		else if (code === OPEN) brackets.push(folds);
		else if (code === CLOSE) folds = brackets.pop() ?? folds;
		if (!folds) {
			stayed++;
			continue;
		}
		units[i] = code === QUOTE ? (quotes++ % 2 ? 0x201d : 0x201c) : (WIDE_OF[code] ?? code);
		left = true;
	}
	return stayed;
}

const WIDE_OF = new Uint16Array(0x80);
for (const [code, wide] of Object.entries(WIDE)) WIDE_OF[Number(code)] = wide.charCodeAt(0);

const isMarkOrBlank = (code: number | undefined): boolean =>
	code === SPACE || (code !== undefined && ((KINDS[code] ?? 0) & MARK) !== 0);

function pastMarks(units: Uint16Array, from: number, to: number): number {
	let end = from;
	while (end < to && isMarkOrBlank(units[end])) end++;
	return end;
}

/**
 * Whether the straight quotes of the line are Chinese: in pairs, or nobody knows which of them opens, and one of them
 * beside Chinese, marks and blanks between not counted.
 */
function quotesFold(units: Uint16Array, start: number, end: number): boolean {
	let quotes = 0;
	let touches = false;
	let left = false;
	let pending = false;
	for (let i = start; i < end; i++) {
		const code = units[i] ?? 0;
		if (code === QUOTE) {
			quotes++;
			if (left) touches = true;
			pending = true;
		} else if (!isMarkOrBlank(code)) {
			left = isChinese(code);
			if (left && pending) touches = true;
			pending = false;
		}
	}
	return touches && quotes % 2 === 0;
}

const HALF = new Map(
	Object.entries(WIDE).map(([code, wide]) => [wide, String.fromCharCode(+code)])
);

/** A line as people should read it: as folded, but with the marks that the page set in half width. */
export function unfoldMarks(folded: string, scraped: string): string {
	if (folded.length !== scraped.length) return folded;
	return folded.replace(/[，：；！？（）]/g, (wide, at: number) =>
		scraped.charAt(at) === HALF.get(wide) ? scraped.charAt(at) : wide
	);
}
