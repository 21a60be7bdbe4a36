import type { ArticleAnswer, LinkAnswer, LinksAnswer } from '$lib/domain/api';
import { parseAddress, START } from '$lib/state/address';
import { apiQuery, type Filters } from '$lib/state/filters';
import { ask, type Fetch } from './ask';
import { askLink } from './ask-link';

/** What the map of a page is drawn from. */
export interface MapOfPage {
	readonly drawn: LinksAnswer;
	/** The link that is chosen, when it is none of those. */
	readonly chosen?: LinkAnswer;
	readonly article?: ArticleAnswer;
}

/** The links that are drawn under the filters. */
export const askDrawn = (fetch: Fetch, filters: Filters): Promise<LinksAnswer> =>
	ask(fetch, `/api/v1/links?level=${filters.level}&${apiQuery(filters)}`);

export const askArticle = (fetch: Fetch, id: string): Promise<ArticleAnswer> =>
	ask(fetch, `/api/v1/articles/${encodeURIComponent(id)}`);

/** What the map of an address draws. */
export async function askMap(fetch: Fetch, url: URL): Promise<MapOfPage> {
	const address = parseAddress(url.searchParams);
	const drawn = await askDrawn(fetch, address);
	const { article, link } = address;
	if (article) return { drawn, article: await askArticle(fetch, article) };
	if (!link || drawn.links.some((one) => one.id === link)) return { drawn };
	// A drawing shows none of its acts: it asks as the page does at first.
	const { answer } = await askLink(fetch, link, { ...address, acts: START.acts }, drawn);
	return { drawn, chosen: answer };
}
