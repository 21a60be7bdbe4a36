import type { ExportRow } from '../store/library.ts';
import type { PlaceSummary } from '../../domain/api.ts';
import { COLUMNS, flatten, type FlatAct } from './export-row.ts';
import { newPlaces } from './new-places.ts';

/** What an edge does not repeat: it stands in its own attributes, or on the nodes that it joins. */
const ELSEWHERE: ReadonlySet<keyof FlatAct> = new Set([
	...(['id', 'a', 'b', 'directed'] as const),
	...(['a_name', 'a_en', 'a_level', 'a_lon', 'a_lat'] as const),
	...(['b_name', 'b_en', 'b_level', 'b_lon', 'b_lat'] as const)
]);
const TYPES: Partial<Record<keyof FlatAct, string>> = {
	confidence: 'double',
	quote_start: 'int',
	quote_end: 'int'
};

/** Characters that XML 1.0 cannot hold, not even escaped, or should not. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

export const escapeXml = (text: string): string =>
	text
		.toWellFormed()
		.replace(FORBIDDEN, '\ufffd')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

const datum = (key: string, value: string | number | boolean | null): string =>
	value === null ? '' : `<data key="${key}">${escapeXml(String(value))}</data>`;

const node = (place: PlaceSummary): string =>
	`<node id="${escapeXml(place.id)}">${datum('name', place.name)}${datum('en', place.en ?? null)}${datum('level', place.level)}${datum('lon', place.lon)}${datum('lat', place.lat)}</node>\n`;

/** GraphML for Gephi and the like: places as nodes, each before the first edge that needs it, acts as edges. */
export async function* toGraphml(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
	for (const name of ['name', 'en', 'level'])
		yield `<key id="${name}" for="node" attr.name="${name}" attr.type="string"/>\n`;
	for (const name of ['lon', 'lat'])
		yield `<key id="${name}" for="node" attr.name="${name}" attr.type="double"/>\n`;
	const columns = COLUMNS.filter((name) => !ELSEWHERE.has(name));
	for (const name of columns)
		yield `<key id="e_${name}" for="edge" attr.name="${name}" attr.type="${TYPES[name] ?? 'string'}"/>\n`;
	yield '<graph id="links" edgedefault="undirected">\n';
	const places = newPlaces();
	for await (const row of rows) {
		yield* places(row).map(node);
		const flat = flatten(row);
		const data = columns.map((name) => datum(`e_${name}`, flat[name])).join('');
		yield `<edge id="${escapeXml(flat.id)}" source="${escapeXml(flat.a)}" target="${escapeXml(flat.b)}" directed="${flat.directed}">${data}</edge>\n`;
	}
	yield '</graph>\n</graphml>\n';
}
