import { answer } from '$lib/server/http/answer.ts';
import { filterParameters } from '$lib/domain/parameters.ts';
import { unnamedPlace } from '$lib/server/search-places.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(event, filterParameters, async ({ library, gazetteer }, filter) => {
		const { id } = event.params;
		const found = await library.place(id, filter);
		// What only the filter hides is not one that no article names.
		if (found !== null || (await library.places([id])).length > 0) return found;
		return unnamedPlace(gazetteer, id);
	});
