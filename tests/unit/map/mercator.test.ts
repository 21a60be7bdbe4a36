import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	boundsOf,
	fit,
	formatCamera,
	fromUnit,
	parseCamera,
	project,
	toUnit,
	turnBetween
} from '../../../src/lib/map/mercator.ts';

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -84, max: 84, noNaN: true });
const size = { width: 1200, height: 800 };
const padding = { top: 40, right: 440, bottom: 60, left: 20 };

describe('toUnit', () => {
	it('is undone by fromUnit', () => {
		fc.assert(
			fc.property(lon, lat, (x, y) => {
				const [lon2, lat2] = fromUnit(toUnit([x, y]));
				expect(lon2).toBeCloseTo(x, 8);
				expect(lat2).toBeCloseTo(y, 8);
			})
		);
	});
});

describe('project', () => {
	it('puts what the camera looks at in the middle, and north above', () => {
		const camera = { lon: 110, lat: 35, zoom: 4 };
		expect(project([110, 35], camera, size)).toEqual([600, 400]);
		expect(project([110, 40], camera, size)[1]).toBeLessThan(400);
		// 360 degrees are 512 px at zoom 0 and sixteen times that at zoom 4.
		expect(project([111, 35], camera, size)[0]).toBeCloseTo(600 + (512 * 16) / 360, 6);
	});
});

describe('turnBetween', () => {
	it('brings what was drawn for one camera to where another shows it', () => {
		const [from, to] = [
			{ lon: 107, lat: 37, zoom: 3.1 },
			{ lon: 118, lat: 30, zoom: 5.4 }
		];
		const { x, y, scale } = turnBetween(from, to);
		const [x0, y0] = project([121, 31], from, size);
		const [x1, y1] = project([121, 31], to, size);
		expect(size.width / 2 + (x0 - size.width / 2) * scale + x).toBeCloseTo(x1, 6);
		expect(size.height / 2 + (y0 - size.height / 2) * scale + y).toBeCloseTo(y1, 6);
	});
});

describe('fit', () => {
	it('keeps all corners inside what nothing covers, and touches an edge', () => {
		fc.assert(
			fc.property(lon, lat, fc.double({ min: 0.5, max: 60, noNaN: true }), (west, south, span) => {
				const bounds = [west, south, west + span, Math.min(84.5, south + span / 2 + 0.1)] as const;
				const camera = fit(bounds, size, padding);
				const [left, bottom] = project([bounds[0], bounds[1]], camera, size);
				const [right, top] = project([bounds[2], bounds[3]], camera, size);
				const gaps = [
					left - padding.left,
					size.width - padding.right - right,
					top - padding.top,
					size.height - padding.bottom - bottom
				];
				expect(Math.min(...gaps)).toBeGreaterThan(-1e-6);
				expect(Math.min(...gaps)).toBeLessThan(1e-6);
			})
		);
	});

	it('does not come closer than the limit', () => {
		expect(fit([110, 30, 110, 30], size, padding, 6).zoom).toBeCloseTo(6, 9);
	});
});

describe('boundsOf', () => {
	it('is null without points', () => {
		expect(boundsOf([])).toBeNull();
	});

	it('holds every point', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(lon, lat), { minLength: 1 }), (points) => {
				const [west, south, east, north] = boundsOf(points) ?? [NaN, NaN, NaN, NaN];
				for (const [x, y] of points) {
					const turned = west + ((((x - west) % 360) + 360) % 360);
					expect(turned <= east + 1e-9 || turned >= west + 360 - 1e-9).toBe(true);
					expect(y).toBeGreaterThanOrEqual(south);
					expect(y).toBeLessThanOrEqual(north);
				}
			})
		);
	});

	it('crosses the antimeridian where that is shorter', () => {
		expect(
			boundsOf([
				[170, 0],
				[-170, 10]
			])
		).toEqual([170, 0, 190, 10]);
	});
});

describe('parseCamera', () => {
	it('reads what formatCamera writes', () => {
		expect(parseCamera(formatCamera({ zoom: 4.25, lat: 35.5, lon: 110.125 }))).toEqual({
			zoom: 4.25,
			lat: 35.5,
			lon: 110.125
		});
	});

	it.each(['', '4', '4/5', '4/5/x', '4//5', '99/0/0', '4/95/0', '1/2/3/4'])(
		'refuses «%s»',
		(text) => {
			expect(parseCamera(text)).toBeNull();
		}
	);
});
