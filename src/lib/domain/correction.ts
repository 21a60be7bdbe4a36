import { z } from 'zod';
import { edtfSchema } from './date.ts';
import { linkTypeSchema, statusSchema } from './link.ts';
import { placeIdSchema } from './place.ts';
import { spanSchema } from './span.ts';

/**
 * What a person says of an act or of a name: a dated event with the person's name and perhaps a reason, which can be undone
 * and is never overwritten. It holds on to words, not to offsets, so that it survives the next reading of its article.
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

/** Of a name: whether the same name means the same in the whole article. */
const everywhere = z.boolean().default(false);

export const changeSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('accept') }),
	z.strictObject({ kind: z.literal('reject') }),
	z
		.strictObject({ kind: z.literal('change'), ...told })
		.refine((change) => Object.keys(change).length > 1, 'tells nothing to change'),
	z.strictObject({ kind: z.literal('add'), link: addedLinkSchema }),
	z.strictObject({ kind: z.literal('place'), place: placeIdSchema, everywhere }),
	z.strictObject({ kind: z.literal('no-place'), everywhere })
]);
export type Change = z.infer<typeof changeSchema>;

const name = z.string().trim().min(1).max(100);
const reason = z.string().trim().max(1000).default('');
/** A name of a place is a few characters; whatever is longer is none. */
const NAME_LIMIT = 60;

/** What each kind of change is about, beside `by` and `reason`: exactly these fields are given. */
const TARGETS: Readonly<Record<Change['kind'], readonly ('act' | 'article' | 'mention')[]>> = {
	accept: ['act'],
	reject: ['act'],
	change: ['act'],
	add: ['article'],
	place: ['article', 'mention'],
	'no-place': ['article', 'mention']
};

/**
 * POST /corrections: of an act, by its id; an act that is missing in an article; or which place a name in an article stands
 * for, or that it is none (`mention`: where it stands in the article's text).
 */
export const givenCorrectionSchema = z
	.strictObject({
		act: z.string().max(1000).optional(),
		article: z.string().max(1000).optional(),
		mention: spanSchema
			.refine(
				({ start, end }) => end > start && end - start <= NAME_LIMIT,
				'is no stretch of a name'
			)
			.optional(),
		by: name,
		reason,
		change: changeSchema
	})
	.superRefine((given, context) => {
		const needed = TARGETS[given.change.kind];
		for (const field of ['act', 'article', 'mention'] as const)
			if (needed.includes(field) !== (given[field] !== undefined))
				context.addIssue({
					code: 'custom',
					message: `"${given.change.kind}" needs "${needed.join('" and "')}" and nothing else to tell what it is about`
				});
	});
export type GivenCorrection = z.infer<typeof givenCorrectionSchema>;

/** Why and by whom a correction is taken back. */
export const undoingSchema = z.strictObject({ by: name, reason });
export type Undoing = z.infer<typeof undoingSchema>;

/** Words of the article with what stands around them. */
const wordsSchema = z.object({ quote: z.string(), before: z.string(), after: z.string() });
/** What a correction of an act holds on to: the act as it was told, and its sentence. */
export const actAnchorSchema = wordsSchema.extend({
	a: placeIdSchema,
	b: placeIdSchema,
	type: linkTypeSchema,
	/** The number of an act that a correction has added; null for one of the extractor's. */
	added: z.int().nullable()
});
export type ActAnchor = z.infer<typeof actAnchorSchema>;
/** What a correction of a name holds on to: the name, and the places that it was read as. */
export const nameAnchorSchema = wordsSchema.extend({ places: z.array(placeIdSchema) });
export type NameAnchor = z.infer<typeof nameAnchorSchema>;
export const anchorSchema = z.union([actAnchorSchema, nameAnchorSchema]);
export type Anchor = z.infer<typeof anchorSchema>;

export const DRIFTS = ['changed', 'lost'] as const;
/** `changed`: the sentence or the kind of act is told otherwise than when it was corrected; `lost`: it is not there any more. */
export type Drift = (typeof DRIFTS)[number];

export const correctionSchema = z.object({
	id: z.string(),
	/** ISO 8601, UTC. */
	at: z.string(),
	by: z.string(),
	reason: z.string(),
	article: z.string(),
	/** The act that it now concerns; null when it is lost or undone, or is about a name. */
	act: z.string().nullable(),
	/** Where the name stands now that it is about; null when it is lost or undone, or is about an act. */
	mention: spanSchema.nullable(),
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
