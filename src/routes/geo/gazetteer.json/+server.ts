import { gazetteerText } from '$lib/server/gazetteer-file.ts';
import { unchanging, writeLog } from '$lib/server/http/answer.ts';
import { problemOf } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

const gazetteer = unchanging(gazetteerText, 'application/json');

/** The place index as the server reads articles with it, for the preview in the browser. */
export const GET: RequestHandler = async ({ request }) => {
	try {
		return await gazetteer(request);
	} catch (error) {
		return problemOf(error, writeLog);
	}
};
