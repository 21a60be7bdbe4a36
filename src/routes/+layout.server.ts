import { linksAnswerSchema, overviewSchema } from '$lib/domain/api';
import { apiQuery, parseFilters } from '$lib/state/filters';
import { ask } from './ask.server';
import type { LayoutServerLoad } from './$types';

/** What the map draws and the legend counts. It depends on the filters of the address alone, so that following links in the panel does not ask again. */
export const load: LayoutServerLoad = async ({ fetch, url, locals }) => {
	const filters = parseFilters(url.searchParams);
	const query = apiQuery(filters);
	const [drawn, overview] = await Promise.all([
		ask(fetch, `/api/v1/links?level=${filters.level}&${query}`, linksAnswerSchema),
		ask(fetch, `/api/v1/overview?${query}`, overviewSchema)
	]);
	locals.map = { drawn };
	return { locale: locals.locale, theme: locals.theme, drawn, overview };
};
