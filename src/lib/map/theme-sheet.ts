import { LINK_TYPES } from '../domain/kinds.ts';
import { customProperties, DARK, LIGHT } from './flavours.ts';

/** The colours of the map as custom properties of the page, light and dark: one object for both. Paper is light. */
export function themeSheet(): string {
	const kinds = LINK_TYPES.map((type) => `.kind-${type}{--kind:var(--kind-${type});}`).join('');
	const dark = customProperties(DARK);
	return [
		`:root{${customProperties(LIGHT)}}`,
		`@media screen and (prefers-color-scheme: dark){:root:not([data-theme='light']){${dark}}}`,
		`@media screen{:root[data-theme='dark']{${dark}}}`,
		kinds
	].join('\n');
}
