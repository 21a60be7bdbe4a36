import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { parseAddress } from '$lib/state/address';
import { firstView, type FirstView } from './first-view.server';

const STYLE_POLICY = "style-src 'self'";

/**
 * Puts the drawing of the map into the page, beside what scripts take over: it is not sent again as data and costs the
 * browser nothing to bring to life.
 */
export const drawFirstView: Handle = async ({ event, resolve }) => {
	if (building) return resolve(event);
	let view: FirstView | null = null;
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			if (!html.includes('%atlas.drawing%')) return html;
			const address = parseAddress(event.url.searchParams);
			const { map, locale } = event.locals;
			view = map && address.view === 'map' ? firstView(map, address, locale) : null;
			// As functions: a name may hold what replace() takes for a pattern.
			return html
				.replace('%atlas.drawing%', () => view?.markup ?? '')
				.replace('%atlas.sheet%', () => (view ? `<style>${view.style}</style>` : ''));
		}
	});
	return allow(response, view);
};

function allow(response: Response, view: FirstView | null): Response {
	const policy = response.headers.get('content-security-policy');
	if (view && policy)
		response.headers.set(
			'content-security-policy',
			policy.replace(STYLE_POLICY, `${STYLE_POLICY} '${view.hash}'`)
		);
	return response;
}
