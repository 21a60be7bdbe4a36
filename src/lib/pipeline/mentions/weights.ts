import type { GazetteerRow } from '../../gazetteer/format.ts';
import type { Candidate } from '../document.ts';
import { characterSet } from './character-set.ts';
import { isWord } from './lexicon.ts';
import { WORD_LIKE } from './word-like.data.ts';

/**
 * How surely a name, without any context, means a place, on the scale of the lattice: a two-character word weighs
 * about 4.5, what is accepted at least ACCEPTED, and nothing weighs more than 10 by itself.
 */
export const ACCEPTED = 5;

/** A name without a suffix that weighs less bears streets, villages and firms oftener than it is meant. */
export const WEAK = 7;

export interface Prior {
	readonly weight: number;
	readonly reason: string;
}

const DISTRICT = /区$/;

const isSuffix = characterSet('省市县区州盟旗国');

/** True for a name that says what kind of unit it is: 海盐县, 日本国. */
export const isSuffixedName = (name: string): boolean =>
	name.length > 2 && isSuffix(name.charCodeAt(name.length - 1));

/** True for a code of GB/T 2260: no other id begins with a digit. */
export const isChinese = (id: string): boolean => id.charCodeAt(0) <= 0x39;

/** The weight of one reading of a name before its surroundings are looked at. `alone`: the name has no other reading. */
export function priorOf(
	row: GazetteerRow,
	form: Candidate['form'],
	name: string,
	alone: boolean
): Prior {
	const prior = isChinese(row.id)
		? priorAtHome(row, form, name, alone)
		: priorAbroad(row, form, name);
	const likeness = WORD_LIKE.get(name) ?? 0;
	return likeness === 0
		? prior
		: { weight: prior.weight - likeness, reason: `${prior.reason}, but also a word` };
}

function priorAtHome(
	row: GazetteerRow,
	form: Candidate['form'],
	name: string,
	alone: boolean
): Prior {
	if (form === 'organisation') return { weight: 7, reason: 'an organisation known to sit there' };
	if (form === 'english' || form === 'pinyin') return { weight: 6, reason: 'its name in Latin' };
	if (form === 'old') {
		const suffixed = name.length > 2 && /[省市县区州旗盟]$/.test(name);
		return suffixed
			? { weight: 7.8, reason: 'a former official name' }
			: { weight: alone && !isWord(name) ? 5.8 : 4.6, reason: 'a former name without its suffix' };
	}
	const full = form === 'official' || (form === 'alias' && name.length > 2);
	switch (row.level) {
		case 'province':
			return full
				? { weight: 10, reason: 'full name of a province' }
				: { weight: 8.5, reason: 'short name of a province' };
		case 'city':
			return full
				? { weight: 9.6, reason: 'full name of a prefecture' }
				: { weight: 8, reason: 'short name of a prefecture' };
		case 'county':
		case 'zone':
		case 'water':
		case 'country':
		case 'group':
		case 'region':
			if (full && name.length > 2) return { weight: 9, reason: 'full name of a county-level unit' };
			if (full) return { weight: 6.5, reason: 'two-character full name of a county' };
			if (DISTRICT.test(row.name)) return { weight: 5, reason: 'a district without its suffix' };
			return { weight: 5.6, reason: 'a county-level unit without its suffix' };
	}
}

function priorAbroad(row: GazetteerRow, form: Candidate['form'], name: string): Prior {
	if (form === 'organisation') return { weight: 7, reason: 'an organisation known to sit there' };
	const latin = form === 'english' || form === 'pinyin';
	switch (row.level) {
		case 'country':
			if (latin) return { weight: 7, reason: 'English name of a country' };
			return { weight: name.length > 2 ? 9 : 8.6, reason: 'name of a country' };
		case 'group':
		case 'region':
			return { weight: latin ? 6 : 8, reason: 'name of a group or region' };
		case 'zone':
			// 前海, 张江: two characters meet by chance (前|海洋局长).
			return { weight: name.length > 2 ? 9 : 6.2, reason: 'name of a zone' };
		case 'water':
			return { weight: 7, reason: 'name of a water' };
		case 'province':
		case 'city':
		case 'county':
			return latin
				? { weight: 4.8, reason: 'English name of a place abroad' }
				: { weight: weightAbroad(row, form, name), reason: 'name of a place abroad' };
	}
}

const MILLION = 1_000_000;

/** Big cities stand alone; the others and most regions need their country named, the more so the shorter the name. */
function weightAbroad(row: GazetteerRow, form: Candidate['form'], name: string): number {
	const people = row.population ?? 0;
	const long = name.length >= 4 ? 1.6 : name.length === 3 ? 0.8 : 0;
	const suffixed =
		(form === 'official' ? name.length > 2 : row.level === 'province') &&
		/[省州市府县道区]$/.test(name);
	if (people >= MILLION) return 6.4 + long / 2;
	// Officially suffixed names abroad are hardly words: 佐治亚州, 下关市.
	if (suffixed) return 5.2 + long;
	if (people >= MILLION / 4) return 5.1 + long / 2;
	if (people >= MILLION / 8 && name.length > 2) return 5.1;
	return 3.6 + long;
}
