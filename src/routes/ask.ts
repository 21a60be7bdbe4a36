import { error, isHttpError } from '@sveltejs/kit';
import type { ArticlesAnswer, OrganisationsAnswer, PlacesAnswer, Problem } from '$lib/domain/api';
import { apiQuery, EVERYTHING, type Filters } from '$lib/state/filters';
import { foundBy, searchAddresses, type Found } from '$lib/state/search';

/** As a load of a page is given it: inside the server it is a function call, in the browser it knows what came with the page. */
export type Fetch = typeof globalThis.fetch;

/**
 * Asks the atlas's own API, as any other program would, on either side. The API builds its answers by the schemas of these
 * very types, so that the page need not carry a parser. A problem of the API becomes the page's error, with its status and
 * words.
 */
export async function ask<T>(fetch: Fetch, address: string): Promise<T> {
	// An id of dots would lead to another address of the API.
	if (!staysAsWritten(address)) error(404, { message: 'Not found' });
	const response = await fetch(address);
	const answer: unknown = await response.json().catch(() => null);
	if (response.ok) return answer as T;
	const { title, detail } = (answer ?? {}) as Partial<Problem>;
	error(response.status, {
		message: title ?? response.statusText,
		...(detail === undefined ? {} : { remedy: detail })
	});
}

const staysAsWritten = (address: string): boolean =>
	new URL(address, 'http://atlas.invalid').pathname === address.split('?')[0];

/**
 * Asks for what an address chooses. A filter decides what is drawn, not whether a shared address opens: what it hides
 * altogether is asked for once more without it, and the answer says so (`beyond`). `asked` is the address that answered.
 */
export async function askChosen<T>(
	fetch: Fetch,
	address: string,
	filters: Filters
): Promise<{ answer: T; beyond: boolean; asked: string }> {
	// Of one place or one pair; the place that the map is narrowed to has no say in it.
	const under = (by: Filters): string => withQuery(address, apiQuery({ ...by, only: null }));
	const by = async (asked: string) => ({ answer: await ask<T>(fetch, asked), asked });
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
export async function askSearch(fetch: Fetch, q: string): Promise<Found> {
	const at = searchAddresses(q.slice(0, LONGEST_SEARCH), FOUND_EACH);
	return foundBy(
		await Promise.all([
			ask<PlacesAnswer>(fetch, at.places),
			ask<OrganisationsAnswer>(fetch, at.organisations),
			ask<ArticlesAnswer>(fetch, at.articles)
		])
	);
}
