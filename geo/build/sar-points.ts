import type { Admin1 } from './admin1.ts';
import type { RowSet } from './builder.ts';
import { toSimplified } from './script.ts';
import type { Point } from './points.ts';

/** Points of Taiwan's cities and counties and Hong Kong's districts: Natural Earth has them as first-level divisions. */
export function sarPoints(
	rows: RowSet,
	provinces: ReadonlyMap<string, readonly Admin1[]>
): Map<string, Point> {
	const points = new Map<string, Point>();
	const named = new Map<string, Point>();
	for (const code of ['710000', '810000', '820000'])
		for (const { properties } of provinces.get(code) ?? []) {
			const { name_zh, longitude: lon, latitude: lat } = properties;
			if (lon && lat) named.set(code.slice(0, 2) + toSimplified(name_zh), { lon, lat });
		}
	for (const row of rows.all()) {
		if (!/^[78]/.test(row.id) || row.level === 'province') continue;
		const key = row.id.slice(0, 2) + row.name;
		const point = named.get(key) ?? named.get(key.replace(/[市县区]$/, ''));
		if (point) points.set(row.id, point);
	}
	return points;
}
