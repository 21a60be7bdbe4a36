import { linksAnswerSchema, overviewSchema } from '$lib/domain/api';
import { parseFilter } from '$lib/state/address';
import { ask, filterQuery } from './ask.server';
import type { LayoutServerLoad } from './$types';

/** What the map draws and the legend counts. It depends on the filters of the address alone, so that following links in the panel does not ask again. */
export const load: LayoutServerLoad = async ({ fetch, url, locals }) => {
	const query = filterQuery(parseFilter(url.searchParams));
	const [drawn, overview] = await Promise.all([
		ask(fetch, `/api/v1/links?level=auto${query}`, linksAnswerSchema),
		ask(fetch, `/api/v1/overview?${query.slice(1)}`, overviewSchema)
	]);
	return { locale: locals.locale, theme: locals.theme, drawn, overview };
};
