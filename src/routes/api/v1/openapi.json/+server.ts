import { withEtag } from '$lib/server/http/answer.ts';
import { openapi } from '$lib/server/http/openapi.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request }) =>
	withEtag(request, JSON.stringify(openapi()), 'application/json', 3600);
