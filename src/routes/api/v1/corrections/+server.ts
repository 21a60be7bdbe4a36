import { takeCorrection } from '$lib/server/corrections/take-correction.ts';
import { answer } from '$lib/server/http/answer.ts';
import { correctionsParameters, noParameters, undoingParameters } from '$lib/domain/parameters.ts';
import { writing } from '$lib/server/http/writing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, correctionsParameters, ({ library }, query) => library.corrections(query));

export const POST: RequestHandler = (event) => writing(event, noParameters, takeCorrection);

export const DELETE: RequestHandler = (event) =>
	writing(event, undoingParameters, async ({ library }, { id, ...why }) => {
		const undone = await library.undo(id, why);
		return undone === null ? null : { answer: undone };
	});
