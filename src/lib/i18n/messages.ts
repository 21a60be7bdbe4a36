import { en } from './en.ts';
import type { Locale, Messages } from './locale.ts';
import { zhHans } from './zh-hans.ts';

const DICTIONARIES: Record<Locale, Messages> = { 'zh-Hans': zhHans, en };

/** All messages of a language, where both are at hand anyway: on the server. */
export const messages = (locale: Locale): Messages => DICTIONARIES[locale];
