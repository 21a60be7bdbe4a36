import type { Handle } from '@sveltejs/kit';
import { escapeMarkup } from './picture.server';
import { publishedLibrary } from '$lib/server/publishing';

/** Without a server to say it, a page cannot forbid frames; browsers complain about the word. */
const HEADER_ONLY = /\s*frame-ancestors [^;]*;?/;

/**
 * A page of a published copy says itself what else the server says with it: its policy, and that answers come from files. A
 * small script chooses language and theme before anything is painted.
 */
export const writeCopy: Handle = async ({ event, resolve }) => {
	const library = publishedLibrary();
	event.locals.published = library !== null;
	const response = await resolve(event);
	const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
	if (library === null || !isPage) return response;
	const policy = response.headers.get('content-security-policy')?.replace(HEADER_ONLY, '') ?? '';
	const own = `<meta http-equiv="content-security-policy" content="${escapeMarkup(policy)}" /><script src="./arrive.js"></script>`;
	const html = await response.text();
	return new Response(
		html
			.replace('<html ', `<html data-library="${escapeMarkup(library)}" `)
			.replace('<meta charset="utf-8" />', (charset) => charset + own),
		response
	);
};
