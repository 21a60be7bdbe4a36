import type { Position } from 'geojson';
import type { Point } from './points.ts';

/** True when the point lies inside the polygon (outer ring and holes), in degrees on the plane. */
export function inPolygon(
	rings: readonly (readonly Position[])[],
	lon: number,
	lat: number
): boolean {
	let inside = false;
	for (const ring of rings)
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i] ?? [], ring[j] ?? []];
			if (y0 > lat !== y1 > lat && lon < ((x1 - x0) * (lat - y0)) / (y1 - y0) + x0)
				inside = !inside;
		}
	return inside;
}

/**
 * The point of a polygon farthest from its edges, to a hundredth of its size: where a label sits well, unlike the centroid,
 * which can lie at sea. A grid, refined five times around its best cell.
 */
export function innerPoint(rings: readonly (readonly Position[])[]): Point {
	const outer = rings[0] ?? [];
	const xs = outer.map(([x = 0]) => x);
	const ys = outer.map(([, y = 0]) => y);
	const [west, east, south, north] = [
		Math.min(...xs),
		Math.max(...xs),
		Math.min(...ys),
		Math.max(...ys)
	];
	const stretch = Math.cos(((south + north) * Math.PI) / 360);
	let best = { lon: (west + east) / 2, lat: (south + north) / 2, room: -1 };
	let [width, height] = [east - west, north - south];
	for (let round = 0; round < 5; round++) {
		const { lon: x, lat: y } = best;
		const cells = 16;
		for (let i = 0; i <= cells; i++)
			for (let j = 0; j <= cells; j++) {
				const lon = x + width * (i / cells - 0.5);
				const lat = y + height * (j / cells - 0.5);
				if (!inPolygon(rings, lon, lat)) continue;
				const room = Math.min(...rings.map((ring) => clearance(ring, lon, lat, stretch)));
				if (room > best.room) best = { lon, lat, room };
			}
		width /= 4;
		height /= 4;
	}
	return { lon: best.lon, lat: best.lat };
}

/** Square of the distance to the nearest edge, degrees of latitude. */
function clearance(ring: readonly Position[], lon: number, lat: number, stretch: number): number {
	let nearest = Infinity;
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = [((ring[i - 1]?.[0] ?? 0) - lon) * stretch, (ring[i - 1]?.[1] ?? 0) - lat];
		const [dx, dy] = [((ring[i]?.[0] ?? 0) - lon) * stretch - ax, (ring[i]?.[1] ?? 0) - lat - ay];
		const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
		nearest = Math.min(nearest, (ax + along * dx) ** 2 + (ay + along * dy) ** 2);
	}
	return nearest;
}
