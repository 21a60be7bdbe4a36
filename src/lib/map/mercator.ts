/** A point in degrees WGS 84, longitude first as GeoJSON has it; longitudes beyond ±180 are allowed after unwrapping. */
export type LonLat = readonly [lon: number, lat: number];

/** Where the middle of the canvas looks, in degrees, and the zoom of Web Mercator with tiles of 512 px. */
export interface Camera {
	readonly lon: number;
	readonly lat: number;
	readonly zoom: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Pixels of the canvas that something else covers. */
export interface Padding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** West, south, east, north in degrees; east may exceed 180. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

const TILE = 512;
/** Web Mercator is a square up to this latitude. */
const MAX_LAT = 85.051129;

const clamp = (value: number, low: number, high: number): number =>
	Math.min(high, Math.max(low, value));

/** Position in the unit square of Web Mercator, x to the east, y to the south. */
export function toUnit([lon, lat]: LonLat): [x: number, y: number] {
	const phi = (clamp(lat, -MAX_LAT, MAX_LAT) * Math.PI) / 180;
	return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** Inverse of `toUnit`. */
export function fromUnit([x, y]: readonly [number, number]): [lon: number, lat: number] {
	const phi = 2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2;
	return [(x - 0.5) * 360, (phi * 180) / Math.PI];
}

/** Pixels around the world. */
export const worldPx = (zoom: number): number => TILE * 2 ** zoom;

/** Pixel of the canvas, from its left upper corner, at which a place stands under this camera (north up, no pitch). */
export function project(point: LonLat, camera: Camera, size: Size): [x: number, y: number] {
	const world = worldPx(camera.zoom);
	const [x, y] = toUnit(point);
	const [cx, cy] = toUnit([camera.lon, camera.lat]);
	return [size.width / 2 + (x - cx) * world, size.height / 2 + (y - cy) * world];
}

/** How a drawing made for one camera is moved (px) and enlarged, about the middle of the canvas, to serve another. */
export function turnBetween(from: Camera, to: Camera): { x: number; y: number; scale: number } {
	const world = worldPx(to.zoom);
	const [x0, y0] = toUnit([from.lon, from.lat]);
	const [x1, y1] = toUnit([to.lon, to.lat]);
	return { x: (x0 - x1) * world, y: (y0 - y1) * world, scale: 2 ** (to.zoom - from.zoom) };
}

/** The camera that shows the bounds as large as they fit into the part of the canvas that nothing covers. */
export function fit(bounds: Bounds, size: Size, padding: Padding, maxZoom = 22): Camera {
	const [west, south, east, north] = bounds;
	const [x0, y0] = toUnit([west, north]);
	const [x1, y1] = toUnit([east, south]);
	const width = Math.max(1, size.width - padding.left - padding.right);
	const height = Math.max(1, size.height - padding.top - padding.bottom);
	const world = Math.min(
		width / Math.max(x1 - x0, 1e-9),
		height / Math.max(y1 - y0, 1e-9),
		TILE * 2 ** maxZoom
	);
	// The bounds belong in the middle of the free part, so the middle of the canvas lies beside them.
	const [lon, lat] = fromUnit([
		(x0 + x1) / 2 + (padding.right - padding.left) / 2 / world,
		(y0 + y1) / 2 + (padding.bottom - padding.top) / 2 / world
	]);
	return { lon, lat, zoom: Math.log2(world / TILE) };
}

/** The smallest bounds that hold all points, crossing the antimeridian where that is shorter; null without points. */
export function boundsOf(points: Iterable<LonLat>): Bounds | null {
	const all = [...points];
	if (all.length === 0) return null;
	const lats = all.map((point) => point[1]);
	const lons = all.map((point) => ((point[0] % 360) + 360) % 360).sort((p, q) => p - q);
	// The widest gap between neighbours on the circle is what the bounds leave out.
	let gap = -1;
	let start = 0;
	for (const [i, lon] of lons.entries()) {
		const before = i === 0 ? (lons.at(-1) ?? lon) - 360 : (lons[i - 1] ?? lon);
		if (lon - before > gap) [gap, start] = [lon - before, lon];
	}
	const west = start > 180 ? start - 360 : start;
	return [west, Math.min(...lats), west + 360 - gap, Math.max(...lats)];
}

/** `5.2500/34.1000/108.9000`, zoom first as maps write it; exact to a pixel. */
export const formatCamera = ({ zoom, lat, lon }: Camera): string =>
	`${zoom.toFixed(4)}/${lat.toFixed(4)}/${lon.toFixed(4)}`;

/** Reads what `formatCamera` writes; null for anything else. */
export function parseCamera(text: string): Camera | null {
	const parts = text.split('/').map((part) => (part === '' ? NaN : Number(part)));
	const [zoom, lat, lon] = parts;
	if (parts.length !== 3 || zoom === undefined || lat === undefined || lon === undefined)
		return null;
	const inRange = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 90 && Math.abs(lon) <= 540;
	return inRange ? { zoom, lat, lon } : null;
}
