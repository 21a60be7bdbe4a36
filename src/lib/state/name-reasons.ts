import type { ExplanationAnswer } from '../domain/explanation.ts';
import type { Span } from '../domain/span.ts';

/** One reading of a name that was considered: its place, its points, and why it was taken or not. */
export interface Reading {
	readonly text: string;
	readonly place: string;
	readonly score: number;
	readonly rejected: boolean;
	readonly reasons: readonly string[];
}

/** Why a name in an article was read as it was: all readings of its stretch, those that were kept first, then by their points. */
export interface NameReasons {
	/** Of the decision as a whole; empty when the extractor of today reads no name here. */
	readonly reasons: readonly string[];
	readonly readings: readonly Reading[];
}

/** The part of an article's explanation that is about the name at `span`, which counts in the article. */
export function reasonsOfName(explanation: ExplanationAnswer, span: Span): NameReasons {
	const overlaps = (one: Span): boolean => one.start < span.end && span.start < one.end;
	const mention = explanation.mentions.find(
		({ start, end }) => start === span.start && end === span.end
	);
	const readings = explanation.candidates
		.filter(overlaps)
		.map(({ text, place, score, rejected, reasons }) => ({ text, place, score, rejected, reasons }))
		.sort((a, b) => Number(a.rejected) - Number(b.rejected) || b.score - a.score);
	return { reasons: mention?.reasons ?? [], readings };
}
