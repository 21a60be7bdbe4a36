import { articleAnswerSchema, placeAnswerSchema } from '$lib/domain/api';
import { parseAddress } from '$lib/state/address';
import { askLink } from './ask-link.server';
import { ask, askChosen, askSearch } from './ask.server';
import type { PageServerLoad } from './$types';

/** What the panel shows: the deepest thing the address names. */
export const load: PageServerLoad = async ({ fetch, url, parent, locals }) => {
	const { drawn } = await parent();
	const address = parseAddress(url.searchParams);
	if (address.article) {
		const path = `/api/v1/articles/${encodeURIComponent(address.article)}`;
		const answer = await ask(fetch, path, articleAnswerSchema);
		locals.map = { drawn, article: answer };
		return { kind: 'article' as const, answer };
	}
	if (address.link) {
		const found = await askLink(fetch, address.link, address, drawn);
		locals.map = { drawn, chosen: found.answer };
		return { kind: 'link' as const, ...found };
	}
	if (address.place) {
		const path = `/api/v1/places/${encodeURIComponent(address.place)}`;
		return {
			kind: 'place' as const,
			...(await askChosen(fetch, path, address, placeAnswerSchema))
		};
	}
	const q = (address.q ?? '').trim();
	if (q !== '') return { kind: 'search' as const, q, found: await askSearch(fetch, q) };
	return { kind: 'overview' as const };
};
