import type { ExtractionRecord } from '../domain/article.ts';
import type { Mention } from '../domain/mention.ts';
import type { Span } from '../domain/span.ts';

/** As long as evidence may be. */
const LONGEST = 300;
const SENTENCE = /[^。！？!?\n]+[。！？!?]*[”’」』）)]*/gu;

/** Where an end of an act is told: a mark that closes a sentence is not part of its proof. */
function trimmed(text: string, start: number, end: number): Span {
	const own = text.slice(start, end);
	const from = start + (own.length - own.trimStart().length);
	return { start: from, end: from + own.trim().replace(/[。！？!?]+$/u, '').length };
}

/** The sentences of an article's body that can prove something: not blank, not longer than evidence may be. */
export const sentencesOf = (text: string, { body }: Pick<ExtractionRecord, 'body'>): Span[] =>
	body.flatMap(([first, last]) =>
		[...text.slice(first, last).matchAll(SENTENCE)]
			.map(({ 0: found, index }) => trimmed(text, first + index, first + index + found.length))
			.filter(({ start, end }) => end - start > 1 && end - start <= LONGEST)
	);

/**
 * What a reader has marked, as evidence: the whole sentences that it touches, or, where those are too long, what was marked.
 * Null when that is nothing, or too long as well.
 */
export function evidenceFor(marked: Span, sentences: readonly Span[], text: string): Span | null {
	const own = trimmed(text, marked.start, marked.end);
	if (own.end <= own.start) return null;
	const touched = sentences.filter(({ start, end }) => start < own.end && own.start < end);
	const [first, last] = [touched[0], touched.at(-1)];
	const whole = first && last ? { start: first.start, end: last.end } : own;
	const fits = ({ start, end }: Span): boolean => end - start <= LONGEST;
	if (fits(whole)) return whole;
	return fits(own) ? own : null;
}

/** Places that a stretch names, in the order of naming, each once. */
export const placesIn = (mentions: readonly Mention[], { start, end }: Span): string[] => [
	...new Set(
		mentions
			.filter((one) => one.start >= start && one.end <= end && one.chain !== true)
			.flatMap(({ places, candidates }) => [...places, ...(candidates ?? [])])
	)
];
