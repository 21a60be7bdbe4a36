import type { PlaceAnswer, PlacesAnswer, PlaceSummary } from '../domain/api.ts';
import { PLACE_ID } from '../domain/place-id.ts';
import { LEVELS, type PlaceId } from '../domain/place.ts';
import { rankPlaces, type PlaceNames } from './place-names.ts';

type KnownPlaces = Pick<PlaceNames, 'place'>;

/** How many places of the gazetteer are looked up in the library. */
const CANDIDATES = 400;

/**
 * Places by Chinese name or short name, English name, pinyin (chongqing) or initials (cq), best first: those that `known` gives
 * of the ids, with their figures; then those of the gazetteer that no article names.
 */
export async function searchPlaces(
	names: PlaceNames,
	known: (ids: readonly PlaceId[]) => Promise<readonly PlaceSummary[]>,
	{ q, limit }: { readonly q: string; readonly limit: number }
): Promise<PlacesAnswer> {
	const ranked = rankPlaces(names, q, CANDIDATES);
	const ranks = new Map(ranked.map(({ id, rank }) => [id, rank]));
	const rank = (id: PlaceId): number => ranks.get(id) ?? 0;
	const places = [...(await known([...ranks.keys()]))].sort(
		(x, y) => rank(x.id) - rank(y.id) || y.links - x.links || y.articles - x.articles
	);
	const named = new Set(places.map(({ id }) => id));
	const others = ranked.filter(({ id }) => !named.has(id)).flatMap(({ id }) => unnamed(names, id));
	const found = [...places, ...others.sort(byNearness)].slice(0, limit);
	return { places: found, names: namesOf(names, found) };
}

/** A place without acts and articles, for whoever asks for one that no article names; null when the gazetteer has none such. */
export function unnamedPlace(names: KnownPlaces, id: string): PlaceAnswer | null {
	const known = PLACE_ID.test(id) ? unnamed(names, id)[0] : undefined;
	if (known === undefined) return null;
	const parents = known.parents.flatMap((parent) => unnamed(names, parent));
	const places = Object.fromEntries([known, ...parents].map((place) => [place.id, place]));
	const nothing = {
		partners: [],
		first: null,
		last: null,
		topics: {},
		articles: [],
		organisations: []
	};
	return { place: known, parents, places, ...nothing };
}

/** Names of all that holds the places. */
function namesOf(names: KnownPlaces, places: readonly PlaceSummary[]): PlacesAnswer['names'] {
	const holders = new Set(places.flatMap(({ parents }) => parents));
	return Object.fromEntries(
		[...holders].flatMap((id) => {
			const place = names.place(id);
			return place ? [[id, { name: place.name, ...(place.en ? { en: place.en } : {}) }]] : [];
		})
	);
}

/** A place that no article names yet, as the gazetteer knows it. */
function unnamed(names: KnownPlaces, id: PlaceId): PlaceSummary[] {
	const place = names.place(id);
	return place === undefined ? [] : [{ ...place, id, links: 0, articles: 0 }];
}

const isAbroad = ({ parents }: PlaceSummary): number => Number(!parents.includes('CN'));
/** China first, larger units first; the sort keeps how well they match. */
const byNearness = (x: PlaceSummary, y: PlaceSummary): number =>
	isAbroad(x) - isAbroad(y) || LEVELS.indexOf(x.level) - LEVELS.indexOf(y.level);
