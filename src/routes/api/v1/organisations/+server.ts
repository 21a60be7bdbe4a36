import { answer } from '$lib/server/http/answer.ts';
import { organisationsParameters } from '$lib/domain/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, organisationsParameters, ({ library }, { q, limit }) =>
		library.organisations(q, limit)
	);
