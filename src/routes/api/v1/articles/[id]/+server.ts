import { answer } from '$lib/server/http/answer.ts';
import { noParameters } from '$lib/server/http/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, noParameters, ({ library }) => library.article(event.params.id));
