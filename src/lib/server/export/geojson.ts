import type { PlaceSummary } from '../../domain/api.ts';
import type { ExportRow } from '../store/library.ts';
import { flatten } from './export-row.ts';
import { greatCircle } from './great-circle.ts';
import { NOTICE } from './notice.ts';
import { newPlaces } from './new-places.ts';

const actFeature = (row: ExportRow): object => ({
	type: 'Feature',
	id: row.act.id,
	geometry: greatCircle([row.a.lon, row.a.lat], [row.b.lon, row.b.lat]),
	properties: { feature: 'act', ...flatten(row) }
});

const placeFeature = ({ id, name, en, level, lon, lat, approximate }: PlaceSummary): object => ({
	type: 'Feature',
	id,
	geometry: { type: 'Point', coordinates: [lon, lat] },
	properties: { feature: 'place', id, name, en: en ?? null, level, approximate, notice: NOTICE }
});

/**
 * RFC 7946: acts as great circles, and their places as points, each before the first act that needs it. One line a feature,
 * so that the file can also be read by line.
 */
export async function* toGeojson(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
	yield '{"type":"FeatureCollection","features":[';
	const places = newPlaces();
	let first = true;
	for await (const row of rows) {
		for (const feature of [...places(row).map(placeFeature), actFeature(row)]) {
			yield `${first ? '' : ','}\n${JSON.stringify(feature)}`;
			first = false;
		}
	}
	yield '\n]}\n';
}
