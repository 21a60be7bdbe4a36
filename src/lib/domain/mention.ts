import { z } from 'zod';
import { placeIdSchema } from './place.ts';
import { spanSchema } from './span.ts';

/**
 * A name of a place in the text. `places` is empty when the text does not decide between namesakes; then `candidates`
 * lists them. `chain`: it only qualifies the mention that follows (浙江省 in 浙江省嘉兴市).
 */
export const mentionSchema = spanSchema.extend({
	text: z.string().min(1),
	places: z.array(placeIdSchema),
	confidence: z.number().min(0).max(1),
	chain: z.literal(true).optional(),
	candidates: z.array(placeIdSchema).optional()
});
export type Mention = z.infer<typeof mentionSchema>;
