import type { Position } from 'geojson';
import { inPolygon } from './inner-point.ts';
import type { Point } from './points.ts';
import { kilometres } from './sphere.ts';

/** Kilometres that a point may be moved; farther out it stays, and the tests list it. */
const FARTHEST = 40;
const STEP = 0.01;
const DIRECTIONS = 32;

/**
 * The nearest point inside the shape for a harbour, an island or a border town that the simplified line leaves outside, so
 * that it is drawn in its own province. The point itself when it is inside, or farther out than 40 km.
 */
export function pullInside(polygons: readonly Position[][][], point: Point): Point {
	const inside = ({ lon, lat }: Point): boolean =>
		polygons.some((rings) => inPolygon(rings, lon, lat));
	if (inside(point)) return point;
	const stretch = Math.cos((point.lat * Math.PI) / 180);
	for (let radius = STEP; ; radius += STEP)
		for (let i = 0; i < DIRECTIONS; i++) {
			const angle = (2 * Math.PI * i) / DIRECTIONS;
			// Half a step further, so that rounding does not push it out again.
			const reach = radius + STEP / 2;
			const moved = {
				lon: point.lon + (reach * Math.cos(angle)) / stretch,
				lat: point.lat + reach * Math.sin(angle)
			};
			if (kilometres(point, moved) > FARTHEST) return point;
			const nearer = {
				lon: point.lon + (radius * Math.cos(angle)) / stretch,
				lat: point.lat + radius * Math.sin(angle)
			};
			if (inside(moved) && inside(nearer)) return moved;
		}
}
