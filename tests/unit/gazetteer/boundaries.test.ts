import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseBoundaries, PROVINCE_CODES } from '../../../src/lib/gazetteer/boundaries.ts';

const built: unknown = JSON.parse(
	readFileSync(new URL('../../../geo/boundaries/provinces.json', import.meta.url), 'utf8')
);

const square = [
	[110, 30],
	[110, 31],
	[111, 31],
	[111, 30],
	[110, 30]
];
const shape = (adcode: unknown, ring: unknown = square) => ({
	type: 'Feature',
	properties: { adcode },
	geometry: { type: 'Polygon', coordinates: [ring] }
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const topologyOf = (arcs: unknown, adcode = '330000', names = ['p']) => ({
	type: 'Topology',
	arcs,
	objects: Object.fromEntries(
		names.map((name) => [
			name,
			{
				type: 'GeometryCollection',
				geometries: [{ type: 'Polygon', properties: { adcode }, arcs: [[0]] }]
			}
		])
	)
});

describe('parseBoundaries', () => {
	test('takes the file that the build makes, whole', () => {
		const boundaries = parseBoundaries(built);
		expect(Object.keys(boundaries.topology.objects)).toEqual(['provinces']);
		expect(boundaries.missing).toEqual([]);
	});

	test('makes a topology of GeoJSON, numbers as codes too, and lists what is missing', () => {
		const { topology, missing } = parseBoundaries(collection(shape(330000), shape('220000')));
		const geometries = topology.objects['provinces']?.geometries;
		expect(geometries?.map(({ id, arcs }) => [id, arcs])).toEqual([
			['330000', [[[0]]]],
			['220000', [[[1]]]]
		]);
		expect(missing).toHaveLength(PROVINCE_CODES.length - 2);
	});

	test('winds outer rings clockwise, however they came', () => {
		const both = [square, square.toReversed()].map(
			(ring) => parseBoundaries(collection(shape('330000', ring))).topology.arcs[0]
		);
		expect(both).toEqual([square, square]);
	});

	test('calls the object of a topology provinces', () => {
		const { topology } = parseBoundaries(topologyOf([square]));
		expect(Object.keys(topology.objects)).toEqual(['provinces']);
	});

	test.each([
		[
			'no file of shapes',
			{ a: 1 },
			/neither a TopoJSON Topology nor a GeoJSON FeatureCollection: give/
		],
		['null', null, /neither/],
		['no shapes', collection(), /no shapes: give/],
		['no code', collection(shape(undefined)), /features\[0\]\.properties\.adcode/],
		[
			'a code of no province',
			collection(shape('330000'), shape('330400')),
			/feature 1 \(adcode 330400\): no province/
		],
		[
			'a code twice',
			collection(shape('330000'), shape('330000')),
			/feature 1 \(adcode 330000\): feature 0 has this/
		],
		[
			'metres',
			collection(
				shape(
					'330000',
					square.map(([x = 0, y = 0]) => [x * 1e5, y * 1e5])
				)
			),
			/not in degrees: project/
		],
		['an open triangle', collection(shape('330000', square.slice(0, 3))), /geometry\.coordinates/],
		['a missing arc', topologyOf([]), /adcode 330000\): arc 0 does not exist/],
		['metres in a topology', topologyOf([[[1e6, 3e6]]]), /not in degrees/],
		['two objects', topologyOf([square], '330000', ['a', 'b']), /2 objects \(a, b\)/]
	])('refuses %s in one line with a remedy', (_, file, message) => {
		expect(() => parseBoundaries(file)).toThrow(message);
		try {
			parseBoundaries(file);
		} catch (error) {
			expect(String(error)).not.toContain('\n');
		}
	});
});
