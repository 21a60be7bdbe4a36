import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterSchema } from '../../../src/lib/domain/api.ts';
import { csvCell } from '../../../src/lib/server/export/csv.ts';
import { FORMATS, type ExportFormat } from '../../../src/lib/server/export/formats.ts';
import { precisionOf } from '../../../src/lib/server/export/export-row.ts';
import { escapeXml } from '../../../src/lib/server/export/graphml.ts';
import { greatCircle } from '../../../src/lib/server/export/great-circle.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { madeArticle } from './made-articles.ts';

describe('csv cells', () => {
	test.each([
		['=1+1', "'=1+1"],
		['+86 571', "'+86 571"],
		['-', "'-"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t=1"],
		['\n=1', `"'\n=1"`],
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
				expect(csvCell(value)).not.toMatch(/^"?[=+\-@\t\r\n]/);
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

test.each([
	['2019-07-11', 'day'],
	['2019-07~', 'month'],
	['2019', 'year'],
	['XXXX-01-14', 'yearless'],
	['2019/2021-03', 'interval'],
	[null, null]
])('%s tells its %s', (date, precision) => {
	expect(precisionOf(date)).toBe(precision);
});

describe('a great circle', () => {
	test('bends towards the pole', () => {
		const { coordinates } = greatCircle([0, 50], [90, 50]);
		const lats = coordinates.flatMap((at) => (typeof at[1] === 'number' ? [at[1]] : []));
		// tan φ at the middle is tan 50° / cos 45°.
		expect(Math.max(...lats)).toBeCloseTo(59.3, 1);
	});

	test('is cut at the antimeridian, each part on its side', () => {
		const { type, coordinates } = greatCircle([170, 10], [-160, 20]);
		expect(type).toBe('MultiLineString');
		const [west, east] = coordinates as number[][][];
		expect(west?.every(([lon = 0]) => lon > 0)).toBe(true);
		expect(east?.every(([lon = 0]) => lon < 0)).toBe(true);
		expect(west?.at(-1)).toEqual([180, east?.[0]?.[1]]);
		expect(east?.[0]?.[0]).toBe(-180);
	});

	test('keeps its ends and stays on the globe, wherever they are', () => {
		const place = fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -90, max: 90, noNaN: true })
		);
		fc.assert(
			fc.property(place, place, (from, to) => {
				const { type, coordinates } = greatCircle(from, to);
				const lines = type === 'LineString' ? [coordinates] : coordinates;
				const all = lines.flat();
				expect([all[0], all.at(-1)]).toEqual([from, to]);
				expect(all.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)).toBe(true);
				for (const line of lines) expect(line.length).toBeGreaterThan(1);
			})
		);
	});
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

	test('geojson has places as points and goes from end to end on a great circle', async () => {
		const { features } = JSON.parse(await write('geojson'));
		expect(features).toMatchObject([
			{ id: '330000', geometry: { type: 'Point', coordinates: [120.1, 29.2] } },
			{ id: '220000', geometry: { type: 'Point', coordinates: [125.3, 43.9] } },
			{
				geometry: { type: 'LineString' },
				properties: { feature: 'act', a_name: '浙江省', topics: 'environment;water' }
			}
		]);
		const line: number[][] = features[2].geometry.coordinates;
		expect([line[0], line.at(-1)]).toEqual([
			[120.1, 29.2],
			[125.3, 43.9]
		]);
		expect(line.length).toBeGreaterThan(20);
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
