import { isCjk } from './han.ts';

/**
 * One style for the finders and the grammar, one unit for one unit, so that offsets hold:
 * full-width letters, digits and signs become ASCII, every kind of blank an ordinary space, every kind of line end `\n` (the \r of \r\n a trailing space);
 * the half-width , : ; ! ? ( ) that touch Chinese become full-width; straight double quotes on a Chinese line become “ ”.
 */
export function foldWidth(text: string): string {
	const folded = text
		.replace(FOLDABLE, (character) => FOLD.get(character) ?? character)
		.replace(/\r(\n?)/g, (_, newline: string) => (newline ? ' \n' : '\n'));
	return HALF_WIDTH.test(folded) ? foldPunctuation(folded) : folded;
}

const FOLD = new Map<string, string>();
for (const [first, last] of [
	['０', '９'],
	['Ａ', 'Ｚ'],
	['ａ', 'ｚ']
] as const)
	for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
		FOLD.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
for (const [from, to] of [
	['％＆＋－．／＝＠＃＊＿', '%&+-./=@#*_'],
	[
		'\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t\v',
		' '
	],
	['\u0085\u2028\u2029\f', '\n'],
	['﹐﹔﹕﹖﹗﹙﹚', '，；：？！（）']
] as const)
	[...from].forEach((character, i) => FOLD.set(character, to.length === 1 ? to : to.charAt(i)));
const FOLDABLE =
	/[０-９Ａ-Ｚａ-ｚ％＆＋－．／＝＠＃＊＿\u3000\u00a0\u2000-\u200a\u202f\u205f\t\v\u0085\u2028\u2029\f﹐﹔﹕﹖﹗﹙﹚]/g;

const HALF_WIDTH = /[,:;!?()"]/;
const WIDE: Readonly<Record<number, string>> = {
	0x2c: '，',
	0x3a: '：',
	0x3b: '；',
	0x21: '！',
	0x3f: '？',
	0x28: '（',
	0x29: '）'
};
const SPACE = 0x20;
const QUOTE = 0x22;
const OPEN = 0x28;
const CLOSE = 0x29;
const ANY_CJK = /[\u3001-\u30ff\u3400-\u9fff\uff01-\uffee]/;

/** A folded mark can make its neighbour fold as well; more rounds than this only made-up text takes. */
const ROUNDS = 8;

function foldPunctuation(text: string): string {
	const lines = text.split('\n');
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] ?? '';
		if (HALF_WIDTH.test(line) && ANY_CJK.test(line)) lines[i] = foldLine(line);
	}
	return lines.join('\n');
}

function foldLine(line: string): string {
	let folded = line;
	// Only brackets and quotes fold for the sake of their partners, and so reach back.
	if (!/[()"]/.test(line)) return foldOnce(line);
	for (let round = 0; round < ROUNDS; round++) {
		const next = foldOnce(folded);
		if (next === folded) break;
		folded = next;
	}
	return folded;
}

/** One scan: a mark folds when the nearest character that is neither mark nor blank, on either side, is Chinese. */
function foldOnce(line: string): string {
	const parts: string[] = [];
	let done = 0;
	const put = (at: number, wide: string): void => {
		parts.push(line.slice(done, at), wide);
		done = at + 1;
	};
	const brackets: boolean[] = [];
	// Quotes come in pairs on their line, or nobody knows which of them opens.
	const curls = (line.split('"').length - 1) % 2 === 0 && line.includes('"') && quotesTouch(line);
	let quotes = 0;
	let left = false;
	let runEnd = -1;
	let right = false;
	for (let i = 0; i < line.length; i++) {
		const code = line.charCodeAt(i);
		if (code === SPACE) continue;
		const mark = WIDE[code];
		if (mark === undefined && code !== QUOTE) {
			left = isCjk(code);
			continue;
		}
		if (i >= runEnd) {
			runEnd = pastMarks(line, i);
			right = isCjk(line.charCodeAt(runEnd));
		}
		let folds = left || right;
		if (code === QUOTE) folds = curls;
		else if (code === OPEN) brackets.push(folds);
		else if (code === CLOSE) folds = brackets.pop() ?? folds;
		if (!folds) continue;
		put(i, mark ?? (quotes % 2 ? '”' : '“'));
		if (code === QUOTE) quotes++;
		left = true;
	}
	if (done === 0) return line;
	parts.push(line.slice(done));
	return parts.join('');
}

function pastMarks(line: string, start: number): number {
	let end = start;
	while (end < line.length) {
		const code = line.charCodeAt(end);
		if (code !== SPACE && code !== QUOTE && WIDE[code] === undefined) break;
		end++;
	}
	return end;
}

/** Some straight quote of the line stands beside Chinese, marks and blanks between not counted. */
function quotesTouch(line: string): boolean {
	let left = false;
	let pending = false;
	for (let i = 0; i < line.length; i++) {
		const code = line.charCodeAt(i);
		if (code === SPACE || WIDE[code] !== undefined) continue;
		if (code === QUOTE) {
			if (left) return true;
			pending = true;
			continue;
		}
		left = isCjk(code);
		if (left && pending) return true;
		pending = false;
	}
	return false;
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
