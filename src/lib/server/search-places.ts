import { pinyin } from 'pinyin-pro';
import type { PlaceAnswer, PlacesAnswer } from '../domain/api.ts';
import type { Place, PlaceId } from '../domain/place.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { placeOf } from '../gazetteer/load-gazetteer.ts';
import { namesOf, toPlaceFile, type ReadRow } from '../search/place-file.ts';
import type { PlaceNames } from '../search/place-names.ts';
import { searchPlaces as searchNames, unnamedPlace as unnamed } from '../search/search-places.ts';
import type { Atlas } from './atlas.ts';

const HAN = /\p{Script=Han}/u;

const readRows = (gazetteer: Gazetteer): ReadRow[] =>
	Array.from(gazetteer.rows(), (row) => ({
		row,
		syllables: HAN.test(row.name)
			? pinyin(row.name, { toneType: 'none', type: 'array', nonZh: 'removed' })
			: []
	}));

const names = new WeakMap<Gazetteer, PlaceNames>();

/** The names of a gazetteer, made when first asked for. */
function namesIn(gazetteer: Gazetteer): PlaceNames {
	const known = names.get(gazetteer);
	if (known !== undefined) return known;
	const made = namesOf(readRows(gazetteer));
	names.set(gazetteer, made);
	return made;
}

/** The names of a gazetteer as readPlaceFile reads them elsewhere. */
export const placeFile = (gazetteer: Gazetteer): string => toPlaceFile(readRows(gazetteer));

/** Places of the library, best first; then those of the gazetteer that no article names. */
export const searchPlaces = (
	{ library, gazetteer }: Atlas,
	query: { readonly q: string; readonly limit: number }
): Promise<PlacesAnswer> => searchNames(namesIn(gazetteer), (ids) => library.places(ids), query);

/** A place without acts and articles, for whoever asks for one that no article names; null when the gazetteer has none such. */
export function unnamedPlace(gazetteer: Gazetteer, id: string): PlaceAnswer | null {
	const place = (one: PlaceId): Place | undefined => {
		const row = gazetteer.row(one);
		return row === undefined ? undefined : placeOf(row);
	};
	return unnamed({ place }, id);
}
