import { explainKept } from '$lib/server/explain.ts';
import { answer } from '$lib/server/http/answer.ts';
import { noParameters } from '$lib/domain/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, noParameters, (atlas) => explainKept(atlas, event.params.id));
