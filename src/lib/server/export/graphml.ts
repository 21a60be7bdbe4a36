import type { ExportRow } from '../store/library.ts';
import type { PlaceSummary } from '../../domain/api.ts';
import { COLUMNS, flatten } from './export-row.ts';

const NUMBERS: ReadonlySet<string> = new Set(['confidence', 'quote_start', 'quote_end']);

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
	const kind = (name: string): string => (NUMBERS.has(name) ? 'double' : 'string');
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
	for (const name of ['name', 'en', 'level'])
		yield `<key id="${name}" for="node" attr.name="${name}" attr.type="string"/>\n`;
	for (const name of ['lon', 'lat'])
		yield `<key id="${name}" for="node" attr.name="${name}" attr.type="double"/>\n`;
	const columns = COLUMNS.filter((name) => !['id', 'a', 'b', 'directed'].includes(name));
	for (const name of columns)
		yield `<key id="e_${name}" for="edge" attr.name="${name}" attr.type="${kind(name)}"/>\n`;
	yield '<graph id="links" edgedefault="undirected">\n';
	const known = new Set<string>();
	for await (const row of rows) {
		for (const place of [row.a, row.b]) {
			if (!known.has(place.id)) yield node(place);
			known.add(place.id);
		}
		const flat = flatten(row);
		const data = columns.map((name) => datum(`e_${name}`, flat[name])).join('');
		yield `<edge id="${escapeXml(flat.id)}" source="${escapeXml(flat.a)}" target="${escapeXml(flat.b)}" directed="${flat.directed}">${data}</edge>\n`;
	}
	yield '</graph>\n</graphml>\n';
}
