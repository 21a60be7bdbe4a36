import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { filterSchema } from '$lib/domain/api.ts';
import { closeAtlas, openAtlas } from '$lib/server/atlas.ts';
import { openBoundaries } from '$lib/server/boundary-files.ts';
import { oneLine } from '$lib/server/failure.ts';
import { asProblem } from '$lib/server/http/problem.ts';
import { chooseLanguage } from './routes/choose-language.server.ts';
import { drawFirstView } from './routes/draw-first-view.server.ts';
import { prepareFirstView } from './routes/first-view.server.ts';
import { keepPages } from './routes/keep-pages.server.ts';
import { writeCopy } from './routes/write-copy.server.ts';

/**
 * Trouble with the shapes is told when the server starts, not when the first reader comes; the rest works without them. What
 * is counted is loaded now, too: of a large library it takes a second or two.
 * `sveltekit:shutdown` is what a server that runs the built app tells it when the last answer is given.
 */
export const init: ServerInit = async () => {
	process.once('sveltekit:shutdown', () => void closeAtlas());
	try {
		openBoundaries();
		setImmediate(() => {
			try {
				prepareFirstView();
			} catch (error) {
				process.stderr.write(`atlas: the first view cannot be drawn: ${oneLine(error)}\n`);
			}
		});
	} catch (error) {
		process.stderr.write(`atlas: ${oneLine(error)}\n`);
	}
	try {
		await openAtlas().library.overview(filterSchema.parse({}));
	} catch (error) {
		// The next who asks is told, too, and by then it may be mended.
		process.stderr.write(`atlas: ${oneLine(error)}\n`);
	}
};

/** What every answer says to the browser; the policy on scripts and frames stands in svelte.config.js. */
const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin'
};

/** For what is no page: nothing in it may ever run. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

const protect: Handle = async ({ event, resolve }) => {
	const response = asProblem(event.url.pathname, await resolve(event));
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
	if (!isPage && !response.headers.has('content-security-policy'))
		response.headers.set('content-security-policy', DATA_POLICY);
	return response;
};

export const handle = sequence(protect, chooseLanguage, keepPages, writeCopy, drawFirstView);

/** What nobody foresaw goes to the log in one line; readers are told that it happened, not how. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: `There is nothing at ${event.url.pathname}.` };
	process.stderr.write(`atlas: ${event.url.pathname}: ${oneLine(error)}\n`);
	if (process.env['ATLAS_DEBUG'] === '1') console.error(error);
	return {
		message: 'Something went wrong here.',
		remedy: 'The library is unchanged. Try again; if it stays, look at the log of the server.'
	};
};
