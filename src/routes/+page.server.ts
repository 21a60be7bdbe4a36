import { articleAnswerSchema, linkAnswerSchema, placeAnswerSchema } from '$lib/domain/api';
import { parseFilter } from '$lib/state/address';
import { ask, filterQuery } from './ask.server';
import type { PageServerLoad } from './$types';

/** What the panel shows: the deepest thing the address names. */
export const load: PageServerLoad = async ({ fetch, url }) => {
	const article = url.searchParams.get('article');
	if (article) {
		const address = `/api/v1/articles/${encodeURIComponent(article)}`;
		return { kind: 'article' as const, answer: await ask(fetch, address, articleAnswerSchema) };
	}
	const filter = filterQuery(parseFilter(url.searchParams)).replace('&', '?');
	const link = url.searchParams.get('link');
	if (link) {
		const address = `/api/v1/links/${encodeURIComponent(link)}${filter}`;
		return { kind: 'link' as const, answer: await ask(fetch, address, linkAnswerSchema) };
	}
	const place = url.searchParams.get('place');
	if (place) {
		const address = `/api/v1/places/${encodeURIComponent(place)}${filter}`;
		return { kind: 'place' as const, answer: await ask(fetch, address, placeAnswerSchema) };
	}
	return { kind: 'overview' as const };
};
