import type { LayoutServerLoad } from './$types';

/** What only the request tells; all else is asked of the API, by the page itself once it has come to life. */
export const load: LayoutServerLoad = ({ locals: { locale, theme, published } }) => ({
	locale,
	theme,
	published
});
