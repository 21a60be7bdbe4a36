import { browser } from '$app/environment';
import type { Overview } from '$lib/domain/api';
import { matchLocale } from '$lib/i18n/locale';
import { apiQuery, parseFilters } from '$lib/state/filters';
import { matchTheme } from '$lib/state/theme';
import { ask } from './ask';
import { askDrawn } from './ask-map';
import type { LayoutLoad } from './$types';

/**
 * What the map draws and the legend counts. It depends on the filters of the address alone, so that following links in the
 * panel does not ask again. The table and what makes it long travel when a table is asked for.
 */
export const load: LayoutLoad = async ({ fetch, url, data }) => {
	const filters = parseFilters(url.searchParams);
	const view = url.searchParams.get('view') === 'table' ? 'table' : 'map';
	const [drawn, overview, table] = await Promise.all([
		askDrawn(fetch, filters, view),
		ask<Overview>(fetch, `/api/v1/overview?${apiQuery(filters)}`),
		view === 'table' ? import('$lib/components/LinkTable.svelte') : null
	]);
	const chosen = browser && data.published ? chosenIn(document.documentElement) : {};
	return { ...data, ...chosen, drawn, overview, Table: table?.default ?? null };
};

/** Language and theme of a published copy, as its page was opened with them. */
const chosenIn = ({ lang, dataset }: HTMLElement) => ({
	locale: matchLocale(lang) ?? 'zh-Hans',
	theme: matchTheme(dataset['theme']) ?? 'system'
});
