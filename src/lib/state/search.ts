import type {
	ArticlesAnswer,
	ArticleSummary,
	OrganisationsAnswer,
	PlacesAnswer,
	PlaceSummary,
	Snippet
} from '../domain/api.ts';
import { toArticle, toOverview, toPlace, type Address } from './address.ts';

/** What the three searches of the API answer to the same words. */
export interface Found {
	readonly places: PlacesAnswer['places'];
	readonly organisations: OrganisationsAnswer['organisations'];
	readonly articles: readonly ArticleSummary[];
	/** Places that the organisations belong to, and what holds the places. */
	readonly names: Readonly<Record<string, Pick<PlaceSummary, 'name' | 'en'>>>;
}

/** One line of the results. */
export interface Hit {
	readonly kind: 'place' | 'organisation' | 'article';
	/** Unique among the results, fit for an id of the page. */
	readonly key: string;
	readonly to: Address;
	readonly text: string;
	readonly en: string | undefined;
	/** What holds the place, or has the organisation, the nearest first; China is not told. */
	readonly within: readonly string[];
	/** Whether an article names it. */
	readonly named: boolean;
	/** Acts or links behind it. */
	readonly count: number;
	/** The line of an article in which the words stand. */
	readonly snippet: Snippet | undefined;
}

/** The addresses that answer a search, `limit` of each kind. */
export function searchAddresses(
	q: string,
	limit: number
): Record<keyof Omit<Found, 'names'>, string> {
	const query = new URLSearchParams({ q, limit: String(limit) }).toString();
	return {
		places: `/api/v1/places?${query}`,
		organisations: `/api/v1/organisations?${query}`,
		articles: `/api/v1/articles?${query}`
	};
}

/** Searches by all three; throws when one does not answer or `signal` is aborted. */
export async function search(
	fetch: (address: string, init: RequestInit) => Promise<Response>,
	q: string,
	limit: number,
	signal: AbortSignal
): Promise<Found> {
	const ask = async <T>(address: string): Promise<T> => {
		const response = await fetch(address, { signal });
		if (!response.ok) throw new Error(`${address} answered ${response.status}`);
		// The server builds the answer by the schema of this very type.
		return (await response.json()) as T;
	};
	const at = searchAddresses(q, limit);
	return foundBy(
		await Promise.all([
			ask<PlacesAnswer>(at.places),
			ask<OrganisationsAnswer>(at.organisations),
			ask<ArticlesAnswer>(at.articles)
		])
	);
}

/** The three answers as one. */
export const foundBy = ([
	{ places, names: holders },
	{ organisations, names },
	{ articles }
]: readonly [PlacesAnswer, OrganisationsAnswer, ArticlesAnswer]): Found => ({
	places,
	organisations,
	articles,
	names: { ...holders, ...names }
});

/** The results as lines in the order in which they are listed, each with where it leads from `at`. */
export function hitsOf({ places, organisations, articles }: Found, at: Address): Hit[] {
	return [
		...places.map((place) => ({
			kind: 'place' as const,
			to: toPlace(at, place.id),
			text: place.name,
			en: place.en,
			named: place.links + place.articles > 0,
			within: place.parents.filter((parent) => parent !== 'CN').toReversed(),
			snippet: undefined,
			count: place.links
		})),
		...organisations.map((organisation) => ({
			kind: 'organisation' as const,
			to: toPlace(at, organisation.place),
			text: organisation.name,
			en: undefined,
			named: true,
			within: [organisation.place],
			snippet: undefined,
			count: organisation.acts
		})),
		...articles.map((article) => ({
			kind: 'article' as const,
			to: toArticle(toOverview(at), article.id),
			text: article.title ?? `${article.lead}…`,
			en: undefined,
			named: true,
			within: [],
			snippet: article.snippet,
			count: article.links
		}))
	].map((hit, index) => ({ ...hit, key: `hit-${index}` }));
}
