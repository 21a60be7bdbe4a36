import type { Place, PlaceId } from '../domain/place.ts';
import type { GazetteerRow } from '../gazetteer/format.ts';
import { simplify } from '../pipeline/repair/simplify.ts';

/** Every spelling under which a place is found: its names, its English ones, its pinyin and their initials. */
export interface SpelledPlace {
	readonly id: PlaceId;
	readonly names: readonly string[];
	readonly initials: string;
}

/** All places of a gazetteer as they are searched. */
export interface PlaceNames {
	readonly spelled: readonly SpelledPlace[];
	/** Undefined for an unknown id. */
	place(id: PlaceId): Place | undefined;
}

/** Spells a row. `syllables`: the pinyin of its name, a character each, without tones; none when it is not Chinese. */
export function spell(row: GazetteerRow, syllables: readonly string[]): SpelledPlace {
	const names = [row.name, row.en ?? '', ...row.forms.map(([form]) => form), syllables.join('')];
	// Without its suffix, as people type it: cq for 重庆市.
	const typed = syllables.slice(0, Math.max(2, syllables.length - 1));
	return {
		id: row.id,
		names: [...new Set(names.map(fold))].filter(Boolean),
		initials: fold(typed.map((syllable) => syllable.charAt(0)).join(''))
	};
}

export interface RankedPlace {
	readonly id: PlaceId;
	/** 0 the whole name, 1 its beginning, 2 initials, 3 a part of it. */
	readonly rank: number;
}

/** The places that a search may mean, best first, at most `limit`. */
export function rankPlaces({ spelled }: PlaceNames, q: string, limit: number): RankedPlace[] {
	const wanted = fold(q);
	return spelled
		.flatMap((one) => {
			const rank = rankOf(one, wanted);
			return rank === null ? [] : [{ id: one.id, rank }];
		})
		.sort((x, y) => x.rank - y.rank)
		.slice(0, limit);
}

/** Null when it does not match. */
function rankOf({ names, initials }: SpelledPlace, wanted: string): number | null {
	if (wanted === '') return null;
	if (names.includes(wanted)) return 0;
	if (names.some((name) => name.startsWith(wanted))) return 1;
	if (initials !== '' && initials === wanted) return 2;
	return names.some((name) => name.includes(wanted)) ? 3 : null;
}

/** Simplified, lower case, without tone marks, blanks and apostrophes: Xi'an, xī ān and xian are one. */
const fold = (text: string): string =>
	simplify(text.trim())
		.text.normalize('NFD')
		.replace(/[\p{M}\s'’·-]/gu, '')
		.normalize('NFC')
		.toLowerCase();
