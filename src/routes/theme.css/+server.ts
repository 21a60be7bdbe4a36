import { themeSheet } from '$lib/map/theme-sheet';
import type { RequestHandler } from './$types';

// Written once, when the atlas is built.
export const prerender = true;

/** The colours of the map, for pages that do not carry them. */
export const GET: RequestHandler = () =>
	new Response(themeSheet(), { headers: { 'content-type': 'text/css; charset=utf-8' } });
