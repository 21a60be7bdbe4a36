import { answer } from '$lib/server/http/answer.ts';
import { noParameters } from '$lib/domain/parameters.ts';
import { writing } from '$lib/server/http/writing.ts';
import { listSeeds, loadSeeds, removeSeeds } from '$lib/server/seeds.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answer(event, noParameters, listSeeds);

export const POST: RequestHandler = (event) =>
	writing(event, noParameters, async (atlas) => ({ answer: await loadSeeds(atlas) }));

export const DELETE: RequestHandler = (event) =>
	writing(event, noParameters, async (atlas) => ({ answer: await removeSeeds(atlas) }));
