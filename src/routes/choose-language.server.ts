import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { chooseLocale, matchLocale } from '$lib/i18n/locale';
import { matchTheme } from '$lib/state/theme';

const COOKIE = { lang: 'lang', theme: 'theme' } as const;
const YEAR_S = 365 * 24 * 60 * 60;

/** Chooses language and theme of the page, and remembers what the address asks for. */
export const chooseLanguage: Handle = ({ event, resolve }) => {
	// What is written when the atlas is built has no reader yet, and no text.
	if (building) return resolve(event);
	const asked = event.url.searchParams.get('lang');
	const accepted = event.request.headers.get('accept-language');
	const locale = chooseLocale(asked, event.cookies.get(COOKIE.lang), accepted);
	const wish = matchTheme(event.url.searchParams.get('theme'));
	const theme = wish ?? matchTheme(event.cookies.get(COOKIE.theme)) ?? 'system';
	// The library is served on loopback over plain HTTP as well; the cookies say nothing but language and theme.
	const keep = { path: '/', maxAge: YEAR_S, sameSite: 'lax', secure: false } as const;
	if (matchLocale(asked) !== null) event.cookies.set(COOKIE.lang, locale, keep);
	if (wish !== null) event.cookies.set(COOKIE.theme, theme, keep);
	event.locals.locale = locale;
	event.locals.theme = theme;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%atlas.lang%', locale).replace('%atlas.theme%', theme)
	});
};
