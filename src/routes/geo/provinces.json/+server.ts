import { shapesAnswer } from '$lib/server/http/shapes-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request }) => shapesAnswer(request, 'provinces');
