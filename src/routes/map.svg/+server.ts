import type { Overview } from '$lib/domain/api';
import { parseAddress } from '$lib/state/address';
import { apiQuery } from '$lib/state/filters';
import { ask } from '../ask';
import { askMap } from '../ask-map';
import { drawFigure } from '../figure.server';
import { drawPicture } from '../picture.server';
import type { RequestHandler } from './$types';

const SIZE = { width: 1200, height: 630 };
/** Styles stand in the picture itself; it runs nothing and asks for nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * The map of an address as a picture of its own: for paper, and for whoever shows where a shared address leads. With
 * `figure=shown` under a title and over a legend, to be taken away.
 */
export const GET: RequestHandler = async ({ fetch, url, locals }) => {
	const address = parseAddress(url.searchParams);
	const draw = async (): Promise<string> => {
		const map = await askMap(fetch, url);
		if (url.searchParams.get('figure') !== 'shown')
			return drawPicture(map, address, locals.locale, SIZE);
		const overview = await ask<Overview>(fetch, `/api/v1/overview?${apiQuery(address)}`);
		const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
		return drawFigure(map, overview, address, locals.locale, today);
	};
	return new Response(await draw(), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-security-policy': POLICY,
			'cache-control': 'no-cache',
			vary: 'accept-language, cookie'
		}
	});
};
