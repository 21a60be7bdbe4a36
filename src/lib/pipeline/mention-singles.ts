import type { PlaceId } from '../domain/place.ts';
import {
	CORNERS,
	CORNER_PROVINCES,
	SINGLE_HEADS,
	SINGLE_PLACES
} from './mention-abbreviations.data.ts';
import type { CharacterNames } from './mention-abbreviations.ts';
import { startsWord } from './mention-lexicon.ts';

/** One character that names a place by itself, where the grammar allows it. */
export interface Single {
	readonly start: number;
	readonly place: PlaceId;
	readonly weight: number;
	readonly reason: string;
}

/** Words that begin with the character and still name the place (在华企业 is one; 来华夏 is none). */
const LISTED = /[、]/;

/** Single abbreviations: 访华, 入鲁, 中方, 台商, 陕北, and lists (从美、日、德、意等国). */
export function findSingles(text: string, names: CharacterNames): Single[] {
	const singles: Single[] = [];
	const placeOf = (c: string): PlaceId | undefined => names.province.get(c) ?? names.country.get(c);
	const add = (start: number, weight: number, reason: string): void => {
		const place = placeOf(text.charAt(start));
		if (place !== undefined) singles.push({ start, place, weight, reason });
	};
	for (let at = 0; at < text.length; at++) {
		const c = text.charAt(at);
		const after = text.charAt(at + 1);
		if (placeOf(c) === undefined) continue;
		if (LISTED.test(after) || LISTED.test(text.charAt(at - 1))) {
			if (inList(text, at, placeOf)) add(at, 6, 'one of a list of abbreviations');
			continue;
		}
		if (SINGLE_PLACES[text.charAt(at - 1)]?.includes(c) && !startsWord(text, at))
			add(at, 5.3, 'an abbreviation as goal or seat (访华, 入鲁)');
		else if (SINGLE_HEADS[after]?.includes(c))
			add(
				at,
				after === '人' || after === '侨' || after === '裔' ? 5.1 : 5.4,
				'an abbreviation before a side or people (中方, 台商)'
			);
		else if (CORNERS.includes(after) && after !== '' && CORNER_PROVINCES.includes(c))
			add(at, 5.1, 'an abbreviation before a quarter of the sky (陕北)');
		else if (after === '省' && CORNER_PROVINCES.includes(c))
			add(at, 5.3, 'an abbreviation before 省');
	}
	return singles;
}

/** True for a member of a list of at least three single characters, or of two with 两 or 等 after it. */
function inList(text: string, at: number, placeOf: (c: string) => PlaceId | undefined): boolean {
	let first = at;
	while (text.charAt(first - 1) === '、' && placeOf(text.charAt(first - 2)) !== undefined)
		first -= 2;
	let last = at;
	while (text.charAt(last + 1) === '、' && placeOf(text.charAt(last + 2)) !== undefined) last += 2;
	const count = (last - first) / 2 + 1;
	const next = text.charAt(last + 1);
	// A longer name may begin at the last character: 美、日、德国 lists two abbreviations and a name.
	return count >= 3 || (count === 2 && (next === '两' || next === '等'));
}
