import { json } from '@sveltejs/kit';
import { health } from '$lib/server/health.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
	const answer = await health();
	return json(answer, {
		status: answer.status === 'failed' ? 503 : 200,
		headers: { 'cache-control': 'no-store' }
	});
};
