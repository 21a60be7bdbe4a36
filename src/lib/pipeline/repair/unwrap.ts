import type { Damage } from './damage.ts';
import { isCjk } from './han.ts';

/** Narrower columns are lists, wider ones paragraphs. In columns: a Han character takes two. */
const NARROWEST = 40;
const WIDEST = 120;
/** A full line may end this many columns early, where the next character or mark did not fit. */
const RAGGED = 4;
/** Fewer full lines in a row are chance. */
const FEWEST = 5;

const SENTENCE_END = /[。！？；]/;

interface PageLine {
	readonly start: number;
	readonly end: number;
	readonly columns: number;
	readonly indented: boolean;
}

/**
 * The line ends that only fill a column, as old mails and saved texts have them: taken out, so that sentences are whole.
 * A column is a run of five lines or more that all end within four columns of its edge; it ends at a blank or indented
 * line. Linear in the length of the input.
 */
export function findWraps(input: string): Damage[] {
	const lines = readLines(input);
	const wraps: Damage[] = [];
	for (let i = 0; i < lines.length;) {
		const next = endOfColumn(lines, i);
		if (next - i >= FEWEST && runsOn(input, lines.slice(i, next)))
			for (let k = i; k < next && k + 1 < lines.length; k++) {
				const here = lines[k];
				const below = lines[k + 1];
				if (!here || !below || below.columns === 0 || below.indented) continue;
				// Below the last full line stands the rest of its sentence, or something else.
				if (k + 1 < next || !SENTENCE_END.test(input.charAt(here.end - 1)))
					wraps.push(wrapAt(here.end, below.start));
			}
		i = Math.max(next, i + 1);
	}
	return wraps;
}

const wrapAt = (start: number, end: number): Damage => ({
	row: { start, end, kind: 'space', after: '' },
	start,
	end,
	after: ''
});

function readLines(input: string): PageLine[] {
	const lines: PageLine[] = [];
	let start = 0;
	while (start <= input.length) {
		const newline = input.indexOf('\n', start);
		const stop = newline < 0 ? input.length : newline;
		let end = stop;
		while (
			end > start &&
			(input.charCodeAt(end - 1) === 0x0d || input.charCodeAt(end - 1) === 0x20)
		)
			end--;
		// A paragraph of a page is far wider than any column, a headline narrower: not counted further.
		const length = end - start;
		const columns =
			length > WIDEST ? WIDEST + 1 : length * 2 < NARROWEST ? length : columnsOf(input, start, end);
		lines.push({ start, end, columns, indented: /[ \t\u3000]/.test(input.charAt(start)) });
		start = stop + 1;
	}
	return lines;
}

function columnsOf(input: string, start: number, end: number): number {
	let columns = 0;
	for (let i = start; i < end; i++) columns += isCjk(input.charCodeAt(i)) ? 2 : 1;
	return columns;
}

/** The line behind the last one that reaches the edge which the lines from `first` on share. */
function endOfColumn(lines: readonly PageLine[], first: number): number {
	let [least, most] = [Infinity, 0];
	for (let i = first; i < lines.length; i++) {
		const line = lines[i];
		if (!line || line.columns < NARROWEST || line.columns > WIDEST) return i;
		least = Math.min(least, line.columns);
		most = Math.max(most, line.columns);
		if (most - least > RAGGED) return i;
	}
	return lines.length;
}

/** Headlines of one length end where they end; running text is cut in the middle of its sentences. */
function runsOn(input: string, lines: readonly PageLine[]): boolean {
	const cut = lines.filter(({ end }) => !SENTENCE_END.test(input.charAt(end - 1))).length;
	const commas = lines.filter(({ start, end }) => /[，,。、]/.test(input.slice(start, end))).length;
	return cut * 2 > lines.length && commas * 3 >= lines.length * 2;
}
