import { pinyin } from 'pinyin-pro';
import { z } from 'zod';
import { latinKey } from './geonames.ts';
import type { DatedCity, GeoName } from './geonames.ts';
import { packageJson } from './packages.ts';
import type { Point } from './points.ts';
import { kilometres } from './sphere.ts';

/** Towns of one county that must be found close together before they say where it lies. */
const TOWNS = 3;

const streetsSchema = z.array(
	z.object({ code: z.string(), name: z.string(), areaCode: z.string() })
);

/** Names of the towns, townships and streets of each county by its code, in the order of their codes: the seat is mostly first. */
export function readTowns(): Map<string, string[]> {
	const towns = new Map<string, string[]>();
	const streets = streetsSchema.parse(packageJson('chinaDivision', 'dist/streets.json'));
	for (const { name, areaCode } of streets.sort((a, b) => (a.code < b.code ? -1 : 1))) {
		const list = towns.get(areaCode);
		if (list) list.push(name);
		else towns.set(areaCode, [name]);
	}
	return towns;
}

/** Populated places by Han name, and by the name without 镇, 乡, 街道. */
export function indexTowns(places: readonly GeoName[]): Map<string, GeoName[]> {
	const index = new Map<string, GeoName[]>();
	for (const place of places)
		for (const name of new Set(place.han.map(townKey))) {
			const list = index.get(name);
			if (list) list.push(place);
			else index.set(name, [place]);
		}
	return index;
}

const townKey = (name: string): string =>
	name.replace(/(?<=..)(镇|乡|街道|街道办事处|(.{1,3}族)+乡)$/, '');

/**
 * Where a county lies, told by its towns: namesakes of one town are all over the country, but only in one spot do several
 * towns of the same county stand together. The point is that of the first of them (the seat as a rule), with how many agreed.
 * Undefined when fewer than three agree.
 */
export function townCluster(
	towns: readonly string[],
	index: ReadonlyMap<string, readonly GeoName[]>,
	radius: number,
	possible: (point: Point) => boolean
): { point: Point; towns: number } | undefined {
	const found = towns.map((town) => (index.get(townKey(town)) ?? []).filter(possible));
	let best: { point: Point; towns: number } | undefined;
	for (const centre of found.flat()) {
		const near = found.map((places) => places.find((place) => kilometres(place, centre) <= radius));
		const count = near.filter((place) => place !== undefined).length;
		const first = near.find((place) => place !== undefined);
		if (first && count >= TOWNS && count > (best?.towns ?? 0))
			best = { point: first, towns: count };
	}
	return best;
}

/**
 * Where a county lies, told by its first town that a populated place of the same prefecture spells in pinyin. Towns whose
 * spelling another county of the prefecture shares do not count.
 */
export function speltTown(
	county: string,
	towns: ReadonlyMap<string, readonly string[]>,
	dated: ReadonlyMap<string, readonly DatedCity[]>,
	possible: (point: Point) => boolean
): Point | undefined {
	const prefecture = county.slice(0, 4);
	const others = new Set(
		[...towns]
			.filter(([code]) => code.startsWith(prefecture) && code !== county)
			.flatMap(([, names]) => names.map(townSpelling))
	);
	for (const name of towns.get(county) ?? []) {
		const key = townSpelling(name);
		const places = others.has(key) ? [] : (dated.get(prefecture + key) ?? []).filter(possible);
		if (places.length === 1) return places[0];
	}
	return undefined;
}

/** Key of `speltTown`'s index: the prefecture's four digits and the Latin name. */
export function indexDated(cities: readonly DatedCity[]): Map<string, DatedCity[]> {
	const index = new Map<string, DatedCity[]>();
	for (const city of cities) {
		const key = city.admin2 + latinKey(city.name);
		const list = index.get(key);
		if (list) list.push(city);
		else index.set(key, [city]);
	}
	return index;
}

const spellings = new Map<string, string>();
function townSpelling(name: string): string {
	let key = spellings.get(name);
	if (key === undefined) {
		key = latinKey(pinyin(townKey(name), { toneType: 'none', type: 'array', v: false }).join(''));
		spellings.set(name, key);
	}
	return key;
}
