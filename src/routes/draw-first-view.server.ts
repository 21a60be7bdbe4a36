import { isHttpError, type Handle, type RequestEvent } from '@sveltejs/kit';
import { building } from '$app/environment';
import { parseAddress } from '$lib/state/address';
import { parseFilters } from '$lib/state/filters';
import type { MapOfPage } from '$lib/state/highlight';
import { askDrawn, askMap } from './ask-map';
import { firstView, type FirstView } from './first-view.server';

const STYLE_POLICY = "style-src 'self'";
/** The map alone, which changes nothing and asks for nothing, may stand in the pages of others. */
const FRAME_POLICY = "frame-ancestors 'self'";
const ANY_FRAME = 'frame-ancestors *';
/** The page of the atlas: nothing else may be framed. */
const ATLAS = '/';
/** The page without a map; one that tells of an error has it. */
const QUEUE = '/review';

/** What the drawing brings along need not be asked for before it is seen. */
const THEME_LINK = /<link rel="stylesheet" href="[^"]*theme[.]css" \/>/;

/**
 * Puts the drawing of the map into the page, beside what scripts take over: it is not sent again as data and costs the
 * browser nothing to bring to life.
 */
export const drawFirstView: Handle = async ({ event, resolve }) => {
	if (building || event.route.id === QUEUE) return resolve(event);
	let view: FirstView | null = null;
	const response = await resolve(event, {
		transformPageChunk: async ({ html }) => {
			if (!html.includes('<!--atlas.drawing-->')) return html;
			view = await viewOf(event);
			// As functions: a name may hold what replace() takes for a pattern.
			return html
				.replace('<!--atlas.drawing-->', () => view?.markup ?? '')
				.replace(view ? THEME_LINK : '', '')
				.replace('<!--atlas.sheet-->', () => (view ? `<style>${view.style}</style>` : ''));
		}
	});
	const { embed } = parseAddress(event.url.searchParams);
	return allow(response, view, embed && event.route.id === ATLAS);
};

/** What the page shows has been asked for by its loads, so that the same questions cost little. Null where no map is wanted or none can be. */
async function viewOf(event: RequestEvent): Promise<FirstView | null> {
	const address = parseAddress(event.url.searchParams);
	if (address.view !== 'map') return null;
	try {
		return firstView(await mapOf(event), address, event.locals.locale);
	} catch (trouble) {
		// The page tells of it.
		if (isHttpError(trouble)) return null;
		throw trouble;
	}
}

/** A page that tells that there is nothing of what its address names has a map all the same. */
const mapOf = ({ fetch, url }: RequestEvent): Promise<MapOfPage> =>
	askMap(fetch, url).catch(async (trouble: unknown) => {
		if (!isHttpError(trouble, 404)) throw trouble;
		return { drawn: await askDrawn(fetch, parseFilters(url.searchParams)) };
	});

function allow(response: Response, view: FirstView | null, embed: boolean): Response {
	const policy = response.headers.get('content-security-policy');
	if (!policy) return response;
	const styled = view ? policy.replace(STYLE_POLICY, `${STYLE_POLICY} '${view.hash}'`) : policy;
	response.headers.set(
		'content-security-policy',
		embed ? styled.replace(FRAME_POLICY, ANY_FRAME) : styled
	);
	return response;
}
