import { notFound } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

/** What no other address of the API answers to. */
export const fallback: RequestHandler = ({ url }) =>
	notFound(`There is nothing at ${url.pathname}; /api/v1/openapi.json tells what there is`);
