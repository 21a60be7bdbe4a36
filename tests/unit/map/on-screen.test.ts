import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import type { LinkSummary, PlaceSummary } from '../../../src/lib/domain/api.ts';
import { drawablesOf } from '../../../src/lib/map/drawables.ts';
import { globeProjection } from '../../../src/lib/map/globe.ts';
import { liftedBy } from '../../../src/lib/map/lifted.ts';
import { onScreen, pickOn, type OnScreen } from '../../../src/lib/map/on-screen.ts';
import { flatProjection } from '../../../src/lib/map/projection.ts';

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
const link: LinkSummary = {
	id: 'a~b',
	a: 'a',
	b: 'b',
	types: { visit: 1 },
	statuses: { done: 1 },
	statusesByType: { visit: { planned: 1 } },
	count: 1,
	articles: 1,
	first: null,
	last: null,
	directed: 'forward',
	directions: { visit: 'forward' }
};
const between = (a: PlaceSummary, b: PlaceSummary) => drawablesOf([link], { a, b });
const drawables = between(place('a', 116, 40), place('b', -172, -14));
const SIZE = { width: 1000, height: 800 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const looking = (lon: number, zoom = 2): OnScreen => {
	const camera = { lon, lat: 15, zoom };
	return onScreen(drawables, [], flatProjection(camera, SIZE, NONE), SIZE);
};
const middleOf = ({ arcs: [arc] }: OnScreen): readonly [number, number] =>
	arc?.path[arc.path.length >> 1] ?? [NaN, NaN];

describe('onScreen', () => {
	it.each([
		['a crowded map on a narrow window', true, 700, 0.6],
		['a crowded map on a wide one', true, 720, 1],
		['a quiet map on a narrow one', false, 700, 1]
	])('%s has discs of the size for it', (_, isCrowded, width, share) => {
		const size = { width, height: 800 };
		const projection = flatProjection({ lon: 152, lat: 15, zoom: 0.5 }, size, NONE);
		const { nodes } = onScreen({ ...drawables, isCrowded }, [], projection, size);
		const own = new Map(drawables.nodes.features.map(({ properties: p }) => [p.id, p.radius]));
		expect(nodes.length).toBeGreaterThan(1);
		for (const { id, radius } of nodes) expect(radius).toBeCloseTo(share * (own.get(id) ?? NaN), 9);
	});

	it('has both ends of an arc across the antimeridian, and the arc between them, in one view', () => {
		const view = looking(152);
		expect(view.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b']);
		for (const { id, at } of view.nodes) {
			expect(at[0]).toBeGreaterThan(0);
			expect(at[0]).toBeLessThan(SIZE.width);
			expect(pickOn(view, at)).toEqual({ kind: 'place', id });
		}
		const [x, y] = middleOf(view);
		expect(pickOn(view, [x + 8, y])).toMatchObject({ kind: 'link', id: 'a~b' });
		expect(pickOn(view, [10, 790])).toBeNull();
		const steps = view.arcs[0]?.path ?? [];
		for (const [i, [x1]] of steps.slice(1).entries())
			expect(Math.abs(x1 - (steps[i]?.[0] ?? x1))).toBeLessThan(40);
	});

	it('is asked again after the camera has moved', () => {
		const spot = looking(140).nodes.find(({ id }) => id === 'a')?.at ?? [NaN, NaN];
		expect(pickOn(looking(152), spot)).not.toEqual({ kind: 'place', id: 'a' });
		expect(pickOn(looking(140), spot)).toEqual({ kind: 'place', id: 'a' });
	});

	it('shows the world as often as it has room, each turn with names of its own', () => {
		const { nodes, arcs } = looking(152, 0);
		const own = nodes.filter(({ id }) => id === 'a');
		expect(own.length).toBeGreaterThanOrEqual(2);
		expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
		expect(arcs.length).toBeGreaterThanOrEqual(2);
		expect(Math.abs((own[1]?.at[0] ?? 0) - (own[0]?.at[0] ?? 0))).toBeCloseTo(512, 6);
	});

	it('leaves out what lies beside the canvas', () => {
		expect(looking(20, 5)).toEqual({ outlines: [], arcs: [], heads: [], nodes: [] });
	});

	it('turns arrowheads to where their arc goes', () => {
		const east = between(place('a', 100, 0), place('b', 110, 0));
		const camera = { lon: 105, lat: 0, zoom: 4 };
		const heads = [flatProjection, globeProjection].map(
			(project) => onScreen(east, [], project(camera, SIZE, NONE), SIZE).heads[0]?.turn ?? NaN
		);
		for (const turn of heads) {
			expect(turn).toBeGreaterThan(Math.PI / 2 - 0.3);
			expect(turn).toBeLessThan(Math.PI / 2 + 0.6);
		}
		expect(heads[0]).toBeCloseTo(heads[1] ?? NaN, 1);
	});

	it('traces the border of what was chosen, holes and islands too', () => {
		const square = (west: number) => [
			[west, 10],
			[west + 5, 10],
			[west + 5, 15],
			[west, 10]
		];
		const shape = {
			type: 'Feature' as const,
			properties: {},
			geometry: { type: 'MultiPolygon' as const, coordinates: [[square(150)], [square(160)]] }
		};
		const projection = flatProjection({ lon: 152, lat: 15, zoom: 2 }, SIZE, NONE);
		const { outlines } = onScreen(drawables, [{ shape, isSelected: true }], projection, SIZE);
		expect(outlines).toMatchObject([{ isSelected: true }]);
		expect(outlines[0]?.paths.length).toBe(2);
	});
});

describe('on the globe', () => {
	const camera = { lon: 105, lat: 30, zoom: 1.5 };
	const padding = { top: 0, right: 400, bottom: 100, left: 0 };
	const project = globeProjection(camera, SIZE, padding);

	it('has the place of the camera in the middle of what is free, and hides the far side', () => {
		expect(project.at(105, 30)).toEqual([300, 350]);
		expect(project.at(105 + 180, -30)).toBeNull();
		// What the eye sees ends before the equator of this view.
		expect(project.at(105 + 90, 0)).toBeNull();
	});

	it('keeps the scale of the sheet at the middle', () => {
		const sheet = flatProjection(camera, SIZE, padding);
		for (const [lon, lat] of [
			[105.5, 30],
			[105, 30.4]
		] as const) {
			const [on, flat] = [project.at(lon, lat), sheet.at(lon, lat)];
			expect(on?.[0]).toBeCloseTo(flat?.[0] ?? NaN, 1);
			expect(on?.[1]).toBeCloseTo(flat?.[1] ?? NaN, 1);
		}
	});

	it('draws of an arc behind the planet what is seen of it', () => {
		const behind = between(place('a', 105, 30), place('b', -80, 20));
		const { arcs, nodes } = onScreen(behind, [], project, SIZE);
		expect(nodes.map(({ id }) => id)).toEqual(['a']);
		expect(arcs.length).toBe(1);
		const whole = behind.arcs.features[0]?.geometry.coordinates ?? [];
		expect(arcs[0]?.path.length).toBeLessThan(whole.length);
		expect(geoDistance([105, 30], [-80, 20])).toBeGreaterThan(Math.PI / 2);
	});
});

describe('liftedBy', () => {
	it('lifts the arcs of a pair with the dashes of their own kind, and both ends', () => {
		const lifted = liftedBy({ kind: 'link', id: 'a~b' }, looking(152));
		expect(lifted.arcs).toMatchObject([{ type: 'visit', tone: 'planned' }]);
		expect(lifted.nodes.map((node) => node.id).sort()).toEqual(['a', 'b']);
	});

	it('lifts nothing over empty ground', () => {
		expect(liftedBy(null, looking(152))).toEqual({ arcs: [], nodes: [] });
	});
});
