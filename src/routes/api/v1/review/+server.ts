import { answer } from '$lib/server/http/answer.ts';
import { reviewParameters } from '$lib/domain/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, reviewParameters, ({ library }, { at, limit, ...filter }) =>
		library.review(filter, { at, limit })
	);
