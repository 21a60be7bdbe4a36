import type { Span } from '../domain/span.ts';
import type { Block } from './reading.ts';

/** A part of a line as it stands on the page. */
interface Shown {
	readonly text: string;
	readonly shown: string;
	readonly start: number;
	readonly end: number;
}

/** Where in the article a place among the characters of a line stands; `shown` in order, offsets in UTF-16 units. */
export function sourceOf(parts: readonly Shown[], at: number): number {
	let left = at;
	for (const part of parts) {
		if (left <= part.shown.length) {
			// The blanks that set a paragraph in are not shown.
			const blank = part.text.length - part.text.trimStart().length;
			const unseen = part.text.length - part.shown.length;
			if (unseen === 0 || unseen === blank) return part.start + unseen + left;
			// A repair, or another script, may be of another length: its end is the nearest that is known.
			return left === 0 ? part.start : part.end;
		}
		left -= part.shown.length;
	}
	return parts.at(-1)?.end ?? 0;
}

/** The line of the article with this start. */
export const lineAt = (blocks: readonly Block[], start: number) =>
	blocks.flatMap((block) => block.lines).find((line) => line.start === start);

/** Characters of a paragraph before a point in it, leaving out what the page itself has put there. */
function charactersBefore(paragraph: Element, node: Node, offset: number): number {
	const range = document.createRange();
	range.setStart(paragraph, 0);
	range.setEnd(node, offset);
	const copy = range.cloneContents();
	for (const own of copy.querySelectorAll('.why-place')) own.remove();
	return copy.textContent?.length ?? 0;
}

/** What is selected on the page within the paragraphs of an article, in offsets of the article; null when nothing is. */
export function selectedSpan(
	root: Element,
	partsOf: (lineStart: number) => readonly Shown[] | null
): Span | null {
	const selection = document.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const ends = [
		[range.startContainer, range.startOffset],
		[range.endContainer, range.endOffset]
	] as const;
	const found = ends.map(([node, offset]) => {
		const within = node instanceof Element ? node : node.parentElement;
		const paragraph = within?.closest('p[id^="at-"]');
		if (!paragraph || !root.contains(paragraph)) return null;
		const parts = partsOf(Number(paragraph.id.slice('at-'.length)));
		return parts && sourceOf(parts, charactersBefore(paragraph, node, offset));
	});
	const [start, end] = found;
	if (typeof start !== 'number' || typeof end !== 'number' || end <= start) return null;
	return { start, end };
}
