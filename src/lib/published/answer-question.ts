import type { z } from 'zod';
import type { Problem } from '../domain/api.ts';
import { BadCursor } from '../domain/cursor.ts';
import {
	articlesParameters,
	BadParameter,
	filterParameters,
	linkParameters,
	linksParameters,
	noParameters,
	organisationsParameters,
	parseParameters,
	placesParameters
} from '../domain/parameters.ts';
import { mapLinks } from '../figures/map-links.ts';
import type { PublishedLibrary } from './published-library.ts';

/** What the API answers: a body to be sent as JSON. */
export interface Answered {
	readonly status: number;
	readonly body: object;
}

/** One address of the API: its path, with the id as what is in brackets. */
interface Route {
	readonly path: RegExp;
	readonly answer: (
		library: PublishedLibrary,
		query: URLSearchParams,
		id: string
	) => Promise<object | null>;
}

const route = <T extends z.ZodObject>(
	path: RegExp,
	parameters: T,
	ask: (library: PublishedLibrary, given: z.infer<T>, id: string) => Promise<object | null>
): Route => ({
	path,
	// async, so that a wrong parameter is an answer like any other.
	answer: async (library, query, id) => ask(library, parseParameters(query, parameters), id)
});

/** What the API of the server answers of reading, under the same addresses and parameters. */
const ROUTES: readonly Route[] = [
	route(/^overview$/, filterParameters, (library, filter) => library.overview(filter)),
	route(/^links$/, linksParameters, (library, { level, zoom, limit, ...filter }) =>
		mapLinks((...asked) => library.links(...asked), filter, { level, zoom, limit })
	),
	route(/^links\/([^/]+)$/, linkParameters, (library, { level, cursor, limit, ...filter }, id) =>
		library.link(id, filter, level, { cursor, limit })
	),
	route(/^places$/, placesParameters, (library, asked) => library.places(asked)),
	route(/^places\/([^/]+)$/, filterParameters, (library, filter, id) => library.place(id, filter)),
	route(/^organisations$/, organisationsParameters, (library, { q, limit }) =>
		library.organisations(q, limit)
	),
	route(/^articles$/, articlesParameters, (library, query) => library.articles(query)),
	route(/^articles\/([^/]+)$/, noParameters, (library, _, id) => library.article(id)),
	route(/^articles\/([^/]+)\/explain$/, noParameters, (library, _, id) => library.explanation(id))
];

const problem = (status: number, title: string, more: Partial<Problem>): Answered => ({
	status,
	body: { type: 'about:blank', title, status, ...more }
});

/** Answers a GET of `/api/v1/…`, path and query as they stand in the address, as the server would. */
export async function answerQuestion(
	library: PublishedLibrary,
	address: string
): Promise<Answered> {
	const { pathname, searchParams } = new URL(address, 'http://atlas.invalid');
	const asked = /^\/api\/v1\/(.*)$/.exec(pathname)?.[1] ?? '';
	try {
		for (const { path, answer } of ROUTES) {
			const id = path.exec(asked)?.[1] ?? '';
			if (!path.test(asked)) continue;
			const body = await answer(library, searchParams, decodeURIComponent(id));
			if (body !== null) return { status: 200, body };
			return problem(404, 'Not found', { detail: `The library has nothing at ${pathname}` });
		}
		return problem(404, 'Not found', { detail: 'A published copy has no such address' });
	} catch (error) {
		return problemOf(error);
	}
}

function problemOf(error: unknown): Answered {
	if (error instanceof BadParameter)
		return problem(400, 'A parameter is wrong', {
			detail: error.message,
			parameter: error.parameter
		});
	if (error instanceof URIError) return problem(400, 'The address is malformed', {});
	if (error instanceof BadCursor)
		return problem(400, 'A parameter is wrong', { detail: error.message, parameter: 'cursor' });
	return problem(503, 'The library cannot be read', {
		detail: error instanceof Error ? error.message : String(error)
	});
}
