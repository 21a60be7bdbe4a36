import { QUOTE_LIMIT } from '../../domain/link.ts';
import type { Span } from '../../domain/span.ts';
import { simplify } from '../../pipeline/repair/simplify.ts';
import { alike, ALIKE, letters } from './likeness.ts';

/** Words of an article with what stands around them: what corrections find their place again by. */
export interface Words {
	readonly quote: string;
	readonly before: string;
	readonly after: string;
}

/** Characters around words that tell them from the same words elsewhere. */
const CONTEXT = 32;

export const wordsAt = (text: string, { start, end }: Span): Words => ({
	quote: text.slice(start, end),
	before: text.slice(Math.max(0, start - CONTEXT), start),
	after: text.slice(end, end + CONTEXT)
});

/** How alike what stands before a stretch is to what stood before the words, and what stands after, each from 0 to 1. */
export function sides(words: Words, text: string, at: Span): readonly [number, number] {
	const here = wordsAt(text, at);
	return [
		alike(letters(here.before), letters(words.before)),
		alike(letters(here.after), letters(words.after))
	];
}

/** How alike the surroundings are on the whole. */
export function around(words: Words, text: string, at: Span): number {
	const [before, after] = sides(words, text, at);
	return (before + after) / 2;
}

/** Every place where the very words stand, in whichever script. */
export function occurrences(text: string, quote: string): Span[] {
	const exact = [...standing(text, quote)];
	if (exact.length > 0) return exact;
	// Simplifying may change the number of units, never that of code points.
	const from = simplify(text);
	return [...standing(from.text, simplify(quote).text)].map((at) => from.map.toSource(at));
}

function* standing(text: string, words: string): Generator<Span> {
	if (words === '') return;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
		yield { start: at, end: at + words.length };
}

/**
 * Where a quote stands in a text; of several places the one with the most alike around it. Where it stands nowhere as it
 * was (`same` false): the clauses of one sentence that say almost the same. Null when nothing does.
 */
export function findQuote(
	words: Words,
	text: string
): { readonly at: Span; readonly same: boolean } | null {
	const places = occurrences(text, words.quote);
	const exact = best(places, (at) => around(words, text, at));
	if (exact !== null) return { at: exact, same: true };
	const wanted = letters(words.quote);
	// Letters pair by pair alone would take the shorter of two that hold the same words.
	const near = best(
		stretches(text).filter((at) => alike(letters(text.slice(at.start, at.end)), wanted) >= ALIKE),
		(at) => 4 * alike(letters(text.slice(at.start, at.end)), wanted) + around(words, text, at)
	);
	return near === null ? null : { at: near, same: false };
}

function best<T>(all: readonly T[], scoreOf: (one: T) => number): T | null {
	let found: { readonly one: T; readonly score: number } | null = null;
	for (const one of all) {
		const score = scoreOf(one);
		if (found === null || score > found.score) found = { one, score };
	}
	return found?.one ?? null;
}

const SENTENCE = /[^。！？!?\n]+/gu;
const CLAUSE = /[^，、,；;：:]+/gu;

/** All runs of clauses within a sentence that a quote may be. */
function stretches(text: string): Span[] {
	return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
		const clauses = [...sentence.matchAll(CLAUSE)].map((clause) => ({
			start: index + clause.index,
			end: index + clause.index + clause[0].length
		}));
		return clauses.flatMap((first, i) =>
			clauses
				.slice(i)
				.map(({ end }) => trimmed(text, { start: first.start, end }))
				.filter(({ start, end }) => end > start && end - start <= QUOTE_LIMIT)
		);
	});
}

function trimmed(text: string, { start, end }: Span): Span {
	const own = text.slice(start, end);
	const blank = own.length - own.trimStart().length;
	return { start: start + blank, end: start + blank + own.trim().length };
}
