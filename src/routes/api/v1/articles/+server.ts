import { answer } from '$lib/server/http/answer.ts';
import { articlesParameters } from '$lib/server/http/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, articlesParameters, ({ library }, query) => library.articles(query));
