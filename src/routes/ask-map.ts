import type { ArticleAnswer, LinksAnswer } from '$lib/domain/api';
import { MOST_ARCS, MOST_PAIRS } from '$lib/map/arcs';
import { parseAddress, START, type Address } from '$lib/state/address';
import { apiQuery, type Filters } from '$lib/state/filters';
import { isWhole, type MapOfPage } from '$lib/state/highlight';
import { ask, type Fetch } from './ask';
import { askLink } from './ask-link';

/** As many pairs as a table lists. */
const MOST_ROWS = 500;

/** The links that are drawn under the filters: as many as a map can show, each of which has an arc at least, or as a table lists. */
export const askDrawn = (
	fetch: Fetch,
	filters: Filters,
	view: Address['view'] = 'map'
): Promise<LinksAnswer> =>
	askLinks(fetch, filters.level, view === 'map' ? MOST_ARCS : MOST_ROWS, filters);

const askLinks = (
	fetch: Fetch,
	level: string,
	limit: number,
	filters: Filters
): Promise<LinksAnswer> => {
	const query = apiQuery(filters);
	const asked = `/api/v1/links?level=${level}&limit=${limit}`;
	return ask(fetch, query === '' ? asked : `${asked}&${query}`);
};

/** The links of the chosen place where the map does not draw all: at its level, or between their own ends where it draws none of that place. Null: the map has them. */
export async function askOwn(
	fetch: Fetch,
	address: Address,
	drawn: LinksAnswer
): Promise<LinksAnswer | null> {
	const { place, only } = address;
	if (place === null || only !== null || isWhole(drawn)) return null;
	const isDrawn = Object.hasOwn(drawn.places, place);
	if (isDrawn && drawn.shown === drawn.total) return null;
	const level = isDrawn ? drawn.level : 'place';
	return askLinks(fetch, level, MOST_PAIRS, { ...address, only: place });
}

export const askArticle = (fetch: Fetch, id: string): Promise<ArticleAnswer> =>
	ask(fetch, `/api/v1/articles/${encodeURIComponent(id)}`);

/** What the map of an address draws. */
export async function askMap(fetch: Fetch, url: URL): Promise<MapOfPage> {
	const address = parseAddress(url.searchParams);
	const drawn = await askDrawn(fetch, address);
	const { article, link } = address;
	if (article) return { drawn, article: await askArticle(fetch, article) };
	if (link && drawn.links.some((one) => one.id === link)) return { drawn };
	if (link) {
		// A drawing shows none of its acts: it asks as the page does at first.
		const { answer } = await askLink(fetch, link, { ...address, acts: START.acts }, drawn);
		return { drawn, chosen: answer };
	}
	const own = await askOwn(fetch, address, drawn);
	return own ? { drawn, own } : { drawn };
}
