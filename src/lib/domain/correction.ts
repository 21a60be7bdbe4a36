import { z } from 'zod';
import { edtfSchema } from './date.ts';
import { linkTypeSchema, statusSchema } from './link.ts';
import { placeIdSchema } from './place.ts';
import { spanSchema } from './span.ts';

/**
 * What a person says of an act: a dated event with a name and a reason, which can be undone and is never overwritten. It
 * holds on to the sentence, not to offsets, so that it survives the next reading of its article.
 */

const topics = z.array(z.string().min(1).max(100)).max(20);
/** Only what is given is changed. */
const told = {
	a: placeIdSchema.optional(),
	b: placeIdSchema.optional(),
	type: linkTypeSchema.optional(),
	directed: z.boolean().optional(),
	status: statusSchema.optional(),
	date: edtfSchema.nullable().optional(),
	topics: topics.optional()
};

/** An act that the extractor has missed; `evidence` counts in the article's text. */
export const addedLinkSchema = z
	.strictObject({
		a: placeIdSchema,
		b: placeIdSchema,
		type: linkTypeSchema,
		directed: z.boolean().default(false),
		status: statusSchema.default('done'),
		date: edtfSchema.nullable().default(null),
		topics: topics.default([]),
		evidence: spanSchema
	})
	.refine((link) => link.a !== link.b, 'a link needs two places');

export type AddedLink = z.infer<typeof addedLinkSchema>;

export const changeSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('accept') }),
	z.strictObject({ kind: z.literal('reject') }),
	z
		.strictObject({ kind: z.literal('change'), ...told })
		.refine((change) => Object.keys(change).length > 1, 'tells nothing to change'),
	z.strictObject({ kind: z.literal('add'), link: addedLinkSchema })
]);
export type Change = z.infer<typeof changeSchema>;

const name = z.string().trim().min(1).max(100);
const reason = z.string().trim().min(1).max(1000);

/** POST /corrections: of an act, by its id, or an act that is missing in an article. */
export const givenCorrectionSchema = z
	.strictObject({
		act: z.string().max(1000).optional(),
		article: z.string().max(1000).optional(),
		by: name,
		reason,
		change: changeSchema
	})
	.refine(
		({ act, article, change }) =>
			change.kind === 'add'
				? article !== undefined && act === undefined
				: act !== undefined && article === undefined,
		'"add" needs "article", any other change needs "act"'
	);
export type GivenCorrection = z.infer<typeof givenCorrectionSchema>;

/** Why and by whom a correction is taken back. */
export const undoingSchema = z.strictObject({ by: name, reason });
export type Undoing = z.infer<typeof undoingSchema>;

/** What a correction holds on to: the act as it was told, and what stands around its sentence. */
export const anchorSchema = z.object({
	a: placeIdSchema,
	b: placeIdSchema,
	type: linkTypeSchema,
	quote: z.string(),
	before: z.string(),
	after: z.string(),
	/** The number of an act that a correction has added; null for one of the extractor's. */
	added: z.int().nullable()
});
export type Anchor = z.infer<typeof anchorSchema>;

export const DRIFTS = ['changed', 'lost'] as const;
/** `changed`: the sentence or the kind of act is read otherwise than when it was corrected; `lost`: it is not there any more. */
export type Drift = (typeof DRIFTS)[number];

export const correctionSchema = z.object({
	id: z.string(),
	/** ISO 8601, UTC. */
	at: z.string(),
	by: z.string(),
	reason: z.string(),
	article: z.string(),
	/** The act that it now concerns; null when it is lost or undone. */
	act: z.string().nullable(),
	anchor: anchorSchema,
	change: changeSchema,
	drift: z.enum(DRIFTS).nullable(),
	undone: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable()
});
export type Correction = z.infer<typeof correctionSchema>;

/** Newest first; `next` as in lists of articles. */
export const correctionsAnswerSchema = z.object({
	corrections: z.array(correctionSchema),
	total: z.int().nonnegative(),
	next: z.string().nullable()
});
export type CorrectionsAnswer = z.infer<typeof correctionsAnswerSchema>;
