import { z } from 'zod';
import { spanSchema } from './span.ts';

/** A doubt about a text: never an exception. `rule` is a stable kebab-case id, `reason` one sentence for people. */
export const messageSchema = spanSchema.extend({
	rule: z.string().regex(/^[a-z0-9-]+$/),
	reason: z.string()
});
export type Message = z.infer<typeof messageSchema>;
