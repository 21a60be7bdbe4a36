import { LINK_TYPES } from '$lib/domain/kinds';
import { customProperties, DARK, LIGHT } from '$lib/map/flavours';
import type { RequestHandler } from './$types';

// Written once, when the atlas is built.
export const prerender = true;

/** The colours of the map as custom properties of the page, light and dark: one object for both. */
export const GET: RequestHandler = () => {
	const kinds = LINK_TYPES.map((type) => `.kind-${type}{--kind:var(--kind-${type});}`).join('');
	const dark = customProperties(DARK);
	const css = [
		`:root{${customProperties(LIGHT)}}`,
		`@media (prefers-color-scheme: dark){:root:not([data-theme='light']){${dark}}}`,
		`:root[data-theme='dark']{${dark}}`,
		kinds
	].join('\n');
	return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
