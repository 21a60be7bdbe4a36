import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { chooseLocale, matchLocale } from '$lib/i18n/locale';

const COOKIE = 'lang';
const YEAR_S = 365 * 24 * 60 * 60;

/** Chooses the language of the page, and remembers it when the address asks for one. */
export const chooseLanguage: Handle = ({ event, resolve }) => {
	// What is written when the atlas is built has no reader yet, and no text.
	if (building) return resolve(event);
	const asked = event.url.searchParams.get('lang');
	const accepted = event.request.headers.get('accept-language');
	const locale = chooseLocale(asked, event.cookies.get(COOKIE), accepted);
	if (matchLocale(asked) !== null) {
		// The library is served on loopback over plain HTTP as well; the cookie says nothing but a language.
		event.cookies.set(COOKIE, locale, {
			path: '/',
			maxAge: YEAR_S,
			sameSite: 'lax',
			secure: false
		});
	}
	event.locals.locale = locale;
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%atlas.lang%', locale)
	});
};
