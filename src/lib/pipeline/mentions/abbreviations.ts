import type { PlaceId } from '../../domain/place.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { opens } from './context.ts';
import { headReader } from './head-reader.ts';
import { endsWord, isWord, startsWord } from './lexicon.ts';
import { isChinese } from './weights.ts';
import {
	COMPOUNDS,
	COUNTRY_CHARACTERS,
	COUNTRY_PAIRS,
	DISTINCT_CITIES,
	LOCAL_CHARACTERS,
	NAMES_OF_ABBREVIATIONS,
	PARTNERS_OF_CHINA,
	PARTNERS_WITH_SIGN,
	PROVINCE_PAIRS,
	RARE_PROVINCES,
	RUN_SIGNS,
	STRONG_SIGNS
} from './abbreviations.data.ts';

/** A run of one-character names (川渝, 中日韩, 遂潼): one place a character. */
export interface Run {
	readonly start: number;
	readonly places: readonly PlaceId[];
	readonly weight: number;
	readonly reason: string;
}

/** What one character may abbreviate, by the kinds that a run may be made of. */
export interface CharacterNames {
	readonly province: ReadonlyMap<string, PlaceId>;
	readonly country: ReadonlyMap<string, PlaceId>;
	/** Established ones of cities (甬, 深): too many are words, so they need strong signs. */
	readonly city: ReadonlyMap<string, PlaceId>;
	/** By UTF-16 unit: 1 when the character is in `province` or `country`. Looked at for every character of a text. */
	readonly flags: Uint8Array;
	/** Compounds of the table whose places this gazetteer has, by their first character. */
	readonly compounds: ReadonlyMap<string, readonly (readonly [string, readonly PlaceId[]])[]>;
	/** Characters that stand for a place once the article names it (穗). */
	readonly customary: readonly (readonly [string, PlaceId])[];
}

const LONGEST_RUN = 9;
const runSign = headReader(RUN_SIGNS);
const strongSign = headReader(STRONG_SIGNS);
export const nameOfAbbreviations = headReader(NAMES_OF_ABBREVIATIONS);
const known = new WeakMap<Gazetteer, CharacterNames>();

/** The one-character names of a gazetteer, collected once. */
export function characterNames(gazetteer: Gazetteer): CharacterNames {
	const found = known.get(gazetteer);
	if (found) return found;
	const province = new Map<string, PlaceId>();
	const country = new Map<string, PlaceId>();
	const city = new Map<string, PlaceId>();
	for (const row of gazetteer.rows())
		for (const [form, kind] of row.forms) {
			if (kind !== 'abbreviation' || form.length !== 1) continue;
			if (row.level === 'province' && !province.has(form)) province.set(form, row.id);
			if (row.level === 'city' && isChinese(row.id) && !city.has(form)) city.set(form, row.id);
		}
	for (const [character, [id]] of Object.entries(COUNTRY_CHARACTERS))
		if (gazetteer.row(id)) country.set(character, id);
	const flags = new Uint8Array(65_536);
	for (const c of [...province.keys(), ...country.keys()]) flags[c.charCodeAt(0)] = 1;
	const compounds = compoundsOf(gazetteer);
	for (const c of compounds.keys()) flags[c.charCodeAt(0)] = (flags[c.charCodeAt(0)] ?? 0) | 2;
	for (const c of city.keys()) flags[c.charCodeAt(0)] = (flags[c.charCodeAt(0)] ?? 0) | 4;
	const customary = [...LOCAL_CHARACTERS].flatMap(([character, name]) => {
		const place = officialOf(gazetteer, name);
		return place === undefined ? [] : [[character, place] as const];
	});
	const names = { province, country, city, flags, compounds, customary };
	known.set(gazetteer, names);
	return names;
}

function compoundsOf(gazetteer: Gazetteer): CharacterNames['compounds'] {
	const compounds = new Map<string, [string, PlaceId[]][]>();
	for (const [compound, names] of COMPOUNDS) {
		const places = names.map((name) => officialOf(gazetteer, name));
		if (!places.every((place) => place !== undefined)) continue;
		const first = compound.charAt(0);
		compounds.set(first, [...(compounds.get(first) ?? []), [compound, places]]);
	}
	return compounds;
}

