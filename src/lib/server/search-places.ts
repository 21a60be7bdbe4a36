import { pinyin } from 'pinyin-pro';
import type { PlaceAnswer, PlacesAnswer, PlaceSummary } from '../domain/api.ts';
import { LEVELS, placeSchema, type PlaceId } from '../domain/place.ts';
import { PLACE_ID } from '../domain/place-id.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { simplify } from '../pipeline/repair/simplify.ts';
import type { Atlas } from './atlas.ts';

/** Every spelling under which a place is found: its names, its English ones, its pinyin and their initials. */
interface Spelled {
	readonly id: PlaceId;
	readonly names: readonly string[];
	readonly initials: string;
}

const HAN = /\p{Script=Han}/u;
/** How many places of the gazetteer are looked up in the library. */
const CANDIDATES = 400;

const indexes = new WeakMap<Gazetteer, readonly Spelled[]>();

/** A place that no article names yet, as the gazetteer knows it. */
function unnamed(gazetteer: Gazetteer, id: PlaceId): PlaceSummary[] {
	if (gazetteer.row(id) === undefined) return [];
	return [{ ...placeSchema.parse(gazetteer.place(id)), id, links: 0, articles: 0 }];
}

const isAbroad = ({ parents }: PlaceSummary): number => Number(!parents.includes('CN'));
/** China first, larger units first; the sort keeps how well they match. */
const byNearness = (x: PlaceSummary, y: PlaceSummary): number =>
	isAbroad(x) - isAbroad(y) || LEVELS.indexOf(x.level) - LEVELS.indexOf(y.level);

/** A place without acts and articles, for whoever asks for one that no article names; null when the gazetteer has none such. */
export function unnamedPlace(gazetteer: Gazetteer, id: string): PlaceAnswer | null {
	const known = PLACE_ID.test(id) ? unnamed(gazetteer, id)[0] : undefined;
	if (known === undefined) return null;
	const parents = known.parents.flatMap((parent) => unnamed(gazetteer, parent));
	const places = Object.fromEntries([known, ...parents].map((place) => [place.id, place]));
	return { place: known, parents, partners: [], places, articles: [], organisations: [] };
}

/** Places of the library by Chinese name or short name, English name, pinyin (chongqing) or initials (cq), best first; then those of the gazetteer that no article names. */
export async function searchPlaces(
	{ library, gazetteer }: Atlas,
	{ q, limit }: { readonly q: string; readonly limit: number }
): Promise<PlacesAnswer> {
	const wanted = fold(q);
	const ranked = spellings(gazetteer)
		.flatMap((spelled) => {
			const rank = rankOf(spelled, wanted);
			return rank === null ? [] : [{ id: spelled.id, rank }];
		})
		.sort((x, y) => x.rank - y.rank)
		.slice(0, CANDIDATES);
	const ranks = new Map(ranked.map(({ id, rank }) => [id, rank]));
	const known = await library.places([...ranks.keys()]);
	const rank = (id: PlaceId): number => ranks.get(id) ?? 0;
	const places = known.sort(
		(x, y) => rank(x.id) - rank(y.id) || y.links - x.links || y.articles - x.articles
	);
	const named = new Set(places.map(({ id }) => id));
	const others = ranked
		.filter(({ id }) => !named.has(id))
		.flatMap(({ id }) => unnamed(gazetteer, id));
	return { places: [...places, ...others.sort(byNearness)].slice(0, limit) };
}

/** 0 the whole name, 1 its beginning, 2 initials, 3 a part of it; null when it does not match. */
function rankOf({ names, initials }: Spelled, wanted: string): number | null {
	if (wanted === '') return null;
	if (names.includes(wanted)) return 0;
	if (names.some((name) => name.startsWith(wanted))) return 1;
	if (initials !== '' && initials === wanted) return 2;
	return names.some((name) => name.includes(wanted)) ? 3 : null;
}

function spellings(gazetteer: Gazetteer): readonly Spelled[] {
	const known = indexes.get(gazetteer);
	if (known !== undefined) return known;
	const made = [...gazetteer.rows()].map((row): Spelled => {
		const names = [row.name, row.en ?? '', ...row.forms.map(([form]) => form)].filter(Boolean);
		const syllables = HAN.test(row.name)
			? pinyin(row.name, { toneType: 'none', type: 'array', nonZh: 'removed' })
			: [];
		return {
			id: row.id,
			names: [...new Set([...names, syllables.join('')].map(fold))].filter(Boolean),
			// Without its suffix, as people type it: cq for 重庆市.
			initials: fold(
				syllables
					.slice(0, Math.max(2, syllables.length - 1))
					.map((syllable) => syllable.charAt(0))
					.join('')
			)
		};
	});
	indexes.set(gazetteer, made);
	return made;
}

/** Simplified, lower case, without tone marks, blanks and apostrophes: Xi'an, xī ān and xian are one. */
const fold = (text: string): string =>
	simplify(text.trim())
		.text.normalize('NFD')
		.replace(/[\p{M}\s'’·-]/gu, '')
		.normalize('NFC')
		.toLowerCase();
