import { createContext } from 'svelte';
import type { PlaceSummary } from '../domain/api.ts';
import type { Locale, Messages } from '../i18n/locale.ts';
import type { Address } from '../state/address.ts';
import type { Theme } from '../state/theme.ts';

/** What every part of the page shares: the language and where the reader is. Read its fields where they are used, they change. */
export interface AtlasContext {
	readonly locale: Locale;
	readonly theme: Theme;
	/** A copy that no server stands behind: it is read, and neither added to nor corrected. */
	readonly published: boolean;
	readonly m: Messages;
	readonly address: Address;
	/** Every place on the map by id. */
	readonly places: Readonly<Record<string, PlaceSummary>>;
}

export const [getAtlas, setAtlas] = createContext<AtlasContext>();

const COUNTRY = /^[A-Z]{2}$/;

/** The name of a place in the reader's language, and the language it is in when that differs from the page. */
export function nameOf(
	place: { readonly name: string; readonly en?: string | undefined } | undefined,
	id: string,
	locale: Locale
): { text: string; lang: string | undefined } {
	if (!place) {
		// A member of a group that no article has named; Intl knows all countries.
		const country = COUNTRY.test(id) && new Intl.DisplayNames(locale, { type: 'region' }).of(id);
		return { text: country || id, lang: undefined };
	}
	if (locale === 'en')
		return place.en ? { text: place.en, lang: undefined } : { text: place.name, lang: 'zh-Hans' };
	return { text: place.name, lang: undefined };
}
