import { error, isHttpError } from '@sveltejs/kit';
import type { z } from 'zod';
import {
	articlesAnswerSchema,
	organisationsAnswerSchema,
	placesAnswerSchema,
	problemSchema
} from '$lib/domain/api';
import { STATUSES } from '$lib/domain/kinds';
import type { Address } from '$lib/state/address';
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

/** Declared wishes and all kinds: nothing filtered away. */
const EVERYTHING = { types: [], intended: true } as const;

/**
 * Asks for what an address chooses. A filter decides what is drawn, not whether a shared address opens: what it hides
 * altogether is asked for once more without it, and the answer says so (`beyond`).
 */
export async function askChosen<T>(
	fetch: typeof globalThis.fetch,
	address: string,
	filter: Pick<Address, 'types' | 'intended'>,
	schema: z.ZodType<T>
): Promise<{ answer: T; beyond: boolean }> {
	const under = (by: typeof filter): string =>
		address + (address.includes('?') ? filterQuery(by) : filterQuery(by).replace('&', '?'));
	try {
		return { answer: await ask(fetch, under(filter), schema), beyond: false };
	} catch (trouble) {
		if (!isHttpError(trouble, 404)) throw trouble;
		return { answer: await ask(fetch, under(EVERYTHING), schema), beyond: true };
	}
}

/** The filters of an address as the API takes them, each with its `&`. */
export function filterQuery({ types, intended }: Pick<Address, 'types' | 'intended'>): string {
	const query = types.map((type) => `&type=${type}`);
	if (intended) query.push(...STATUSES.map((status) => `&status=${status}`));
	return query.join('');
}

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
