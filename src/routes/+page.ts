import type { PlaceAnswer } from '$lib/domain/api';
import { parseAddress } from '$lib/state/address';
import { askChosen, askSearch } from './ask';
import { askLink } from './ask-link';
import { askArticle, askOwn } from './ask-map';
import type { PageLoad } from './$types';

/** What the panel shows: the deepest thing the address names, and the panel that shows it, which travels when it is first asked for. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
	const address = parseAddress(url.searchParams);
	if (address.article) {
		const [{ default: Panel }, answer] = await Promise.all([
			import('$lib/components/ArticlePanel.svelte'),
			askArticle(fetch, address.article)
		]);
		return { kind: 'article' as const, Panel, answer };
	}
	if (address.link) {
		const { link } = address;
		const [{ default: Panel }, found] = await Promise.all([
			import('$lib/components/LinkPanel.svelte'),
			parent().then(({ drawn }) => askLink(fetch, link, address, drawn))
		]);
		return { kind: 'link' as const, Panel, ...found };
	}
	if (address.place) {
		const path = `/api/v1/places/${encodeURIComponent(address.place)}`;
		const [{ default: Panel }, found, own] = await Promise.all([
			import('$lib/components/PlacePanel.svelte'),
			askChosen<PlaceAnswer>(fetch, path, address),
			parent().then(({ drawn }) => askOwn(fetch, address, drawn))
		]);
		return { kind: 'place' as const, Panel, ...found, own };
	}
	const q = (address.q ?? '').trim();
	if (q === '') return { kind: 'overview' as const };
	const [{ default: Panel }, found] = await Promise.all([
		import('$lib/components/SearchResults.svelte'),
		askSearch(fetch, q)
	]);
	return { kind: 'search' as const, Panel, q, found };
};
