import type { Overview } from '$lib/domain/api';
import { send } from '$lib/server/http/answer';
import { Answer, KeptAnswers } from '$lib/server/http/kept-answers';
import { hrefOf, parseAddress } from '$lib/state/address';
import { apiQuery } from '$lib/state/filters';
import { ask } from '../ask';
import { askMap } from '../ask-map';
import { drawFigure } from '../figure.server';
import { versionOf } from '../keep-pages.server';
import { drawForPaper, drawPicture } from '../picture.server';
import type { RequestHandler } from './$types';

const SIZE = { width: 1200, height: 630 };
/** Styles stand in the picture itself; it runs nothing and asks for nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const HEADERS = {
	'content-security-policy': POLICY,
	vary: 'accept-encoding, accept-language, cookie'
};

const pictures = new KeptAnswers();

/**
 * The map of an address as a picture of its own: for paper, and for whoever shows where a shared address leads. With
 * `figure=shown` under a title and over a legend, to be taken away; with `paper=shown` without a caption, for a sheet that has
 * one. Made once while the library stays as it is, whatever else
 * the address says.
 */
export const GET: RequestHandler = async ({ fetch, url, locals, request }) => {
	const address = parseAddress(url.searchParams);
	const isFigure = url.searchParams.get('figure') === 'shown';
	const isPaper = url.searchParams.get('paper') === 'shown';
	const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
	const question = `${locals.locale} ${isFigure ? today : isPaper} ${hrefOf(address)}`;
	const version = await versionOf();
	const known = version === null ? null : pictures.get(question, version);
	if (known) return send(request, known);

	const draw = async (): Promise<string> => {
		const map = await askMap(fetch, url);
		if (isPaper) return drawForPaper(map, address, locals.locale);
		if (!isFigure) return drawPicture(map, address, locals.locale, SIZE);
		const overview = await ask<Overview>(fetch, `/api/v1/overview?${apiQuery(address)}`);
		return drawFigure(map, overview, address, locals.locale, today);
	};
	const made = new Answer(await draw(), 'image/svg+xml; charset=utf-8', HEADERS);
	if (version !== null) pictures.keep(question, version, made);
	return send(request, made);
};
