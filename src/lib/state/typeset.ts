import type { Block, Line } from './reading.ts';

const FULL: Readonly<Record<string, string>> = {
	',': '，',
	':': '：',
	';': '；',
	'!': '！',
	'?': '？',
	'(': '（',
	')': '）'
};
const CHINESE = '[\\p{Script=Han}，。、；：？！（）《》〈〉「」『』【】]';
const AFTER_CHINESE = new RegExp(`${CHINESE}$`, 'u');
const BEFORE_CHINESE = new RegExp(`^${CHINESE}`, 'u');
const MARKS = /[,:;!?()]/;

/** Each bracket with its partner, both ways; without one it is left out. */
function partnersOf(text: string): Map<number, number> {
	const partners = new Map<number, number>();
	const open: number[] = [];
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === '(') open.push(at);
		const start = text[at] === ')' ? open.pop() : undefined;
		if (start !== undefined) partners.set(start, at).set(at, start);
	}
	return partners;
}

/**
 * Half-width , : ; ! ? ( ) of Chinese running text as the full-width marks a printer would set: those that touch a
 * Chinese character; of brackets always both, also when only what they hold is Chinese. One character for one, so that
 * spans hold. Numbers (10:30, 3,400) and Latin text stay.
 */
export function fullWidth(text: string): string {
	if (!MARKS.test(text)) return text;
	const partners = partnersOf(text);
	const touches = (at: number): boolean =>
		AFTER_CHINESE.test(text.slice(Math.max(0, at - 2), at)) ||
		BEFORE_CHINESE.test(text.slice(at + 1, at + 3));
	const set = text.split('');
	for (const [at, mark] of set.entries()) {
		if (mark !== '(' && mark !== ')') continue;
		if (touches(at) || touches(partners.get(at) ?? at)) set[at] = FULL[mark] ?? mark;
	}
	for (const [at, mark] of set.entries()) {
		const wide = FULL[mark];
		if (wide === undefined || mark === '(' || mark === ')') continue;
		// A mark after one that has just become wide (说?! 等),) belongs to the same text.
		if (touches(at) || AFTER_CHINESE.test(set[at - 1] ?? '')) set[at] = wide;
	}
	return set.join('');
}

/**
 * A line whose repaired reading is changed as a whole, because what is written may depend on what stands in the next
 * segment. The change keeps the number of characters (code points); where it does not, the line stays as it is.
 */
function changeLine(line: Line, change: (text: string) => string): Line {
	const read = line.runs.flatMap((run) => run.segments.map((part) => part.repaired)).join('');
	const changed = change(read);
	if (changed === read) return line;
	const characters = [...changed];
	if (characters.length !== [...read].length) return line;
	let at = 0;
	return {
		...line,
		runs: line.runs.map((run) => ({
			...run,
			segments: run.segments.map((part) => {
				const length = [...part.repaired].length;
				const repaired = characters.slice(at, at + length).join('');
				at += length;
				return { ...part, repaired };
			})
		}))
	};
}

const changeLines = (blocks: readonly Block[], change: (text: string) => string): Block[] =>
	blocks.map((block) => ({
		...block,
		lines: block.lines.map((line) => changeLine(line, change))
	}));

/** The article as it is to be read: the repaired reading with full-width marks; what was scraped stays as it is. */
export const typeset = (blocks: readonly Block[]): Block[] => changeLines(blocks, fullWidth);

/** The repaired reading in another script; names, evidence and repairs stay where they are. `convert` works character by character. */
export const rescript = (blocks: readonly Block[], convert: (text: string) => string): Block[] =>
	changeLines(blocks, convert);
