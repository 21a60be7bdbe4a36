import type { PlaceAnswer } from '$lib/domain/api';
import { parseAddress } from '$lib/state/address';
import { askChosen, askSearch } from './ask';
import { askLink } from './ask-link';
import { askArticle, askOwn } from './ask-map';
import type { PageLoad } from './$types';

/** What the panel shows: the deepest thing the address names. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const address = parseAddress(url.searchParams);
	if (address.article)
		return { kind: 'article' as const, answer: await askArticle(fetch, address.article) };
	if (address.link) {
		const { drawn } = await parent();
		return { kind: 'link' as const, ...(await askLink(fetch, address.link, address, drawn)) };
	}
	if (address.place) {
		const path = `/api/v1/places/${encodeURIComponent(address.place)}`;
		const [found, own] = await Promise.all([
			askChosen<PlaceAnswer>(fetch, path, address),
			parent().then(({ drawn }) => askOwn(fetch, address, drawn))
		]);
		return { kind: 'place' as const, ...found, own };
	}
	const q = (address.q ?? '').trim();
	if (q !== '') return { kind: 'search' as const, q, found: await askSearch(fetch, q) };
	return { kind: 'overview' as const };
};
