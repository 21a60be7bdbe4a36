import type { LayoutLoad } from './$types';

/** The table and what makes it long travel when a table is asked for. */
export const load: LayoutLoad = async ({ url, data }) => {
	const isTable = url.searchParams.get('view') === 'table';
	return {
		...data,
		Table: isTable ? (await import('$lib/components/LinkTable.svelte')).default : null
	};
};
