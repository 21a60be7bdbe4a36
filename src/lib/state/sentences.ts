import type { Mention } from '../domain/mention.ts';
import type { Span } from '../domain/span.ts';
import { isBlank, type Block, type Segment } from './reading.ts';

/** A stretch of a sentence: one name or what stands between names, within or outside of evidence. */
export interface SentencePart {
	readonly text: string;
	readonly mention: Mention | null;
	readonly evidence: boolean;
	/** Scraping has lost it. */
	readonly lost: boolean;
}

/** A sentence as it is to be read. Spans count in the input. */
export interface Sentence extends Span {
	readonly parts: readonly SentencePart[];
	/** Links that it proves, by their index in the record. */
	readonly links: readonly number[];
	/** Whether a paragraph begins with it. */
	readonly opens: boolean;
}

/** Up to the mark that ends a sentence, with the closing marks after it; or what is left. */
const PIECE = /[^。！？!?]*[。！？!?]+[”’」』）〉》]*|[^。！？!?]+/gu;
const ENDS = /[。！？!?][”’」』）〉》]*$/u;

/** The sentences of the article itself, in order; furniture of the page and blank lines are left out. */
export function sentencesOf(
	blocks: readonly Block[],
	links: readonly { readonly evidence: Span }[]
): Sentence[] {
	const sentences: Sentence[] = [];
	for (const line of blocks.filter((block) => block.body).flatMap((block) => block.lines)) {
		if (isBlank(line)) continue;
		let opens = true;
		let parts: SentencePart[] = [];
		let start = line.start;
		const close = (end: number): void => {
			const read = trimmed(parts);
			if (read.length > 0) {
				const proved = links.flatMap(({ evidence }, index) =>
					evidence.start >= start && evidence.start < end ? [index] : []
				);
				sentences.push({ start, end, parts: read, links: proved, opens });
				opens = false;
			}
			parts = [];
			start = end;
		};
		for (const run of line.runs)
			for (const segment of run.segments)
				for (const [text, end] of piecesOf(segment)) {
					const { mention, repair } = segment;
					const lost = repair !== null && repair.after === null;
					parts.push({ text, mention, evidence: run.evidence.length > 0, lost });
					if (ENDS.test(text)) close(end);
				}
		close(line.end);
	}
	return sentences;
}

/** A segment cut after each sentence, with the offset where each piece ends; what was repaired is one piece. */
function piecesOf({ repaired, repair, start, end }: Segment): [string, number][] {
	if (repair !== null) return repaired === '' ? [] : [[repaired, end]];
	let at = start;
	return [...repaired.matchAll(PIECE)].map(([piece]) => [piece, (at += piece.length)]);
}

/** Without the blanks that set a paragraph in, and the line break that ends it. */
function trimmed(parts: readonly SentencePart[]): SentencePart[] {
	const first = parts.findIndex(({ text }) => text.trim() !== '');
	const last = parts.findLastIndex(({ text }) => text.trim() !== '');
	return parts.slice(first === -1 ? parts.length : first, last + 1).map((part, at, all) => ({
		...part,
		text:
			at === 0 && at === all.length - 1
				? part.text.trim()
				: at === 0
					? part.text.trimStart()
					: at === all.length - 1
						? part.text.trimEnd()
						: part.text
	}));
}
