import { unchanging } from '$lib/server/http/answer.ts';
import { openapi } from '$lib/server/http/openapi.ts';
import type { RequestHandler } from './$types';

const description = unchanging(() => JSON.stringify(openapi()), 'application/json');

export const GET: RequestHandler = ({ request }) => description(request);
