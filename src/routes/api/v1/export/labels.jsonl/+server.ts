import { labelsAnswer } from '$lib/server/http/labels-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => labelsAnswer();
