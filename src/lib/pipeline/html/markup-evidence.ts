import { overlaps, type Span } from '../../domain/span.ts';
import type { Judged } from '../segment/article-stretch.ts';
import type { RepairedText } from '../document.ts';
import type { Line } from '../segment/page-lines.ts';

/** What the markup of a page says about its lines; spans in the input. */
export interface MarkupEvidence {
	readonly apart?: readonly Span[];
	readonly main?: Span | null;
}

const APART: Judged = { role: 'navigation', reason: 'the page sets it apart from its content' };
const OUTSIDE: Judged = { role: 'other', reason: 'outside the main content of the page' };

/** Running text, in Han characters: with less left than this the evidence must not have taken more than that. */
const ENOUGH = 60;
/** Evidence that would take nearly all is wrong: a tag never closed, another story. */
const MOST_TAKEN = 0.9;

/**
 * The lines as the search for the article should see them: those that the markup rules out look like furniture.
 * `hidden` says why, line by line.
 */
export function maskPage(
	repaired: RepairedText,
	page: readonly Line[],
	{ apart = [], main = null }: MarkupEvidence
): { seen: readonly Line[]; hidden: readonly (Judged | null)[] } {
	const { seen, hidden } = mask(
		{ seen: page, hidden: page.map(() => null) },
		APART,
		apart.map((span) => repaired.fromInput(span))
	);
	if (!main) return { seen, hidden };
	const kept = repaired.fromInput(main);
	const rest = [
		{ start: 0, end: kept.start },
		{ start: kept.end, end: Infinity }
	];
	return mask({ seen, hidden }, OUTSIDE, rest);
}

interface Masked {
	readonly seen: readonly Line[];
	readonly hidden: readonly (Judged | null)[];
}

function mask(before: Masked, why: Judged, spans: readonly Span[]): Masked {
	if (spans.length === 0) return before;
	const taken = coveredLines(before.seen, spans);
	const prose = (lines: readonly Line[]): number =>
		lines.reduce((sum, line) => sum + (line.prose ? line.han : 0), 0);
	const lost = prose(before.seen.filter((_, i) => taken[i]));
	const left = prose(before.seen) - lost;
	if ((left < ENOUGH && lost > left) || lost > MOST_TAKEN * (left + lost)) return before;
	return {
		seen: before.seen.map((line, i) => (taken[i] ? furniture(line, why) : line)),
		hidden: before.hidden.map((judged, i) => judged ?? (taken[i] ? why : null))
	};
}

/** Which lines lie in one of the spans, which are in order. */
function coveredLines(lines: readonly Line[], spans: readonly Span[]): boolean[] {
	let k = 0;
	return lines.map((line) => {
		while (k < spans.length && (spans[k]?.end ?? 0) <= line.start) k++;
		// A span nested in an earlier one is covered by it already.
		const span = spans[k];
		return line.text !== '' && span !== undefined && overlaps(span, line);
	});
}

const furniture = (line: Line, { role, reason }: Judged): Line => ({
	...line,
	prose: false,
	dated: false,
	listed: false,
	level: 0,
	wording: { role, reason, effect: 'drop', limit: Infinity, pattern: /$/u }
});
