import { readFileSync } from 'node:fs';
import { geoArea, geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { crossings } from '../../../geo/build/simplify.ts';
import { PROVINCE_CODES } from '../../../src/lib/gazetteer/boundaries.ts';
import { gazetteerFileSchema } from '../../../src/lib/gazetteer/format.ts';
import { parseRow } from '../../../src/lib/gazetteer/row-line.ts';

const read = (path: string) =>
	readFileSync(new URL(`../../../geo/${path}`, import.meta.url), 'utf8');
const places = gazetteerFileSchema.parse(JSON.parse(read('gazetteer.json'))).places.map(parseRow);

type Shape = Feature<MultiPolygon, Record<string, unknown>>;
function shapesOf(layer: 'provinces' | 'countries') {
	const topology = JSON.parse(read(`boundaries/${layer}.json`)) as Topology<
		Record<string, GeometryCollection>
	>;
	const object = topology.objects[layer];
	if (!object) throw new Error(`no object ${layer}`);
	const { features } = feature(topology, object) as FeatureCollection;
	return { topology, features: features as Shape[] };
}
const provinces = shapesOf('provinces');
const countries = shapesOf('countries');

/** 加格达奇 and 松岭 are governed from Heilongjiang on land that the map gives to Inner Mongolia. */
const OUTSIDE = ['232700 大兴安岭地区', '232761 加格达奇区', '232762 松岭区'];

/** Points of the arcs in whole steps, as the file has them. */
const stepsOf = ({ arcs }: Topology) =>
	arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
	});

describe('provinces', () => {
	test('are the 34, by adcode, with names', () => {
		expect(provinces.features.map(({ id }) => id)).toEqual(PROVINCE_CODES);
		expect(provinces.features[10]?.properties).toEqual({
			adcode: '330000',
			name: '浙江省',
			en: 'Zhejiang'
		});
	});

	test('weigh what a page can carry', () => {
		expect(read('boundaries/provinces.json').length).toBeLessThan(350_000);
		expect(read('boundaries/countries.json').length).toBeLessThan(250_000);
	});

	test('each holds its own point', () => {
		const outside = provinces.features.filter((shape) => {
			const row = places.find(({ id }) => id === shape.id);
			return !row || !geoContains(shape, [row.lon, row.lat]);
		});
		expect(outside.map(({ id }) => id)).toEqual([]);
	});

	test('each holds the points of its prefectures and counties', () => {
		const outside = provinces.features.flatMap((shape) =>
			places.filter(
				({ id, lon, lat }) =>
					/^\d{6}$/.test(id) &&
					id.startsWith(String(shape.id).slice(0, 2)) &&
					!geoContains(shape, [lon, lat])
			)
		);
		expect(outside.map(({ id, name }) => `${id} ${name}`)).toEqual(OUTSIDE);
	});
});

describe.each([
	['provinces', provinces],
	['countries', countries]
])('%s', (_, { topology, features }) => {
	test('no line crosses another', () => {
		expect([...crossings(stepsOf(topology)).keys()]).toEqual([]);
	});

	test('rings are closed, have an area, and wind as d3-geo has them', () => {
		for (const { id, geometry } of features) {
			for (const ring of geometry.coordinates.flat())
				expect(ring.at(0), String(id)).toEqual(ring.at(-1));
			expect(geoArea(geometry), String(id)).toBeLessThan(1);
			expect(geoArea(geometry), String(id)).toBeGreaterThan(0);
		}
	});
});

describe('countries', () => {
	test('have names and a label point inside the map', () => {
		const japan = countries.features.find(({ id }) => id === 'JP');
		expect(japan?.properties).toMatchObject({ iso2: 'JP', name: '日本', en: 'Japan' });
		for (const { properties } of countries.features) {
			expect(Math.abs(Number(properties['lon']))).toBeLessThanOrEqual(180);
			expect(Math.abs(Number(properties['lat']))).toBeLessThanOrEqual(90);
		}
	});

	test('leave China to the provinces', () => {
		const ids = countries.features.map(({ id }) => id);
		expect(ids.filter((id) => /^(CN|TW|HK|MO)$/.test(String(id)))).toEqual([]);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('share their border with the provinces exactly', () => {
		const inland = new Set(stepsOf(provinces.topology).flat().map(String));
		const mongolia = countries.features.find(({ id }) => id === 'MN');
		const touching = mongolia?.geometry.coordinates
			.flat(2)
			.filter(([x = 0, y = 0]) =>
				inland.has(String([Math.round((x + 180) / 0.0025), Math.round((y + 90) / 0.0025)]))
			);
		expect(touching?.length).toBeGreaterThan(100);
	});
});
