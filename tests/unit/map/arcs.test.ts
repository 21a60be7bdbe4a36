import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkSummary, PlaceSummary } from '../../../src/lib/domain/api.ts';
import { LINK_TYPES } from '../../../src/lib/domain/kinds.ts';
import { arcPath, arcsOf, toneOf, unwrap } from '../../../src/lib/map/arcs.ts';
import type { LonLat } from '../../../src/lib/map/mercator.ts';

const lonLat: fc.Arbitrary<LonLat> = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -85, max: 85, noNaN: true })
);
const bend = fc.double({ min: -0.6, max: 0.6, noNaN: true });

const place = (id: string, lon: number, lat: number): PlaceSummary => ({
	id,
	name: id,
	level: 'city',
	lon,
	lat,
	parents: [],
	approximate: false,
	links: 1,
	articles: 1
});
const places = {
	'330000': place('330000', 120.1, 29.2),
	'220000': place('220000', 126.2, 43.7)
};
const link = (over: Partial<LinkSummary>): LinkSummary => ({
	id: '220000~330000',
	a: '220000',
	b: '330000',
	types: { agreement: 2 },
	statuses: { done: 2 },
	statusesByType: { agreement: { done: 1 }, visit: { done: 1 } },
	count: 2,
	articles: 1,
	first: null,
	last: null,
	directed: 'none',
	directions: {},
	...over
});

describe('arcPath', () => {
	it('begins and ends exactly at its places, whole turns aside', () => {
		fc.assert(
			fc.property(lonLat, lonLat, bend, (from, to, height) => {
				const path = arcPath(from, to, height);
				const [lon, lat] = path.at(-1) ?? [NaN, NaN];
				expect(path[0]).toEqual(from);
				expect(lat).toBe(to[1]);
				expect(Math.abs((lon - to[0]) / 360 - Math.round((lon - to[0]) / 360))).toBeLessThan(1e-9);
			})
		);
	});

	it('never jumps across the map', () => {
		fc.assert(
			fc.property(lonLat, lonLat, bend, (from, to, height) => {
				const path = arcPath(from, to, height);
				for (const [i, point] of path.entries()) {
					const before = path[i - 1] ?? point;
					expect(Math.abs(point[0] - before[0])).toBeLessThanOrEqual(180 + 1e-9);
				}
			})
		);
	});

	it('is the same each time, and the same line read from the other end', () => {
		fc.assert(
			fc.property(lonLat, lonLat, bend, (from, to, height) => {
				fc.pre(geoDistance([...from], [...to]) > 0.01 && geoDistance([...from], [...to]) < 3);
				const there = arcPath(from, to, height);
				const back = arcPath(to, from, height).reverse();
				expect(arcPath(from, to, height)).toEqual(there);
				for (const [i, [lon, lat]] of there.entries()) {
					const [lon2, lat2] = back[i] ?? [NaN, NaN];
					expect(geoDistance([lon, lat], [lon2, lat2])).toBeLessThan(1e-6);
				}
			})
		);
	});

	it('holds only numbers, even between antipodes and from a place to itself', () => {
		for (const to of [
			[-60, -30],
			[120, 30]
		] as const) {
			const path = arcPath([120, 30], to, 0.2);
			expect(path.length).toBeGreaterThan(32);
			expect(path.flat().every(Number.isFinite)).toBe(true);
		}
	});

	it('crosses the Pacific the short way', () => {
		const path = arcPath([140, 36], [-122, 37], 0);
		expect(path.at(-1)).toEqual([238, 37]);
	});

	it('leaves the great circle by its bend, to the north', () => {
		const straight = arcPath([105, 30], [107, 30], 0)[16];
		const bent = arcPath([105, 30], [107, 30], 0.2)[16];
		const lift = geoDistance([...(straight ?? [0, 0])], [...(bent ?? [0, 0])]);
		expect(lift / geoDistance([105, 30], [107, 30])).toBeCloseTo(0.2, 6);
		expect(bent?.[1]).toBeGreaterThan(straight?.[1] ?? 90);
	});
});

describe('unwrap', () => {
	it.each([
		[-179, 179, 181],
		[179, -179, -181],
		[10, 20, 10],
		[10, 380, 370]
	])('%d after %d is %d', (lon, before, wanted) => {
		expect(unwrap(lon, before)).toBe(wanted);
	});
});

describe('arcsOf', () => {
	it('fans kinds out in the fixed order, each with a bend of its own', () => {
		const types = Object.fromEntries([...LINK_TYPES].reverse().map((type) => [type, 1]));
		const arcs = arcsOf([link({ types })], places);
		expect(arcs.map((arc) => arc.type)).toEqual(LINK_TYPES);
		const bends = arcs.map((arc) => arc.bend);
		expect(bends).toEqual([...bends].sort((p, q) => p - q));
		expect(new Set(bends).size).toBe(LINK_TYPES.length);
	});

	it('draws none for a tie inside one unit or with an unknown end', () => {
		expect(arcsOf([link({ b: '220000' }), link({ b: '999999' })], places)).toEqual([]);
	});

	it('keeps the direction of each kind', () => {
		const [, visit] = arcsOf(
			[link({ types: { agreement: 1, visit: 1 }, directions: { visit: 'backward' } })],
			places
		);
		expect(visit).toMatchObject({ type: 'visit', direction: 'backward' });
	});
});

describe('toneOf', () => {
	it.each([
		[{ planned: 3, done: 1 }, 'firm'],
		[{ ongoing: 1, ended: 4 }, 'firm'],
		[{ planned: 1, ended: 1 }, 'planned'],
		[{ ended: 1, intended: 2 }, 'ended'],
		[{ intended: 1 }, 'intended']
	] as const)('%j is %s', (statuses, tone) => {
		expect(toneOf(statuses)).toBe(tone);
	});
});
