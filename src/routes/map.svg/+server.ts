import { parseAddress } from '$lib/state/address';
import { drawPicture } from '../picture.server';
import { askMap } from '../ask-map.server';
import type { RequestHandler } from './$types';

const SIZE = { width: 1200, height: 630 };
/** Styles stand in the picture itself; it runs nothing and asks for nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** The map of an address as a picture of its own: for paper, and for whoever shows where a shared address leads. */
export const GET: RequestHandler = async ({ fetch, url, locals }) => {
	const map = await askMap(fetch, url);
	const picture = drawPicture(map, parseAddress(url.searchParams), locals.locale, SIZE);
	return new Response(picture, {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-security-policy': POLICY,
			'cache-control': 'no-cache',
			vary: 'accept-language, cookie'
		}
	});
};
