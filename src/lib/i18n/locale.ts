import type { Messages } from './zh-hans.ts';

export type { Messages };

export const LOCALES = ['zh-Hans', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** All messages of a language; a page fetches those of its own alone. */
export const loadMessages = async (locale: Locale): Promise<Messages> =>
	locale === 'en' ? (await import('./en.ts')).en : (await import('./zh-hans.ts')).zhHans;

/** `zh`, `zh-CN`, `en-GB` … to a language of the atlas; null for any other. */
export function matchLocale(tag: string | null | undefined): Locale | null {
	const language = tag?.trim().toLowerCase().split(/[-_;]/)[0];
	if (language === 'zh') return 'zh-Hans';
	return language === 'en' ? 'en' : null;
}

/** The reader's language: asked for in the address, remembered, or preferred by the browser; Chinese when nothing is said. */
export function chooseLocale(
	asked: string | null,
	remembered: string | undefined,
	accepted: string | null
): Locale {
	const preferred = (accepted ?? '')
		.split(',')
		.map((part) => matchLocale(part))
		.find((locale) => locale !== null);
	return matchLocale(asked) ?? matchLocale(remembered) ?? preferred ?? 'zh-Hans';
}