const officialOf = (gazetteer: Gazetteer, name: string): PlaceId | undefined =>
	gazetteer.lookup(name).find((reading) => reading.kind === 'official')?.place;

/**
 * All runs of two and more one-character names that the grammar allows, overlapping ones included; the lattice decides.
 * `local`: characters that stand for places this article names.
 */
export function findRuns(
	text: string,
	names: CharacterNames,
	local: ReadonlyMap<string, PlaceId>
): Run[] {
	const runs: Run[] = [];
	const { flags } = names;
	// The characters of this article are marked in the table of all for as long as it is looked through.
	const marked = [...local.keys()]
		.map((c) => c.charCodeAt(0))
		.filter((unit) => ((flags[unit] ?? 0) & 1) === 0);
	for (const unit of marked) flags[unit] = (flags[unit] ?? 0) | 1;
	for (let start = 0; start < text.length; start++) {
		const flag = flags[text.charCodeAt(start)] ?? 0;
		if (flag === 0) continue;
		if (flag & 2)
			for (const [compound, places] of names.compounds.get(text.charAt(start)) ?? [])
				if (text.startsWith(compound, start)) {
					const weight = compoundWeight(compound, signAfter(text, start + compound.length));
					runs.push({ start, places, weight, reason: 'a compound that the table spells out' });
				}
		if ((flag & 5) !== 0 && ((flags[text.charCodeAt(start + 1)] ?? 0) & 5) !== 0) {
			const pair = cityPair(text, start, names);
			if (pair) runs.push(pair);
		}
		if ((flag & 1) === 0) continue;
		let end = start + 1;
		while (end - start < LONGEST_RUN && ((flags[text.charCodeAt(end)] ?? 0) & 1) === 1) end++;
		for (let length = 2; length <= end - start; length++) {
			const run = readRun(text, start, start + length, names, local);
			if (run) runs.push(run);
		}
	}
	for (const unit of marked) flags[unit] = (flags[unit] ?? 0) & ~1;
	return runs;
}

/** 深哈对口合作, 渝昆高铁: a pair of which at least one is a city's character, before a strong sign. */
function cityPair(text: string, start: number, names: CharacterNames): Run | null {
	const pair = text.slice(start, start + 2);
	// 沪连合作: a weaker sign is enough for a pair with a character that hardly means anything else.
	const rare = DISTINCT_CITIES.includes(pair.charAt(0)) || DISTINCT_CITIES.includes(pair.charAt(1));
	const weak = (rare || RARE_PROVINCES.includes(pair.charAt(0))) && signAfter(text, start + 2) > 0;
	if (!weak && strongSign(text, start + 2) === null) return null;
	const places = [...pair].map((c) => names.province.get(c) ?? names.city.get(c));
	if (!places.every((place) => place !== undefined)) return null;
	if (isWord(pair) || places[0] === places[1]) return null;
	if (!opens(text, start) && !endsWord(text, start)) return null;
	return {
		start,
		places,
		weight: 7,
		reason: 'abbreviations of cities before a sign of two parties'
	};
}

const compoundWeight = (compound: string, sign: number): number =>
	(compound.length === 2 ? 5.4 : 3.6 * compound.length) + sign - (isWord(compound) ? 3 : 0);

const LANGUAGES = /^(文(?![化明旅物艺教])|语|双语)/;

