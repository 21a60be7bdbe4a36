import {
	articleAnswerSchema,
	linkAnswerSchema,
	linksAnswerSchema,
	type LinksAnswer
} from '$lib/domain/api';
import { apiQuery, EVERYTHING, parseFilters } from '$lib/state/filters';
import { ask } from './ask.server';
import type { MapOfPage } from './first-view.server';

type Fetch = typeof globalThis.fetch;

/** What the map of an address draws. */
export async function askMap(fetch: Fetch, url: URL): Promise<MapOfPage> {
	const filters = parseFilters(url.searchParams);
	const drawn: LinksAnswer = await ask(
		fetch,
		`/api/v1/links?level=${filters.level}&${apiQuery(filters)}`,
		linksAnswerSchema
	);
	const [article, link] = ['article', 'link'].map((name) => url.searchParams.get(name));
	if (article) {
		const address = `/api/v1/articles/${encodeURIComponent(article)}`;
		return { drawn, article: await ask(fetch, address, articleAnswerSchema) };
	}
	if (!link || drawn.links.some((one) => one.id === link)) return { drawn };
	const address = `/api/v1/links/${encodeURIComponent(link)}?level=place&${apiQuery(EVERYTHING)}`;
	return { drawn, chosen: await ask(fetch, address, linkAnswerSchema) };
}
