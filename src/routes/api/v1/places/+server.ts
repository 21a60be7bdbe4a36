import { answer } from '$lib/server/http/answer.ts';
import { placesParameters } from '$lib/domain/parameters.ts';
import { searchPlaces } from '$lib/server/search-places.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answer(event, placesParameters, searchPlaces);
