import { error, isHttpError } from '@sveltejs/kit';
import type { z } from 'zod';
import {
	articlesAnswerSchema,
	organisationsAnswerSchema,
	placesAnswerSchema,
	problemSchema
} from '$lib/domain/api';
import { apiQuery, EVERYTHING, type Filters } from '$lib/state/filters';
import { searchAddresses, type Found } from '$lib/state/search';

/**
 * Asks the atlas's own API, as any other program would, and parses the answer by its schema. Inside the server this is a
 * function call, not a request. A problem of the API becomes the page's error, with its status and words.
 */
export async function ask<T>(
	fetch: typeof globalThis.fetch,
	address: string,
	schema: z.ZodType<T>
): Promise<T> {
	// An id of dots would lead to another address of the API.
	if (!staysAsWritten(address)) error(404, { message: 'Not found' });
	const response = await fetch(address);
	const answer: unknown = await response.json().catch(() => null);
	if (response.ok) return schema.parse(answer);
	const problem = problemSchema.safeParse(answer);
	error(response.status, {
		message: problem.data?.title ?? response.statusText,
		...(problem.data?.detail === undefined ? {} : { remedy: problem.data.detail })
	});
}

const staysAsWritten = (address: string): boolean =>
	new URL(address, 'http://atlas.invalid').pathname === address.split('?')[0];

/**
 * Asks for what an address chooses. A filter decides what is drawn, not whether a shared address opens: what it hides
 * altogether is asked for once more without it, and the answer says so (`beyond`). `asked` is the address that answered.
 */
export async function askChosen<T>(
	fetch: typeof globalThis.fetch,
	address: string,
	filters: Filters,
	schema: z.ZodType<T>
): Promise<{ answer: T; beyond: boolean; asked: string }> {
	// Of one place or one pair; the place that the map is narrowed to has no say in it.
	const under = (by: Filters): string => withQuery(address, apiQuery({ ...by, only: null }));
	const by = async (asked: string) => ({ answer: await ask(fetch, asked, schema), asked });
	try {
		return { ...(await by(under(filters))), beyond: false };
	} catch (trouble) {
		if (!isHttpError(trouble, 404)) throw trouble;
		return { ...(await by(under(EVERYTHING))), beyond: true };
	}
}

const withQuery = (address: string, query: string): string =>
	query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`;

const FOUND_EACH = 30;
const LONGEST_SEARCH = 200;

/** Places, organisations and articles for the same words, as a page lists them. */
export async function askSearch(fetch: typeof globalThis.fetch, q: string): Promise<Found> {
	const at = searchAddresses(q.slice(0, LONGEST_SEARCH), FOUND_EACH);
	const [{ places }, { organisations, names }, { articles }] = await Promise.all([
		ask(fetch, at.places, placesAnswerSchema),
		ask(fetch, at.organisations, organisationsAnswerSchema),
		ask(fetch, at.articles, articlesAnswerSchema)
	]);
	return { places, organisations, articles, names };
}
