import { answer } from '$lib/server/http/answer.ts';
import { articlesParameters, takingParameters } from '$lib/domain/parameters.ts';
import { writing } from '$lib/server/http/writing.ts';
import { takeArticle } from '$lib/server/take-article.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, articlesParameters, ({ library }, query) => library.articles(query));

export const POST: RequestHandler = (event) => writing(event, takingParameters, takeArticle);
