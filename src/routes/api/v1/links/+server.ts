import { answer } from '$lib/server/http/answer.ts';
import { linksParameters } from '$lib/server/http/parameters.ts';
import { mapLinks } from '$lib/server/map-links.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, linksParameters, ({ library }, { level, zoom, limit, ...filter }) =>
		mapLinks(library, filter, { level, zoom, limit })
	);
