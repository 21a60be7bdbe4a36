import { isHttpError } from '@sveltejs/kit';
import {
	articleAnswerSchema,
	linkAnswerSchema,
	placeAnswerSchema,
	type LinkLevel
} from '$lib/domain/api';
import { parseFilters } from '$lib/state/filters';
import { ask, askChosen, askSearch } from './ask.server';
import type { PageServerLoad } from './$types';

/** What the panel shows: the deepest thing the address names. */
export const load: PageServerLoad = async ({ fetch, url, parent, locals }) => {
	const { drawn } = await parent();
	const article = url.searchParams.get('article');
	if (article) {
		const address = `/api/v1/articles/${encodeURIComponent(article)}`;
		const answer = await ask(fetch, address, articleAnswerSchema);
		locals.map = { drawn, article: answer };
		return { kind: 'article' as const, answer };
	}
	const filters = parseFilters(url.searchParams);
	const link = url.searchParams.get('link');
	if (link) {
		const at = (level: LinkLevel, by = filters) =>
			askChosen(
				fetch,
				`/api/v1/links/${encodeURIComponent(link)}?level=${level}`,
				by,
				linkAnswerSchema
			);
		// A crowded map rolls its arcs up, and they open at the level they are drawn at; a shared address may be finer.
		const { level } = drawn;
		const read = (by = filters) =>
			at(level, by).catch((trouble: unknown) => {
				if (level === 'place' || !isHttpError(trouble, 404)) throw trouble;
				return at('place', by);
			});
		const found = await read();
		const unsure =
			filters.confidence > 0 && !found.beyond ? await read({ ...filters, confidence: 0 }) : found;
		const below = unsure.answer.link.count - found.answer.link.count;
		locals.map = { drawn, chosen: found.answer };
		return { kind: 'link' as const, ...found, below };
	}
	const place = url.searchParams.get('place');
	if (place)
		return {
			kind: 'place' as const,
			...(await askChosen(
				fetch,
				`/api/v1/places/${encodeURIComponent(place)}`,
				filters,
				placeAnswerSchema
			))
		};
	const q = (url.searchParams.get('q') ?? '').trim();
	if (q !== '') return { kind: 'search' as const, q, found: await askSearch(fetch, q) };
	return { kind: 'overview' as const };
};
