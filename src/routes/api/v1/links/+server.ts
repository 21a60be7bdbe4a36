import { answer } from '$lib/server/http/answer.ts';
import { linksParameters } from '$lib/domain/parameters.ts';
import { mapLinks } from '$lib/figures/map-links.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, linksParameters, ({ library }, { level, zoom, limit, ...filter }) =>
		mapLinks(library.links, filter, { level, zoom, limit })
	);
