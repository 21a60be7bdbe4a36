import { check } from '@placemarkio/check-geojson';
import Ajv from 'ajv-draft-04';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { filterSchema, type Filter } from '../../../src/lib/domain/api.ts';
import { writeDataset, type DatasetCounts } from '../../../src/lib/server/export/dataset.ts';
import { FORMATS, type ExportFormat } from '../../../src/lib/server/export/formats.ts';
import { jsonlRowSchema } from '../../../src/lib/server/export/jsonl.ts';
import type { Library } from '../../../src/lib/server/store/library.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import profile from '../../support/profiles/tabular-data-package.json' with { type: 'json' };
import { ALL } from './made-articles.ts';

/** Every export is read by a parser of somebody else's, and has what the map shows under the same filters. */

let library: Library;
beforeAll(async () => {
	library = openSqliteLibrary();
	for (const article of ALL) await library.put(article);
	const change = { act: 0, by: '读者', reason: 'read it', places: {} };
	await library.correct({ ...change, article: 'a.txt', change: { kind: 'accept' } });
	await library.correct({ ...change, article: 'c.txt', change: { kind: 'reject' } });
});

const FILTERS: Record<string, Partial<Filter>> = {
	'as at first': {},
	'with wishes': { status: ['done', 'ongoing', 'planned', 'ended', 'intended'] },
	'one kind': { type: ['visit'] },
	'a topic': { topic: ['environment'] },
	'a stretch of time': { from: '2019-12', to: '2020', undated: false },
	'a place': { place: '510000' },
	'sure ones': { minConfidence: 0.8 },
	words: { q: '框架协议' },
	nothing: { from: '1999', to: '1999', undated: false }
};
const cases = Object.entries(FILTERS).map(
	([name, given]) => [name, filterSchema.parse(given)] as const
);

/** What the map and its panel say of the acts under a filter. */
interface Figures {
	readonly acts: number;
	readonly pairs: readonly string[];
	readonly kinds: Readonly<Record<string, number>>;
}
async function shown(filter: Filter): Promise<Figures> {
	const { acts, kinds, links: pairs } = await library.overview(filter);
	const { links, total } = await library.links(filter, 'place', 5000);
	expect([links.length, total]).toEqual([pairs, pairs]);
	const wanted = Object.entries(kinds).filter(
		([kind]) => filter.type.length === 0 || filter.type.some((type) => type === kind)
	);
	return { acts, pairs: links.map((link) => link.id).sort(), kinds: Object.fromEntries(wanted) };
}

interface Read {
	readonly a: string;
	readonly b: string;
	readonly type: string;
}
function figuresOf(rows: readonly Read[]): Figures {
	const kinds: Record<string, number> = {};
	for (const { type } of rows) kinds[type] = (kinds[type] ?? 0) + 1;
	const pairs = new Set(rows.map(({ a, b }) => [a, b].sort().join('~')));
	return { acts: rows.length, pairs: [...pairs].sort(), kinds };
}

const written = async (format: ExportFormat, filter: Filter, bom = true): Promise<string> =>
	(await Array.fromAsync(FORMATS[format].write(library.exportActs(filter), { bom }))).join('');

