import { z } from 'zod';
import { ACT_RULES, type ActRule } from './act-rules.ts';
import { repairSchema, scriptSchema } from './article.ts';
import { edtfSchema } from './date.ts';
import { linkTypeSchema, statusSchema } from './link.ts';
import { messageSchema } from './message.ts';
import { placeIdSchema } from './place.ts';
import { spanSchema } from './span.ts';

const reasons = z.array(z.string());
const actRuleSchema = z.enum(Object.keys(ACT_RULES) as [ActRule, ...ActRule[]]);
/** GET /articles/{id}/explain and `atlas explain --json`: all that was considered, with spans in the decoded input. */
export const explanationSchema = z.object({
	id: z.string(),
	/** How the page was read. `dateReason`: where the date of publication comes from. */
	page: z.object({
		encoding: z.string(),
		html: z.boolean(),
		script: scriptSchema,
		title: z.string().nullable(),
		publisher: z.string().nullable(),
		publishedAt: edtfSchema.nullable(),
		dateReason: z.string().nullable(),
		/** What each line is and why, in order; blank lines left out. */
		lines: z.array(spanSchema.extend({ role: z.string(), reason: z.string(), text: z.string() })),
		repairs: z.array(repairSchema.extend({ before: z.string() }))
	}),
	/** Readings proposed for names, kept or rejected. */
	candidates: z.array(
		spanSchema.extend({
			text: z.string(),
			place: placeIdSchema,
			name: z.string(),
			form: z.string(),
			score: z.number(),
			rejected: z.boolean(),
			reasons
		})
	),
	mentions: z.array(
		spanSchema.extend({
			text: z.string(),
			places: z.array(placeIdSchema),
			candidates: z.array(placeIdSchema),
			chain: z.boolean(),
			confidence: z.number(),
			reasons
		})
	),
	/**
	 * Sentences of the body that name a side or tell an act: who stands in them, and what became of each verb. `outcome` is how
	 * the sides stand, or the rule that found none.
	 */
	sentences: z.array(
		spanSchema.extend({
			text: z.string(),
			parties: z.array(
				spanSchema.extend({ text: z.string(), kind: z.string(), places: z.array(placeIdSchema) })
			),
			acts: z.array(
				spanSchema.extend({
					text: z.string(),
					verb: z.string(),
					type: linkTypeSchema,
					taken: z.boolean(),
					outcome: z.string()
				})
			)
		})
	),
	/**
	 * Pairs taken and refused. `rejected` names the rule that refused one and `refusal` what it means; `dateReason` tells where
	 * the date comes from or why there is none, `signs` what makes its confidence; `because` are the reasons by their rules,
	 * for whoever tells them in another language.
	 */
	links: z.array(
		z.object({
			a: placeIdSchema,
			b: placeIdSchema,
			type: linkTypeSchema,
			directed: z.boolean(),
			status: statusSchema,
			date: edtfSchema.nullable(),
			dateReason: z.string(),
			group: z.string().nullable(),
			instrument: z.string().nullable(),
			signs: z.array(z.object({ id: z.string(), says: z.string() })),
			refusal: z.string().nullable(),
			evidence: spanSchema.extend({ quote: z.string() }),
			confidence: z.number(),
			rejected: actRuleSchema.nullable(),
			reasons,
			because: z.array(z.object({ rule: actRuleSchema, values: z.array(z.string()) }))
		})
	),
	messages: z.array(messageSchema),
	/** Names of all the places above. */
	names: z.record(placeIdSchema, z.string())
});
export type ExplanationAnswer = z.infer<typeof explanationSchema>;
