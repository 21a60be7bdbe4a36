import { browser } from '$app/environment';
import type { Overview } from '$lib/domain/api';
import { loadMessages, matchLocale, type Locale } from '$lib/i18n/locale';
import { apiQuery, parseFilters } from '$lib/state/filters';
import { matchTheme, type Theme } from '$lib/state/theme';
import { ask } from './ask';
import { askDrawn } from './ask-map';
import type { LayoutLoad } from './$types';

/**
 * What the map draws and the legend counts. It depends on the filters of the address alone, so that following links in the
 * panel does not ask again. Words travel in the reader's language alone; the table, and what makes it long, when it is asked for.
 */
export const load: LayoutLoad = async ({ fetch, url, data }) => {
	const filters = parseFilters(url.searchParams);
	const view = url.searchParams.get('view') === 'table' ? 'table' : 'map';
	const chosen = browser && data.published ? chosenIn(document.documentElement) : data;
	const [m, drawn, overview, table] = await Promise.all([
		loadMessages(chosen.locale),
		askDrawn(fetch, filters, view),
		ask<Overview>(fetch, `/api/v1/overview?${apiQuery(filters)}`),
		view === 'table' ? import('$lib/components/LinkTable.svelte') : null
	]);
	return { ...data, ...chosen, m, drawn, overview, Table: table?.default ?? null };
};

/** Language and theme of a published copy, as its page was opened with them. */
const chosenIn = ({ lang, dataset }: HTMLElement): { locale: Locale; theme: Theme } => ({
	locale: matchLocale(lang) ?? 'zh-Hans',
	theme: matchTheme(dataset['theme']) ?? 'system'
});
