import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { openAtlas } from '$lib/server/atlas';
import { send } from '$lib/server/http/answer';
import { Answer, KeptAnswers } from '$lib/server/http/kept-answers';

/** The page of the atlas; what the API answers is kept where it is made. */
const ROUTE = '/';
/** A page of another language or theme is another page. */
const VARY = 'accept-encoding, accept-language, cookie';
const pages = new KeptAnswers();

/**
 * While the library stays as it is, the same address in the same language and theme is the same page, drawing included:
 * it is made once and sent as it is. What a step within the page asks for, the API keeps.
 */
export const keepPages: Handle = async ({ event, resolve }) => {
	const { request, locals } = event;
	if (building || event.route.id !== ROUTE || request.method !== 'GET') return resolve(event);
	if (event.isDataRequest) return resolve(event);
	// What the reader chooses with this address is written into cookies with the answer.
	if (['lang', 'theme'].some((name) => event.url.searchParams.has(name))) return resolve(event);
	const version = await versionOf();
	const question = `${locals.locale} ${locals.theme} ${request.url}`;
	const known = version === null ? null : pages.get(question, version);
	if (known) return send(request, known);
	const response = await resolve(event);
	if (version === null || response.status !== 200) return response;
	const headers = new Headers(response.headers);
	// Of the answer as Kit would send it; compressed it has others.
	for (const name of ['etag', 'content-length']) headers.delete(name);
	headers.set('vary', VARY);
	const type = headers.get('content-type') ?? 'text/html';
	const made = new Answer(await response.text(), type, Object.fromEntries(headers));
	pages.keep(question, version, made);
	return send(request, made);
};

/** Null when there is no library to ask: the page then says why. */
export const versionOf = (): Promise<string | null> =>
	Promise.resolve()
		.then(() => openAtlas().library.version())
		.catch(() => null);