const table = (csv: string): Record<string, string>[] =>
	parseCsv(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

interface Feature {
	readonly id: string;
	readonly geometry: { readonly type: string };
	readonly properties: Read;
}
interface Graph {
	readonly node: readonly { readonly id: string }[];
	readonly edge: readonly {
		readonly source: string;
		readonly target: string;
		readonly data: readonly { readonly key: string; readonly '#text': string }[];
	}[];
}

/** How strangers read each format. */
const READERS: Record<ExportFormat, (text: string) => readonly Read[]> = {
	csv: (text) => table(text).map(({ a = '', b = '', type = '' }) => ({ a, b, type })),
	geojson: (text) => {
		const { features } = check(text) as unknown as { features: readonly Feature[] };
		const points = features.filter(({ geometry }) => geometry.type === 'Point');
		const acts = features.filter(({ geometry }) => geometry.type !== 'Point');
		const ends = acts.flatMap(({ properties: { a, b } }) => [a, b]);
		expect(points.map(({ id }) => id).sort()).toEqual([...new Set(ends)].sort());
		return acts.map(({ properties }) => properties);
	},
	graphml: (text) => {
		expect(XMLValidator.validate(text)).toBe(true);
		const { graphml } = new XMLParser({
			ignoreAttributes: false,
			attributeNamePrefix: '',
			parseTagValue: false,
			isArray: (name) => ['node', 'edge', 'data'].includes(name)
		}).parse(text) as { graphml: { graph: Partial<Graph> } };
		const { node = [], edge = [] } = graphml.graph;
		const ends = edge.flatMap(({ source, target }) => [source, target]);
		expect(node.map(({ id }) => id).sort()).toEqual([...new Set(ends)].sort());
		return edge.map(({ source: a, target: b, data }) => ({
			a,
			b,
			type: data.find(({ key }) => key === 'e_type')?.['#text'] ?? ''
		}));
	},
	jsonl: (text) =>
		text
			.split('\n')
			.filter((line) => line !== '')
			.map((line) => jsonlRowSchema.parse(JSON.parse(line)))
};

describe.each(Object.keys(READERS) as ExportFormat[])('%s, reopened', (format) => {
	test.each(cases)('has what the map shows: %s', async (_, filter) => {
		expect(figuresOf(READERS[format](await written(format, filter)))).toEqual(await shown(filter));
	});
});

test('each row of csv has both places, proof, article and what people said of it', async () => {
	const csv = await written('csv', filterSchema.parse({}));
	expect(csv.startsWith('\uFEFF')).toBe(true);
	expect(table(csv)).toContainEqual(
		expect.objectContaining({
			id: 'a.txt#0',
			a: '330000',
			a_name: '浙江省',
			a_en: 'Zhejiang',
			b: '220000',
			b_lat: '43.9',
			type: 'agreement',
			status: 'done',
			date: '2019-07-11',
			date_precision: 'day',
			directed: 'false',
			confidence: '1',
			corrected: 'accept',
			quote: '7月11日,浙江省与吉林省签署框架协议',
			article: 'a.txt',
			article_title: '两省签约',
			article_date: '2019-12-20',
			publisher: '试刊'
		})
	);
	expect(table(csv).some(({ article }) => article === 'c.txt')).toBe(false);
	const plain = await written('csv', filterSchema.parse({}), false);
	expect(plain).toBe(csv.slice(1));
});

describe('a dataset folder, reopened', () => {
	const folder = new Map<string, string>();
	let counts: DatasetCounts;
	const all = filterSchema.parse({ status: ['done', 'ongoing', 'planned', 'ended', 'intended'] });
	beforeAll(async () => {
		const about = {
			created: '2026-11-23T00:00:00.000Z',
			extractor: 'x1',
			gazetteer: 'g1',
			filter: 'status=intended'
		};
		counts = await writeDataset(library, all, about, async (name, pieces) => {
			const text = (await Array.fromAsync(pieces)).join('');
			folder.set(name, text);
			const hash = createHash('sha256').update(text).digest('hex');
			return { bytes: Buffer.byteLength(text), hash };
		});
	});
	const rows = (name: string) => table(folder.get(`${name}.csv`) ?? '');
	interface Field {
		readonly name: string;
		readonly type: string;
		readonly constraints: { readonly required: boolean; readonly enum?: readonly string[] };
	}
	interface Resource {
		readonly name: string;
		readonly path: string;
		readonly bytes: number;
		readonly hash: string;
		readonly rows: number;
		readonly schema: {
			readonly fields: readonly Field[];
			readonly foreignKeys?: readonly {
				readonly fields: string;
				readonly reference: { readonly resource: string; readonly fields: string };
			}[];
		};
	}
	const descriptor = (): { readonly resources: readonly Resource[] } =>
		JSON.parse(folder.get('datapackage.json') ?? '');

	test('the descriptor is a tabular data package by the published profile', () => {
		const valid = new Ajv({ strict: false, validateFormats: false }).compile(profile);
		expect(valid(descriptor()), JSON.stringify(valid.errors)).toBe(true);
		expect(valid({ name: 'x' })).toBe(false);
		expect(descriptor()).toMatchObject({ extractor: 'x1', gazetteer: 'g1' });
		expect(JSON.stringify(descriptor())).toContain('CC-BY-4.0');
	});

	test('every file is as long as told and has its hash, its columns, its rows', () => {
		const { resources } = descriptor();
		expect(resources.map(({ name }) => name)).toEqual([
			'acts',
			'places',
			'articles',
			'corrections'
		]);
		for (const { name, path, bytes, hash, rows: told, schema } of resources) {
			const text = folder.get(path) ?? '';
			expect(Buffer.byteLength(text)).toBe(bytes);
			expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
			expect(rows(name)).toHaveLength(told);
			const [header = ''] = text.split('\r\n');
			expect(header.split(',')).toEqual(schema.fields.map((field) => field.name));
		}
	});

	test('every cell is of the type that its field tells, every key leads somewhere', () => {
		const TYPES: Record<string, RegExp> = {
			string: /[^]*/,
			integer: /^\d+$/,
			number: /^-?\d+(\.\d+)?$/,
			boolean: /^(true|false)$/
		};
		for (const { name, schema } of descriptor().resources) {
			for (const { name: column, type, constraints } of schema.fields)
				for (const row of rows(name)) {
					const cell = row[column] ?? '';
					if (cell === '') expect(constraints.required, `${name}.${column}`).toBe(false);
					else expect(cell, `${name}.${column}`).toMatch(TYPES[type] ?? /^$/);
					if (constraints.enum && cell !== '') expect(constraints.enum).toContain(cell);
				}
			for (const { fields, reference } of schema.foreignKeys ?? []) {
				const known = rows(reference.resource).map((row) => row[reference.fields]);
				for (const row of rows(name)) expect(known).toContain(row[fields]);
			}
		}
	});

	test('its counts are those of the API', async () => {
		const { acts, kinds, pairs } = await shown(all);
		const read = rows('acts').map(({ a = '', b = '', type = '' }) => ({ a, b, type }));
		expect(figuresOf(read)).toEqual({ acts, kinds, pairs });
		const { total } = await library.corrections({ article: null, cursor: null, limit: 1 });
		expect([counts.acts, counts.corrections]).toEqual([acts, total]);
		expect(rows('corrections').map(({ kind }) => kind)).toEqual(['reject', 'accept']);
		const told = rows('articles').map(({ acts: n }) => Number(n));
		expect(told.reduce((sum, n) => sum + n, 0)).toBe(acts);
	});
});
