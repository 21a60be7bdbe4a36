import { describe, expect, it } from 'vitest';
import type { LinkSummary, PlaceSummary } from '../../../src/lib/domain/api.ts';
import { arcsOf } from '../../../src/lib/map/arcs.ts';
import {
	arcFeatures,
	arrowFeatures,
	headingOf,
	nodeFeatures,
	tintsOf
} from '../../../src/lib/map/features.ts';
import { scalesOf } from '../../../src/lib/map/scales.ts';

const place = (id: string, over: Partial<PlaceSummary> = {}): PlaceSummary => ({
	id,
	name: id,
	level: 'city',
	lon: 104,
	lat: 30,
	parents: [],
	approximate: false,
	links: 1,
	articles: 1,
	...over
});
const link = (a: string, b: string, over: Partial<LinkSummary> = {}): LinkSummary => ({
	id: `${a}~${b}`,
	a,
	b,
	types: { visit: 1 },
	statuses: { done: 1 },
	statusesByType: { visit: { done: 1 } },
	count: 1,
	articles: 1,
	first: null,
	last: null,
	directed: 'forward',
	directions: { visit: 'forward' },
	...over
});
/** Of a quiet map. */
const scales = scalesOf(1, 1);
const places = {
	'510100': place('510100', { parents: ['CN', '510000'] }),
	'500000': place('500000', { lon: 107, lat: 30, level: 'province', parents: ['CN'] })
};

describe('arcFeatures', () => {
	it('carries the id that feature-state needs, and a width by the root of the proofs', () => {
		const [one] = arcFeatures(
			arcsOf([link('500000', '510100', { types: { visit: 1 } })], places),
			scales,
			false
		).features;
		const [four] = arcFeatures(
			arcsOf([link('500000', '510100', { types: { visit: 4 } })], places),
			scales,
			false
		).features;
		expect(one?.properties.id).toBe('500000~510100:visit');
		expect(four?.properties.width).toBeCloseTo(2 * (one?.properties.width ?? 0), 9);
	});

	it('lets weak arcs stand back where the map is crowded, and only there', () => {
		const arcs = [100, 1].map((count) => ({
			...arcsOf([link('500000', '510100')], places)[0]!,
			count
		}));
		const faint = (isCrowded: boolean) =>
			arcFeatures(arcs, scales, isCrowded).features.map(({ properties }) => properties.faint);
		expect(faint(true)).toEqual([0, 3]);
		expect(faint(false)).toEqual([0, 0]);
	});
});

describe('arrowFeatures', () => {
	const headings = (direction: 'forward' | 'backward' | 'both') =>
		arrowFeatures(
			arcsOf([link('510100', '500000', { directions: { visit: direction } })], places),
			scales,
			false
		).features.map((feature) => feature.properties.heading);

	it('points the way the act goes', () => {
		// From 104° to 107° east: eastwards, a little south where the arc comes down.
		expect(headings('forward')[0]).toBeGreaterThan(80);
		expect(headings('forward')[0]).toBeLessThan(140);
		expect(headings('backward')[0]).toBeLessThan(-80);
		expect(headings('both')).toHaveLength(2);
	});

	it('draws none where no side acts on the other', () => {
		expect(
			arrowFeatures(arcsOf([link('510100', '500000', { directions: {} })], places), scales, false)
				.features
		).toEqual([]);
	});
});

describe('headingOf', () => {
	it.each([
		[[0, 0], [0, 1], 0],
		[[0, 0], [1, 0], 90],
		[[0, 1], [0, 0], 180]
	] as const)('from %j to %j is %d', (from, to, heading) => {
		expect(headingOf(from, to)).toBeCloseTo(heading, 6);
	});
});

describe('nodeFeatures', () => {
	const shapes = (over: Partial<PlaceSummary>, links: LinkSummary[] = []) =>
		nodeFeatures({ x: place('x', over) }, links, scales).features[0]?.properties;

	it('makes places that no act reaches hollow dots, and groups nodes of their own', () => {
		expect(shapes({ links: 0 })?.shape).toBe('mention');
		expect(shapes({ links: 2 })?.shape).toBe('node');
		expect(shapes({ links: 0, level: 'group' })?.shape).toBe('group');
	});

	it('rings a node with ties inside it', () => {
		expect(shapes({}, [link('x', 'x')])?.ring).toBeGreaterThan(shapes({})?.radius ?? Infinity);
		expect(shapes({})?.ring).toBe(0);
	});
});

describe('tintsOf', () => {
	it('counts a link for the province that holds its end, once', () => {
		const tints = tintsOf([link('500000', '510100')], places, ['500000', '510000', '330000']);
		expect([...tints]).toEqual([
			['500000', 5],
			['510000', 5],
			['330000', 0]
		]);
	});

	it('takes counts of more pairs than it is given', () => {
		const known = { '330000': 9 };
		const tints = tintsOf([link('500000', '510100')], places, ['500000', '330000'], known);
		expect([...tints]).toEqual([
			['500000', 0],
			['330000', 5]
		]);
	});
});

describe('scalesOf', () => {
	it('is the same for all quiet maps, so that one proof looks the same everywhere', () => {
		expect(scalesOf(1, 4).width(1)).toBe(scalesOf(9, 30).width(1));
		expect(scalesOf(1, 4).radius(4)).toBe(scalesOf(9, 30).radius(4));
	});

	it('keeps the strongest of a crowded map from covering it, and the rest in proportion', () => {
		const crowded = scalesOf(900, 5000);
		expect(crowded.width(900)).toBeCloseTo(6, 9);
		expect(crowded.radius(5000)).toBeCloseTo(15, 9);
		expect(crowded.width(225)).toBeCloseTo(3, 9);
		expect(crowded.width(1)).toBeGreaterThan(0.5);
	});
});
