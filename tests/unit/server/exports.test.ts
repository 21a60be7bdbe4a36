import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterSchema } from '../../../src/lib/domain/api.ts';
import { csvCell } from '../../../src/lib/server/export/csv.ts';
import { FORMATS, type ExportFormat } from '../../../src/lib/server/export/formats.ts';
import { escapeXml } from '../../../src/lib/server/export/graphml.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { madeArticle } from './made-articles.ts';

describe('csv cells', () => {
	test.each([
		['=1+1', "'=1+1"],
		['+86 571', "'+86 571"],
		['-', "'-"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t=1"],
		['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
		['浙江省', '浙江省'],
		['a,b', '"a,b"'],
		['say "no"', '"say ""no"""']
	])('%j is written %j', (value, cell) => {
		expect(csvCell(value)).toBe(cell);
	});

	test('numbers stay numbers', () => {
		expect([csvCell(-1.5), csvCell(true), csvCell(null)]).toEqual(['-1.5', 'true', '']);
	});

	test('never start a formula', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (value) => {
				expect(csvCell(value)).not.toMatch(/^"?[=+\-@\t\r]/);
			})
		);
	});
});

test('XML text holds no markup and no forbidden character', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (value) => {
			expect(escapeXml(value)).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)|\p{Cs}/u);
			expect(escapeXml(value).replace(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}/u);
		})
	);
});

describe('formats', () => {
	test.each(['csv', 'geojson', 'graphml', 'jsonl'] as const)(
		'%s says on each row what found it and what must be said of it',
		async (format) => {
			const written = await write(format);
			expect(written).toContain('GeoNames, CC BY 4.0');
			expect(written).toMatch(/extractor/);
			expect(written).toMatch(/gazetteer[\s\S]*g1/);
		}
	);

	const write = async (format: ExportFormat): Promise<string> => {
		const library = openSqliteLibrary();
		const title = '=cmd|"calc"<b>&';
		const text = '浙江省与吉林省签署协议,"双方"满意。';
		const link = { a: '330000', b: '220000', quote: text, topics: ['environment', 'water'] };
		await library.put(
			madeArticle({
				id: 'x,"y".txt',
				title,
				text,
				names: { 浙江省: '330000', 吉林省: '220000' },
				links: [link]
			})
		);
		const rows = library.exportActs(filterSchema.parse({}));
		return (await Array.fromAsync(FORMATS[format].write(rows))).join('');
	};

	test('csv quotes and neutralises what a stranger wrote', async () => {
		const csv = await write('csv');
		expect(csv).toContain('"浙江省与吉林省签署协议,""双方""满意。"');
		expect(csv).toContain(`"'=cmd|""calc""<b>&"`);
		expect(csv).toContain('"x,""y"".txt#0"');
	});

	test('geojson goes from end to end', async () => {
		expect(JSON.parse(await write('geojson'))).toMatchObject({
			type: 'FeatureCollection',
			features: [
				{
					geometry: {
						type: 'LineString',
						coordinates: [
							[120.1, 29.2],
							[125.3, 43.9]
						]
					},
					properties: { a_name: '浙江省', topics: 'environment;water' }
				}
			]
		});
	});

	test('graphml has each place once and escapes', async () => {
		const graphml = await write('graphml');
		expect(graphml.match(/<node /g)).toHaveLength(2);
		expect(graphml).toContain('=cmd|&quot;calc&quot;&lt;b&gt;&amp;');
	});

	test('jsonl keeps the whole act', async () => {
		expect(JSON.parse(await write('jsonl'))).toMatchObject({
			type: 'agreement',
			places: [{ id: '330000' }, { id: '220000' }],
			article: { id: 'x,"y".txt' }
		});
	});
});
