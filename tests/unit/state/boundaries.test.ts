import { describe, expect, it } from 'vitest';
import { loadBoundaries, middleOf, shapesOf } from '../../../src/lib/state/boundaries.ts';

const topology = {
	type: 'Topology' as const,
	arcs: [
		[
			[0, 0],
			[4, 0],
			[4, 2],
			[0, 2],
			[0, 0]
		]
	],
	objects: {
		provinces: {
			type: 'GeometryCollection' as const,
			geometries: [
				{ type: 'Polygon' as const, id: '330000', properties: { name: '甲省' }, arcs: [[0]] }
			]
		}
	}
};

describe('shapesOf', () => {
	it('makes the id of a shape a property, where feature-state finds it', () => {
		expect(shapesOf(topology).features[0]?.properties).toEqual({ name: '甲省', id: '330000' });
	});
});

describe('middleOf', () => {
	it('is the centre of gravity', () => {
		const ring = [
			[0, 0],
			[4, 0],
			[4, 2],
			[0, 2],
			[0, 0]
		];
		expect(middleOf(ring)).toEqual({ area: 8, at: [2, 1] });
	});
});

describe('loadBoundaries', () => {
	it('fetches both files and finds where names go', async () => {
		const asked: string[] = [];
		let rest = (): void => undefined;
		const loading = loadBoundaries(
			(address) => {
				asked.push(address);
				return Promise.resolve(Response.json(topology));
			},
			new Promise((done) => (rest = done))
		);
		// What travels does not wait for the page to rest.
		expect(asked.sort()).toEqual(['/geo/countries.json', '/geo/provinces.json']);
		rest();
		const boundaries = await loading;
		expect(boundaries.points[0]).toMatchObject({ lon: 2, lat: 1 });
	});

	it('says which file did not come', async () => {
		const failing = loadBoundaries(
			() => Promise.resolve(new Response('', { status: 503 })),
			Promise.resolve()
		);
		await expect(failing).rejects.toThrow(/geo.*503/);
	});
});
