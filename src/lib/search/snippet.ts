import type { Snippet } from '../domain/api.ts';
import type { Repair } from '../domain/article.ts';
import { readRepaired } from '../domain/read-repaired.ts';
import { simplify } from '../pipeline/repair/simplify.ts';
import { searchedWords } from './search-words.ts';

/** Characters before the first word found, and in all. */
const BEFORE = 20;
const LONGEST = 80;

/** What of a record tells how its text is read. */
interface Read {
	readonly body: readonly (readonly [start: number, end: number])[];
	readonly repairs: readonly Repair[];
}

/**
 * The stretch of a text where a search first finds something: repaired, in Simplified script and one line, with all that is
 * found in it; rather from the body of the article than from its page. Null when the words stand nowhere as they were typed.
 */
export function snippetOf(text: string, { body, repairs }: Read, q: string): Snippet | null {
	const words = searchedWords(q);
	const whole = [0, text.length] as const;
	for (const [from, to] of [...body, whole]) {
		const readable = oneLine(readRepaired(text.slice(from, to), from, repairs));
		const [first] = marksOf(readable, words);
		if (first === undefined) continue;
		const start = wholeCharacter(readable, Math.max(0, first[0] - BEFORE));
		const end = wholeCharacter(readable, Math.max(start + LONGEST, first[1]));
		const shown = readable.slice(start, end);
		return { text: shown, marks: marksOf(shown, words) };
	}
	return null;
}

const oneLine = (text: string): string => simplify(text).text.replace(/\s+/g, ' ').trim();

/** Where any of the words stands, in order; what overlaps a word before it is left out. */
function marksOf(text: string, words: readonly string[]): [start: number, end: number][] {
	const folded = text.toLowerCase();
	// Very few letters change their length in lower case; then no mark is better than a wrong one.
	if (folded.length !== text.length) return [];
	const found: [number, number][] = [];
	for (const word of words)
		for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
			found.push([at, at + word.length]);
	found.sort((x, y) => x[0] - y[0] || y[1] - x[1]);
	let end = 0;
	return found.filter(([start, behind]) => {
		if (start < end) return false;
		end = behind;
		return true;
	});
}

/** Not between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
	/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
