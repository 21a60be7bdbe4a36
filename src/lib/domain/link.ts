import { z } from 'zod';
import { edtfSchema } from './date.ts';
import { LINK_TYPES, STATUSES } from './kinds.ts';
import { placeIdSchema } from './place.ts';
import { spanSchema } from './span.ts';

export { LINK_TYPES, STATUSES };

export const linkTypeSchema = z.enum(LINK_TYPES);
export type LinkType = z.infer<typeof linkTypeSchema>;

export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

export const QUOTE_LIMIT = 300;

/** The organisation through which a place acts, as the text names it, with the people named for it. */
export const viaSchema = spanSchema.extend({
	name: z.string().min(1),
	place: placeIdSchema,
	people: z.array(z.string())
});
export type Via = z.infer<typeof viaSchema>;

/** The one sentence that proves a link: `quote` is exactly `input.slice(start, end)`. */
export const evidenceSchema = spanSchema.extend({ quote: z.string().min(1).max(QUOTE_LIMIT) });
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * One act of cooperation between two places that one sentence proves. Directed: `a` is the giver, visitor, payer or investor.
 */
export const linkSchema = z
	.object({
		a: placeIdSchema,
		b: placeIdSchema,
		type: linkTypeSchema,
		directed: z.boolean(),
		status: statusSchema,
		date: edtfSchema.nullable(),
		group: z.string().nullable(),
		instrument: spanSchema.extend({ name: z.string().min(1) }).nullable(),
		topics: z.array(z.string()),
		via: z.array(viaSchema),
		evidence: evidenceSchema,
		confidence: z.number().min(0).max(1)
	})
	.refine((link) => link.a !== link.b, 'a link needs two places');
export type Link = z.infer<typeof linkSchema>;
