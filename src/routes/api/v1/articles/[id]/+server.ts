import { answer } from '$lib/server/http/answer.ts';
import { noParameters } from '$lib/domain/parameters.ts';
import { writing } from '$lib/server/http/writing.ts';
import { removeArticle } from '$lib/server/remove-article.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, noParameters, ({ library }) => library.article(event.params.id));

export const DELETE: RequestHandler = (event) =>
	writing(event, noParameters, (atlas) => removeArticle(atlas, event.params.id));
