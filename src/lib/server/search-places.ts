import { pinyin } from 'pinyin-pro';
import type { PlacesAnswer } from '../domain/api.ts';
import type { PlaceId } from '../domain/place.ts';
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

/** Places of the library by Chinese name or short name, English name, pinyin (chongqing) or initials (cq), best first. */
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
	return { places: places.slice(0, limit) };
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
