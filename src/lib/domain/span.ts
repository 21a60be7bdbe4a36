import { z } from 'zod';

/**
 * A stretch `[start, end)` of the decoded input, in UTF-16 units, byte order mark not counted.
 * Everything the atlas says about an article keeps one, so that it can be found again in the page as scraped.
 */
export const spanSchema = z.object({
	start: z.int().nonnegative(),
	end: z.int().nonnegative()
});
export type Span = z.infer<typeof spanSchema>;

/** True when `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
	inner.start >= outer.start && inner.end <= outer.end;

/** True when the two stretches share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
