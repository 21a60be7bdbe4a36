import type { Point } from './points.ts';

/** Kilometres between two points on the sphere. */
export function kilometres(a: Point, b: Point): number {
	const rad = Math.PI / 180;
	const h =
		Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
		Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
	return 12_742 * Math.asin(Math.sqrt(h));
}
