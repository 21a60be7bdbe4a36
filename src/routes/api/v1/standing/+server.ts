import { answer } from '$lib/server/http/answer.ts';
import { standingParameters } from '$lib/domain/parameters.ts';
import { standing } from '$lib/server/standing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answer(event, standingParameters, standing);
