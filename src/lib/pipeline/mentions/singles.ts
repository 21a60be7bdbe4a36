import type { PlaceId } from '../../domain/place.ts';
import {
	CAREFUL_HEADS,
	CORNERS,
	CORNER_PROVINCES,
	FIRM_HEADS,
	SINGLE_HEADS,
	SINGLE_PLACES,
	UNMISTAKABLE,
	VERB_BLOCKS
} from './abbreviations.data.ts';
import { nameOfAbbreviations, type CharacterNames } from './abbreviations.ts';
import { isWord, startsWord } from './lexicon.ts';
import { SURNAMES } from './persons.data.ts';
import { titleBefore } from './persons.ts';

/** One character that names a place by itself, where the grammar allows it. */
export interface Single {
	readonly start: number;
	readonly place: PlaceId;
	readonly weight: number;
	readonly reason: string;
}

/** Above the words that the grammar itself makes (访华, 港人), below names of two characters. */
const GOAL = 6.6;
const SIDE = 6.6;
/** 华人, 中外: a people or the world rather than the state. */
const PEOPLE = 6.3;
const PEOPLE_HEADS = '人侨裔外籍';

/** Heads by their first character. */
const heads = new Map<string, string[]>();
for (const head of Object.keys(SINGLE_HEADS)) {
	const first = head.charAt(0);
	heads.set(first, [...(heads.get(first) ?? []), head]);
}

/**
 * Single abbreviations: 访华, 入鲁, 中方, 台商, 陕北, and lists (来自法、德、英等国). `isName` tells whether two
 * characters are themselves a name: 东港商务 has no 港商.
 */
export function findSingles(
	text: string,
	names: CharacterNames,
	isName: (name: string) => boolean
): Single[] {
	const singles: Single[] = [];
	for (let at = 0; at < text.length; at++) {
		if (((names.flags[text.charCodeAt(at)] ?? 0) & 1) === 0) continue;
		const c = text.charAt(at);
		const place = names.province.get(c) ?? names.country.get(c);
		if (place === undefined) continue;
		const sign = singleSign(text, at, c, names);
		if (sign && !isName(text.slice(at - 1, at + 1)) && !isGivenName(text, at))
			singles.push({ start: at, place: sign.country ?? place, ...sign });
	}
	return singles;
}

/** 所长唐德军: a surname after an office stands right before, so the character is a given name's. */
const isGivenName = (text: string, at: number): boolean =>
	at > 0 && SURNAMES.includes(text.charAt(at - 1)) && titleBefore(text, at - 1) !== null;

type Sign = { readonly weight: number; readonly reason: string; readonly country?: PlaceId };

function singleSign(text: string, at: number, c: string, names: CharacterNames): Sign | null {
	const before = text.charAt(at - 1);
	const after = text.charAt(at + 1);
	if (before === '、' || after === '、') {
		const listed = listSign(text, at, names);
		if (listed) return listed;
	}
	if (
		SINGLE_PLACES[before]?.includes(c) &&
		!startsWord(text, at) &&
		!VERB_BLOCKS[before]?.includes(text.charAt(at - 2) || ' ')
	)
		return { weight: GOAL, reason: `an abbreviation as goal or seat (${before}${c})` };
	const head = heads.get(after)?.find((h) => text.startsWith(h, at + 1));
	// 合法政府, 集中资金: the character ends a word.
	const torn = at > 0 && isWord(before + c) && !'从由在与和同对向为被给让'.includes(before);
	const begun =
		head !== undefined && (CAREFUL_HEADS[head]?.includes(c) ?? false) && startsWord(text, at + 1);
	if (head !== undefined && !torn && !begun && SINGLE_HEADS[head]?.includes(c))
		return PEOPLE_HEADS.includes(head)
			? { weight: PEOPLE, reason: `a people (${c}${head})` }
			: { weight: SIDE, reason: `an abbreviation before a side or office (${c}${head})` };
	if (c === '中' && nameOfAbbreviations(text, at + 1) && !torn)
		return { weight: SIDE, reason: 'an abbreviation before the short name of a country' };
	if (after !== '' && CORNER_PROVINCES.includes(c)) {
		if (CORNERS.includes(after) && !startsWord(text, at + 1) && !firmAt(text, at + 2))
			return { weight: 5.6, reason: `a corner of it (${c}${after})` };
		if (after === '省') return { weight: SIDE, reason: 'an abbreviation before 省' };
	}
	const blocked = UNMISTAKABLE[c];
	return blocked !== undefined && !blocked.includes(after || ' ')
		? { weight: 5.6, reason: 'a character that hardly means anything else' }
		: null;
}

/** 鲁西化工, 冀东水泥: firms that bear the corner in their name. */
const firmAt = (text: string, at: number): boolean =>
	FIRM_HEADS.some((head) => text.startsWith(head, at));

/**
 * A member of a list of at least three single characters, or of two with 两 or 等 after it. All of one kind: countries
 * where each may be one, else provinces.
 */
function listSign(text: string, at: number, names: CharacterNames): Sign | null {
	const known = (i: number): boolean =>
		names.province.has(text.charAt(i)) || names.country.has(text.charAt(i));
	let first = at;
	while (text.charAt(first - 1) === '、' && known(first - 2)) first -= 2;
	let last = at;
	while (text.charAt(last + 1) === '、' && known(last + 2)) last += 2;
	const count = (last - first) / 2 + 1;
	const next = text.charAt(last + 1);
	if (count < 3 && !(count === 2 && (next === '两' || next === '等'))) return null;
	let countries = true;
	for (let i = first; i <= last; i += 2) countries &&= names.country.has(text.charAt(i));
	const country = countries ? names.country.get(text.charAt(at)) : undefined;
	return { weight: 7, reason: 'one of a list of abbreviations', ...(country && { country }) };
}
