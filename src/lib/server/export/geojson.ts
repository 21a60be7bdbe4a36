import type { ExportRow } from '../store/library.ts';
import { flatten } from './export-row.ts';

/** RFC 7946: one line a feature from end to end, so that the file can also be read by line. */
export async function* toGeojson(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
	yield '{"type":"FeatureCollection","features":[';
	let first = true;
	for await (const row of rows) {
		const feature = {
			type: 'Feature',
			id: row.act.id,
			geometry: {
				type: 'LineString',
				coordinates: [
					[row.a.lon, row.a.lat],
					[row.b.lon, row.b.lat]
				]
			},
			properties: flatten(row)
		};
		yield `${first ? '' : ','}\n${JSON.stringify(feature)}`;
		first = false;
	}
	yield '\n]}\n';
}
