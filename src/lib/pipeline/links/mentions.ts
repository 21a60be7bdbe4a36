import type { Span } from '../../domain/span.ts';

/**
 * The mentions wholly within a stretch. `mentions` must be in order and never overlap, as the resolver hands them over: a
 * page with thousands of them is then searched, not read through, for each of its sentences.
 */
export function mentionsIn<Mention extends Span>(
	mentions: readonly Mention[],
	{ start, end }: Span
): readonly Mention[] {
	const first = firstFrom(mentions, start);
	let last = first;
	while ((mentions[last]?.end ?? Infinity) <= end) last += 1;
	return mentions.slice(first, last);
}

/** The index of the first mention that begins at or after an offset. */
function firstFrom(mentions: readonly Span[], start: number): number {
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle]?.start ?? Infinity) >= start) high = middle;
		else low = middle + 1;
	}
	return low;
}