function readRun(
	text: string,
	start: number,
	end: number,
	names: CharacterNames,
	local: ReadonlyMap<string, PlaceId>
): Run | null {
	const characters = [...text.slice(start, end)];
	if (new Set(characters).size < characters.length) return null;
	if (isTownAfter(text, end) || cutsName(text, start, end)) return null;
	// 中意、中德双边会谈: the sign after the last pair is that of all.
	const listed = text.charAt(end) === '、' && text.charAt(end + 1) === text.charAt(start);
	const sign = signAfter(text, listed ? end + 3 : end);
	const provinces = placesBy(characters, names.province);
	if (provinces) {
		const rare = characters.filter((c) => RARE_PROVINCES.includes(c)).length;
		const pair = characters.join('');
		const sure =
			(characters.length === 2 && (rare === 2 || PROVINCE_PAIRS.includes(pair))) ||
			(characters.length > 2 && rare > 0) ||
			pair === '港澳台' ||
			pair === '台港澳';
		const begins = rare > 0 && opens(text, start) && !isWord(pair) && !startsWord(text, end - 1);
		if (sure || begins || (sign > 0 && (rare > 0 || characters.length > 2)))
			return {
				start,
				places: provinces,
				weight: characters.length * 3.5 + sign - (sure ? 0 : begins && sign === 0 ? 1.2 : 2),
				reason: 'a run of abbreviations of provinces'
			};
	}
	const countries = placesBy(characters, names.country)?.map((id, i) =>
		inCompany(characters[i] ?? '', id, characters)
	);
	// 中英文, 英法双语 are languages.
	if (countries && !LANGUAGES.test(text.slice(end, end + 2))) {
		const states = /^[两三四五]国/.test(text.slice(end, end + 2)) ? 2 : 0;
		const weight =
			states +
			countryWeight(characters, sign, clauseStarts(text, start) && !startsWord(text, end - 1));
		if (weight > states)
			return { start, places: countries, weight, reason: 'a run of abbreviations of countries' };
	}
	// 鲁韩, 遂潼川渝: provinces, countries and places of this article side by side.
	const mixed = characters.map(
		(c) =>
			local.get(c) ??
			names.province.get(c) ??
			// 陇西, 苏南: a country that is also a corner or a word joins no province.
			(c === '中' || PARTNERS_OF_CHINA.includes(c) ? names.country.get(c) : undefined)
	);
	if (!mixed.every((place) => place !== undefined)) return null;
	const distinctive = characters.every((c) => local.has(c) || RARE_PROVINCES.includes(c));
	const anchored = characters.some((c) => local.has(c) || RARE_PROVINCES.includes(c));
	if (new Set(mixed).size < mixed.length || !anchored) return null;
	if (sign === 0 && !(distinctive && characters.length > 2)) return null;
	return {
		start,
		places: mixed,
		weight: characters.length * 2.8 + sign,
		reason: 'first characters of places that the article names'
	};
}

/** 闽宁|镇, 深沪|村: a town or village called so; but 鲁渝|乡村, 沪苏|镇江. */
const isTownAfter = (text: string, end: number): boolean =>
	'镇乡村'.includes(text.charAt(end) || ' ') && !startsWord(text, end);

/** 中印尼双方: two characters of the run, or the last and the next, are the short name of one country. */
function cutsName(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (nameOfAbbreviations(text, at) !== null) return true;
	return false;
}

/** 乌 beside 吉 is Uzbekistan, beside 俄 Ukraine. */
function inCompany(character: string, usual: PlaceId, run: readonly string[]): PlaceId {
	const [, ...others] = COUNTRY_CHARACTERS[character] ?? [usual];
	return others.find(([company]) => run.some((c) => company.includes(c)))?.[1] ?? usual;
}

function countryWeight(characters: readonly string[], sign: number, heads: boolean): number {
	const [x = '', y = ''] = characters;
	if (characters.length > 2) {
		const home = characters.includes('中');
		const strange = characters.filter((c) => c !== '中' && !PARTNERS_OF_CHINA.includes(c)).length;
		if (!home && sign === 0) return 0;
		return strange > 1 && sign === 0 ? 0 : characters.length * 3.3 + sign;
	}
	if (COUNTRY_PAIRS.includes(x + y)) return (isWord(x + y) ? 4 : 6) + sign;
	const partner = x === '中' ? y : y === '中' ? x : '';
	if (partner === '') return 0;
	if (PARTNERS_OF_CHINA.includes(partner) && (x === '中' || sign > 0)) return 6.2 + sign;
	if ((sign > 0 || heads) && PARTNERS_WITH_SIGN.includes(partner)) return 5.2 + sign;
	return 0;
}

const clauseStarts = (text: string, start: number): boolean =>
	start === 0 || /[^\p{Script=Han}\p{L}\p{N}]/u.test(text.charAt(start - 1));

function placesBy(
	characters: readonly string[],
	kind: ReadonlyMap<string, PlaceId>
): PlaceId[] | null {
	const places: PlaceId[] = [];
	for (const c of characters) {
		const place = kind.get(c);
		if (place === undefined || places.includes(place)) return null;
		places.push(place);
	}
	return places;
}

/** What a sign of parties right after a run adds: 川渝两地, 中日关系. */
const signAfter = (text: string, end: number): number => (runSign(text, end) === null ? 0 : 2);
