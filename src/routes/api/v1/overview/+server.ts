import { answer } from '$lib/server/http/answer.ts';
import { filterParameters } from '$lib/domain/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, filterParameters, ({ library }, filter) => library.overview(filter));
