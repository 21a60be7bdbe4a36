import { z } from 'zod';
import { provinceOf } from './admin1.ts';
import type { Admin1 } from './admin1.ts';
import type { RowSet } from './builder.ts';
import { readTable } from './override-table.ts';
import type { Point } from './points.ts';
import type { Properties, Unit } from './shapes.ts';

const ownerSchema = z.object({
	adm0: z.string().min(1),
	iso2: z.string(),
	name: z.string(),
	en: z.string()
});

/** First-level divisions by the unit they are drawn with: a province of China or a country. */
export interface Divided {
	readonly provinces: ReadonlyMap<string, Admin1[]>;
	readonly countries: ReadonlyMap<string, Admin1[]>;
	/** Shapes that no country owns, by Natural Earth's code. */
	readonly unowned: ReadonlyMap<string, { name: string; en: string; divisions: Admin1[] }>;
}

/** Sorts the divisions of the world. Throws when a shape has no ISO code and no row in shape-owners.tsv. */
export function divide(divisions: readonly Admin1[]): Divided {
	const owners = new Map(readTable('shape-owners.tsv', ownerSchema).map((row) => [row.adm0, row]));
	const provinces = new Map<string, Admin1[]>();
	const countries = new Map<string, Admin1[]>();
	const unowned = new Map<string, { name: string; en: string; divisions: Admin1[] }>();
	for (const division of divisions) {
		const { adm0_a3, iso_a2, name } = division.properties;
		const province = provinceOf(division);
		const owner = owners.get(adm0_a3);
		const iso2 = owner ? owner.iso2 : iso_a2;
		if (province !== undefined) push(provinces, province, division);
		else if (/^[A-Z]{2}$/.test(iso2)) push(countries, iso2, division);
		else if (owner) {
			const { divisions: parts } = unowned.get(adm0_a3) ?? { divisions: [] };
			unowned.set(adm0_a3, { name: owner.name, en: owner.en, divisions: [...parts, division] });
		} else
			throw new Error(
				`geo: ${name} (${adm0_a3}) has no ISO code: add it to geo/overrides/shape-owners.tsv`
			);
	}
	return { provinces, countries, unowned };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

/** The shapes to draw: 34 provinces, the countries but China, and what nobody owns. */
export function unitsOf({ provinces, countries, unowned }: Divided): Unit[] {
	const units: Unit[] = [
		...[...provinces].map(([id, divisions]): Unit => ({ id, layer: 'provinces', divisions })),
		...[...countries].map(([id, divisions]): Unit => ({ id, layer: 'countries', divisions })),
		...[...unowned].map(([id, { divisions }]): Unit => ({
			id: `NE-${id}`,
			layer: 'countries',
			divisions
		}))
	];
	return units.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Natural Earth's own label point of a province that is one division there. */
export function provincePoints({ provinces }: Divided): Map<string, Point> {
	const points = new Map<string, Point>();
	for (const [id, divisions] of provinces) {
		const main = divisions.filter(
			({ properties }) => properties.adm0_a3 === 'CHN' && !properties.iso_3166_2.endsWith('~')
		);
		const { longitude: lon, latitude: lat } = main[0]?.properties ?? {};
		if (main.length === 1 && lon && lat) points.set(id, { lon, lat });
	}
	return points;
}

/** What the boundary files say of a shape. */
export function propertiesOf(unit: Unit, divided: Divided, rows: RowSet, point: Point): Properties {
	const own = divided.unowned.get(unit.id.replace('NE-', ''));
	const { name, en = null } = own ?? rows.need(unit.id, 'boundaries');
	if (unit.layer === 'provinces') return { adcode: unit.id, name, en };
	return { iso2: own ? null : unit.id, name, en, lon: round(point.lon), lat: round(point.lat) };
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100;
