import { json } from '@sveltejs/kit';
import { health } from '$lib/server/health.ts';
import { writable, writerOf } from '$lib/server/http/write-access.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const answer = await health(writable(writerOf(event)));
	return json(answer, {
		status: answer.status === 'failed' ? 503 : 200,
		headers: { 'cache-control': 'no-store' }
	});
};
