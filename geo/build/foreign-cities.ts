import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { GazetteerRow } from '../../src/lib/gazetteer/format.ts';
import type { RowSet } from './builder.ts';
import { namesCell } from './country-names.ts';
import { latinKey, readGeoNames } from './geonames.ts';
import type { GeoName } from './geonames.ts';
import { readTable } from './override-table.ts';
import type { Point } from './points.ts';
import { toSimplified } from './script.ts';

const PEOPLE = 100_000;

const citySchema = z.object({
	country: z.string().regex(/^[A-Z]{2}$/, 'not an ISO 3166-1 alpha-2 code'),
	id: z.string().regex(/^([A-Z]{2}-[A-Za-z0-9]+)?$/, 'not ISO2-…'),
	name: z.string().min(2),
	en: z.string().min(2),
	forms: namesCell,
	lon: z.string(),
	lat: z.string()
});

/** What the build says of foreign cities, for geo/README.md. */
export interface ForeignCount {
	readonly wanted: number;
	readonly named: number;
}

/**
 * Adds capitals and cities of more than 100,000 people that a source names in Han, and the hand table's, with their points.
 * `divisions`: GeoNames' code of a first-level division → its id here; `allowed`: see `foreignNames`.
 */
export function addForeignCities(
	rows: RowSet,
	divisions: ReadonlyMap<string, string>,
	allowed: (name: string, country: string) => boolean
): { points: Map<string, Point>; count: ForeignCount } {
	const places = readGeoNames().filter(({ country }) => !/^(CN|TW|HK|MO)$/.test(country));
	const wanted = places.filter(
		({ feature, population }) => feature === 'PPLC' || population >= PEOPLE
	);
	const byCountry = Map.groupBy(places, ({ country }) => country);
	const names = catalogue();
	const countryNames = new Set(
		rows
			.all()
			.flatMap(({ level, name, forms }) =>
				level === 'country' ? [name, ...forms.map(([form]) => form)] : []
			)
	);
	const points = new Map<string, Point>();
	const taken = new Set<string>();

	const add = (
		id: string,
		name: string,
		en: string,
		forms: readonly string[],
		country: string,
		place: Point & Partial<GeoName>,
		at?: string
	): void => {
		const division = divisions.get(`${country}.${place.admin1}`);
		const parents = division !== undefined && rows.get(division) ? [country, division] : [country];
		const row: GazetteerRow = {
			id,
			name,
			level: 'city',
			lon: 0,
			lat: 0,
			parents,
			en,
			forms: [],
			...(place.population ? { population: place.population } : {})
		};
		rows.add(row, at);
		for (const form of forms) rows.addForm(row, form, 'alias');
		for (const form of [name, ...forms])
			if (
				/..市$/.test(form) &&
				!/广域市|特别市/.test(form) &&
				(at !== undefined || allowed(form.slice(0, -1), country))
			)
				rows.addForm(row, form.slice(0, -1), 'short');
		points.set(id, { lon: place.lon, lat: place.lat });
	};

	for (const { country, id, name, en, forms, lon, lat, at } of readTable(
		'foreign-cities.tsv',
		citySchema
	)) {
		rows.need(country, at);
		const key = latinKey(en);
		const place = byCountry
			.get(country)
			?.filter(({ latin }) => latin.has(key))
			.sort((a, b) => b.population - a.population)[0];
		if (place) taken.add(place.id);
		const own = lon !== '' && lat !== '' ? { ...place, lon: Number(lon), lat: Number(lat) } : place;
		if (!own)
			throw new Error(
				`${at}: GeoNames has no ${en} in ${country}: give lon and lat, or its spelling there`
			);
		const number = place ? `${country}-${place.id}` : '';
		if (id === '' && number === '')
			throw new Error(`${at}: needs an id, as GeoNames has no ${en} in ${country}`);
		add(id || number, name, en, forms, country, own, at);
	}
	let named = 0;
	for (const place of wanted) {
		if (taken.has(place.id)) {
			named++;
			continue;
		}
		const all = [names.get(place.id) ?? [], place.han].flat().map(toSimplified);
		const han = [...new Set(all)].filter(
			(name) =>
				/^[\p{Script=Han}·－—-]{2,}$/u.test(name) &&
				!countryNames.has(name) &&
				allowed(name, place.country)
		);
		const name =
			place.country === 'JP' || place.country === 'KR'
				? (han.find((other) => other.endsWith('市')) ?? han[0])
				: han[0];
		if (name === undefined || !rows.get(place.country)) continue;
		named++;
		add(`${place.country}-${place.id}`, name, place.name, han, place.country, place);
	}
	return { points, count: { wanted: wanted.length, named } };
}

/** Chinese names by GeoNames id, from geo/sources/geonames-zh.tsv. */
function catalogue(): Map<string, string> {
	const path = join(import.meta.dirname, '..', 'sources', 'geonames-zh.tsv');
	const names = new Map<string, string>();
	for (const line of readFileSync(path, 'utf8').split('\n')) {
		const [id, name] = line.split('\t');
		if (id && name && !line.startsWith('#')) names.set(id, name);
	}
	return names;
}
