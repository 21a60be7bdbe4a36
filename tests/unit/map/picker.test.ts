import { describe, expect, it } from 'vitest';
import type { LinkSummary, PlaceSummary } from '../../../src/lib/domain/api.ts';
import { drawablesOf } from '../../../src/lib/map/drawables.ts';
import { liftedBy } from '../../../src/lib/map/lifted.ts';
import { project } from '../../../src/lib/map/mercator.ts';
import { Picker, spotOf, type Projection } from '../../../src/lib/map/picker.ts';

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
const places = { a: place('a', 116, 40), b: place('b', -172, -14) };
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
const { arcs, nodes } = drawablesOf([link], places);
const lines = arcs.features.map(({ properties, geometry }) => ({
	...properties,
	line: geometry.coordinates.map(([lon = 0, lat = 0]) => [lon, lat] as const)
}));
const discs = nodes.features.map(({ properties, geometry }) => {
	const [lon = 0, lat = 0] = geometry.coordinates;
	return { ...properties, at: [lon, lat] as const };
});
const size = { width: 1000, height: 800 };
const looking = (lon: number): Projection => ({
	middle: lon,
	at: (x, y) => project([x, y], { lon, lat: 15, zoom: 2 }, size)
});

describe('Picker', () => {
	it('finds both ends of an arc across the antimeridian, and the arc between them, in one view', () => {
		const picker = new Picker();
		picker.set(lines, discs);
		const view = looking(152);
		for (const { id, at } of discs) {
			const spot = spotOf(at, view);
			if (!spot) throw new Error('not in view');
			expect(spot[0]).toBeGreaterThan(0);
			expect(spot[0]).toBeLessThan(size.width);
			expect(picker.pick(spot, view)).toEqual({ kind: 'place', id });
		}
		const path = lines[0]?.line ?? [];
		const [lon, lat] = path[path.length >> 1] ?? [0, 0];
		const middle = view.at(lon, lat) ?? [0, 0];
		expect(picker.pick([middle[0] + 8, middle[1]], view)).toMatchObject({
			kind: 'link',
			id: 'a~b'
		});
		expect(picker.pick([10, 790], view)).toBeNull();
	});

	it('looks again after the camera has moved', () => {
		const picker = new Picker();
		picker.set(lines, discs);
		const [before, after] = [looking(152), looking(140)];
		const spot = spotOf([116, 40], after) ?? [0, 0];
		expect(picker.pick(spot, before)).not.toEqual({ kind: 'place', id: 'a' });
		picker.moved();
		expect(picker.pick(spot, after)).toEqual({ kind: 'place', id: 'a' });
	});
});

describe('liftedBy', () => {
	it('lifts the arcs of a pair with the dashes of their own kind, and both ends', () => {
		const lifted = liftedBy({ kind: 'link', id: 'a~b' }, lines, discs, looking(152));
		expect(lifted.arcs).toMatchObject([{ type: 'visit', tone: 'planned' }]);
		expect(lifted.nodes.map((node) => node.id).sort()).toEqual(['a', 'b']);
	});

	it('lifts nothing over empty ground', () => {
		expect(liftedBy(null, lines, discs, looking(152))).toEqual({ arcs: [], nodes: [] });
	});
});
