import { isCjk } from './han.ts';

/**
 * One style for the finders and the grammar, one unit for one unit, so that offsets hold:
 * full-width letters, digits and signs become ASCII, every kind of blank an ordinary space, every kind of line end `\n`;
 * the half-width , : ; ! ? ( ) that touch Chinese become full-width; straight double quotes on a Chinese line become “ ”.
 */
export function foldWidth(text: string): string {
	const folded = text.replace(FOLDABLE, (character) => FOLD.get(character) ?? character);
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
/** `\r` of `\r\n` becomes a trailing space, a lone one a line end. */
const FOLDABLE =
	/[０-９Ａ-Ｚａ-ｚ％＆＋－．／＝＠＃＊＿\u3000\u00a0\u2000-\u200a\u202f\u205f\t\v\u0085\u2028\u2029\f﹐﹔﹕﹖﹗﹙﹚]/g;

const HALF_WIDTH = /[,:;!?()"\r]/;
const WIDE: Readonly<Record<number, string>> = {
	0x2c: '，',
	0x3a: '：',
	0x3b: '；',
	0x21: '！',
	0x3f: '？',
	0x28: '（',
	0x29: '）'
};
const NEWLINE = 0x0a;

function foldPunctuation(text: string): string {
	const parts: string[] = [];
	let done = 0;
	let brackets: boolean[] = [];
	let quotes: number[] = [];
	const put = (position: number, wide: string): void => {
		parts.push(text.slice(done, position), wide);
		done = position + 1;
	};
	const line = { touches: false };
	const pending: { at: number; wide: string }[] = [];
	const endLine = (): void => {
		// Quotes come in pairs on their line, or nobody knows which of them opens.
		if (line.touches && quotes.length % 2 === 0)
			quotes.forEach((position, i) => pending.push({ at: position, wide: i % 2 ? '”' : '“' }));
		pending.sort((a, b) => a.at - b.at);
		for (const { at, wide } of pending) put(at, wide);
		pending.length = 0;
		brackets = [];
		quotes = [];
		line.touches = false;
	};
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === NEWLINE) endLine();
		else if (code === 0x0d)
			pending.push({ at: i, wide: text.charCodeAt(i + 1) === NEWLINE ? ' ' : '\n' });
		else if (code === 0x22) {
			quotes.push(i);
			line.touches ||= touchesCjk(text, i);
		} else if (code === 0x29) {
			const opener = brackets.pop();
			if (opener ?? touchesCjk(text, i)) pending.push({ at: i, wide: '）' });
		} else {
			const wide = WIDE[code];
			if (wide === undefined) continue;
			const touches = touchesCjk(text, i);
			if (code === 0x28) brackets.push(touches);
			if (touches) pending.push({ at: i, wide });
		}
	}
	endLine();
	parts.push(text.slice(done));
	return parts.join('');
}

/** Stands beside Chinese, blanks between not counted (at most two, which keeps this constant). */
function touchesCjk(text: string, position: number): boolean {
	let left = position - 1;
	while (left > position - 3 && text.charCodeAt(left) === 0x20) left--;
	let right = position + 1;
	while (right < position + 3 && text.charCodeAt(right) === 0x20) right++;
	return isCjk(text.charCodeAt(left)) || isCjk(text.charCodeAt(right));
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
