import { unchanging } from '$lib/server/http/answer.ts';
import { API_PAGE_POLICY, apiPage } from '$lib/server/http/api-page.ts';
import type { RequestHandler } from './$types';

const page = unchanging(apiPage, 'text/html; charset=utf-8');

/** The API to read about and to try. */
export const GET: RequestHandler = async ({ request }) => {
	const response = await page(request);
	response.headers.set('content-security-policy', API_PAGE_POLICY);
	return response;
};
