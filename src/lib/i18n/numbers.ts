import type { Locale } from './locale.ts';

/** English with the dates of an atlas: day before month. */
const TAGS: Record<Locale, string> = { 'zh-Hans': 'zh-Hans', en: 'en-GB' };

/** The tag by which Intl knows a language of the atlas. */
export const intlTag = (locale: Locale): string => TAGS[locale];

/** Keeps what is dear to make, by its key. */
function kept<K, V>(make: (key: K) => V): (key: K) => V {
	const made = new Map<K, V>();
	return (key) => {
		const known = made.get(key) ?? make(key);
		made.set(key, known);
		return known;
	};
}

const numbers = kept((locale: Locale) => new Intl.NumberFormat(intlTag(locale)));
const plurals = kept((locale: Locale) => new Intl.PluralRules(intlTag(locale)));

/** A whole number as the language groups it: 3,400. */
export const formatNumber = (n: number, locale: Locale): string => numbers(locale).format(n);

/** The form that goes with a number, by the plural rules of the language; `other` is what every language has. */
export function pluralOf(
	n: number,
	locale: Locale,
	forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>
): string {
	return forms[plurals(locale).select(n)] ?? forms.other;
}
