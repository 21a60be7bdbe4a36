import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import { flatShapes, groundOf } from '../../../src/lib/map/ground.ts';
import { boundsOf, fit, project } from '../../../src/lib/map/mercator.ts';
import { lineText } from '../../../src/lib/map/path-text.ts';
import { distanceToLine, type Pixel } from '../../../src/lib/map/picking.ts';
import { placeNames, type Wish } from '../../../src/lib/map/place-names.ts';
import { HOME, maxZoomOf, onSheet, sheetOf } from '../../../src/lib/map/sheet.ts';
import { simplifyLine } from '../../../src/lib/map/simplify-line.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 });

describe('simplifyLine', () => {
	it('keeps both ends and stays within the tolerance', () => {
		fc.assert(
			fc.property(line, (points) => {
				const simple = simplifyLine<Pixel>(points, 10);
				expect(simple[0]).toEqual(points[0]);
				expect(simple.at(-1)).toEqual(points.at(-1));
				for (const point of points) {
					expect(distanceToLine(point, simple)).toBeLessThanOrEqual(10 + 1e-9);
				}
			})
		);
	});
});

describe('lineText', () => {
	it('tells whole steps, whose sum does not drift', () => {
		expect(
			lineText([
				[10.4, -3],
				[11.4, -3.4],
				[12.4, 5.6],
				[12.4, 5.6]
			])
		).toBe('M10-3l1 0 1 9');
	});
});

describe('sheetOf', () => {
	const size = { width: 1440, height: 900 };
	const padding = { top: 16, right: 460, bottom: 40, left: 16 };

	it.each([
		['the first view', HOME],
		[
			'a pair',
			boundsOf([
				[116.4, 39.9],
				[130.8, 33.9]
			])
		],
		[
			'a pair across the antimeridian',
			boundsOf([
				[116.4, 39.9],
				[-171.8, -13.8]
			])
		],
		['a place alone', boundsOf([[116.4, 39.9]])]
	])('fitted into a frame, %s has the camera of the live map', (_, bounds) => {
		if (!bounds) throw new Error('no bounds');
		const maxZoom = bounds === HOME ? maxZoomOf(null) : maxZoomOf(bounds);
		const sheet = sheetOf(bounds, maxZoom);
		const camera = fit(bounds, size, padding, maxZoom);
		const free = {
			width: size.width - padding.left - padding.right,
			height: size.height - padding.top - padding.bottom
		};
		// What drawing.css says: as large as it fits, but no larger than `most`, in the middle.
		const scale = Math.min(free.width / sheet.width, free.height / sheet.height, sheet.most);
		const point = [bounds[2], bounds[3]] as const;
		const [x, y] = onSheet(point, sheet);
		const drawn = {
			x: padding.left + free.width / 2 + (x - sheet.width / 2) * scale,
			y: padding.top + free.height / 2 + (y - sheet.height / 2) * scale
		};
		const live = project(point, camera, size);
		expect(Math.hypot(drawn.x - live[0], drawn.y - live[1])).toBeLessThan(0.6);
	});
});

describe('groundOf', () => {
	const square = (west: number, east: number): Topology => ({
		type: 'Topology',
		objects: {
			all: {
				type: 'GeometryCollection',
				geometries: [{ type: 'Polygon', id: 'X', arcs: [[0]], properties: { name: '某地' } }]
			}
		},
		arcs: [
			[
				[west, 30],
				[west, 40],
				[east, 40],
				[east, 30],
				[west, 30]
			]
		]
	});
	const sheet = sheetOf(HOME, maxZoomOf(null));

	it('draws what lies in the view with its id and name', () => {
		expect(groundOf(flatShapes(square(100, 110)), sheet)).toMatchObject([
			{ id: 'X', name: '某地' }
		]);
	});

	it('leaves out what nobody can see', () => {
		expect(groundOf(flatShapes(square(-60, -50)), sheet)).toEqual([]);
	});

	it('draws the next turn of the world beyond its edge', () => {
		const pacific = sheetOf([160, -20, 200, 20], 22);
		const [fiji] = groundOf(flatShapes(square(-175, -170)), pacific);
		const [x] = onSheet([185, 35], pacific);
		const left = Number(/^M(-?\d+)/.exec(fiji?.d ?? '')?.[1]);
		expect(Math.abs(left - x)).toBeLessThan((6 / 360) * pacific.world);
	});
});

describe('placeNames', () => {
	const wish = (x: number, y: number): Wish => ({
		id: `${x}`,
		at: [x, y],
		width: 60,
		height: 14,
		gap: 6,
		sides: ['above', 'below', 'left', 'right'],
		isNeeded: false
	});

	it('gives the first its first side, and its neighbour another', () => {
		expect(placeNames([wish(0, 0), wish(10, 0)])).toEqual(['above', 'below']);
	});

	it('leaves out a name that finds no room', () => {
		const placed = placeNames(Array.from({ length: 12 }, (_, i) => wish(i, i)));
		const written = placed.filter((side) => side !== null);
		expect(written.length).toBeGreaterThan(1);
		expect(written.length).toBeLessThan(12);
	});

	it('writes no name on the disc of another place', () => {
		const disc = [-20, -25, 20, -5] as const;
		expect(placeNames([wish(0, 0)], undefined, [disc])).toEqual(['below']);
		const around = [[-90, -90, 90, 90]] as const;
		expect(placeNames([wish(0, 0)], undefined, around)).toEqual([null]);
		const needed = { ...wish(0, 0), isNeeded: true };
		expect(placeNames([needed], undefined, around)).toEqual(['above']);
	});

	it('writes nothing beyond the edge or under what lies over the map', () => {
		const within = [0, 0, 200, 200] as const;
		const at = wish(100, 15);
		expect(placeNames([at], { within, covered: [] })).toEqual(['below']);
		const covered = [[60, 26, 140, 60]] as const;
		expect(placeNames([at], { within, covered })).toEqual(['left']);
	});
});
