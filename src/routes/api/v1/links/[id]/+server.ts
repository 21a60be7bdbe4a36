import { answer } from '$lib/server/http/answer.ts';
import { linkParameters } from '$lib/domain/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, linkParameters, ({ library }, { level, cursor, limit, ...filter }) =>
		library.link(event.params.id, filter, level, { cursor, limit })
	);
