import type { Span } from '../../domain/span.ts';

const ENDS = new Set([...'。！？；…']);
const CLOSERS = new Set([...'”’」』）】》"\'']);
const PAIRS: Readonly<Record<string, string>> = {
	'《': '》',
	'（': '）',
	'〈': '〉',
	'【': '】',
	'〔': '〕'
};
/** Where a sentence may end or a bracket opens: all else is passed over. */
const MARKS = /[。！？；…《（〈【〔]/g;
const CLOSING = new Set(Object.values(PAIRS));

/** Titles and remarks are short; an opener without its end within this is taken for a stray one. */
const LONGEST_BRACKET = 120;

/** No sentence of the press is so long, in units; what reads sentences may count on it. */
const LONGEST_SENTENCE = 2000;
/** Where an endless sentence is cut, best first. */
const CUTS: readonly string[] = ['，', ',', '、', ' '];

/** End of the first piece of the endless sentence that begins at `start`: a comma's in its second half, else anywhere. */
function cutOf(text: string, start: number): number {
	const piece = text.slice(start, start + LONGEST_SENTENCE);
	for (const mark of CUTS) {
		const at = piece.lastIndexOf(mark);
		if (at >= LONGEST_SENTENCE / 2) return start + at + 1;
	}
	return start + piece.length - (piece.isWellFormed() ? 0 : 1);
}

/**
 * The sentences of `[from, to)`: up to 。！？；or …, closing quotes and brackets included, never cut within 《…》 or （…）.
 * A sentence quoted in the middle of another ends like any other, and none is longer than LONGEST_SENTENCE. Blanks around are left out.
 */
export function splitSentences(text: string, from: number, to: number): Span[] {
	const sentences: Span[] = [];
	let start = from;
	const finish = (end: number): void => {
		let [first, last] = [start, end];
		while (first < last && text.charCodeAt(first) === 0x20) first++;
		while (last > first && text.charCodeAt(last - 1) === 0x20) last--;
		while (last - first > LONGEST_SENTENCE) {
			const cut = cutOf(text, first);
			sentences.push({ start: first, end: cut });
			first = cut;
		}
		if (last > first) sentences.push({ start: first, end: last });
		start = end;
	};
	// Cut out, so that a stretch without marks is not searched past its end.
	const stretch = text.slice(from, to);
	// Where the next bracket of a kind closes, looked up again only when passed: a run of openers stays linear.
	const closes = new Map<string, number>();
	const nextClose = (close: string, position: number): number => {
		const known = closes.get(close) ?? -1;
		if (known >= position) return known;
		const at = stretch.indexOf(close, position - from);
		const found = at < 0 ? Infinity : from + at;
		closes.set(close, found);
		return found;
	};
	const next = (position: number): number => {
		MARKS.lastIndex = position - from;
		const mark = MARKS.exec(stretch);
		return mark ? from + mark.index : to;
	};
	for (let i = next(from); i < to; i = next(i + 1)) {
		const close = PAIRS[text.charAt(i)];
		if (close !== undefined) {
			const open = i;
			if (nextClose(close, open) - open < LONGEST_BRACKET) i = endOfBracket(text, open, to);
			// A whole sentence in brackets ends with them.
			if (i > open && ENDS.has(text.charAt(i - 1)) && text.slice(start, open).trim() === '')
				finish(i + 1);
			continue;
		}
		let end = i + 1;
		while (end < to && ENDS.has(text.charAt(end))) end++;
		while (end < to && CLOSERS.has(text.charAt(end))) end++;
		finish(end);
		i = end - 1;
	}
	finish(to);
	return sentences;
}

/** Index of the bracket that closes the one at `open`; `open` itself when none does. */
function endOfBracket(text: string, open: number, to: number): number {
	const limit = Math.min(to, open + LONGEST_BRACKET);
	const stack: string[] = [];
	for (let i = open; i < limit; i++) {
		const character = text.charAt(i);
		const close = PAIRS[character];
		if (close !== undefined) stack.push(close);
		else if (CLOSING.has(character)) {
			while (stack.length > 0 && stack.pop() !== character);
			if (stack.length === 0) return i;
		}
	}
	return open;
}
