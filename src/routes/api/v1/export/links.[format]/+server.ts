import { exportAnswer } from '$lib/server/http/export-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => exportAnswer(event.url, event.params.format);
