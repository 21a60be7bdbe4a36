import { distanceToLine, type Pixel } from './picking.ts';

/** Pixels of an icon as MapLibre takes them: white, with a signed distance field in the alpha channel. */
export interface Icon {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}

/** MapLibre reads alpha 0.75 as the edge of a shape, and one more or less eighth of it as one pixel in or out. */
const EDGE = 0.75;
const REACH_PX = 8;

/** Paints a shape given as its signed distance in pixels, negative inside. */
function paint(size: number, distance: (at: Pixel) => number): Icon {
	const data = new Uint8ClampedArray(size * size * 4).fill(255);
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < size; column += 1) {
			const away = distance([column + 0.5, row + 0.5]);
			data[(row * size + column) * 4 + 3] = Math.round(255 * (EDGE - away / REACH_PX));
		}
	}
	return { width: size, height: size, data };
}

/** True when a ray from the point to the east leaves the polygon's outline an odd number of times. */
function isInside([x, y]: Pixel, polygon: readonly Pixel[]): boolean {
	let inside = false;
	for (const [i, [x1, y1]] of polygon.entries()) {
		const [x0, y0] = polygon.at(i - 1) ?? [x1, y1];
		if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
	}
	return inside;
}

/** An arrowhead that points north, notched at its base; `size` pixels with a margin for the distance field. */
export function arrowIcon(size: number): Icon {
	const at = (x: number, y: number): Pixel => [x * size, y * size];
	const shape = [at(0.5, 0.14), at(0.78, 0.84), at(0.5, 0.68), at(0.22, 0.84)];
	const outline = [...shape, ...shape.slice(0, 1)];
	return paint(size, (point) => {
		const away = distanceToLine(point, outline);
		return isInside(point, shape) ? -away : away;
	});
}

const DASHES = 14;
const DASH_SHARE = 0.5;
/** Radius of the rim as a share of its icon. */
export const RIM_RADIUS = 0.38;

/** The dashed rim of a group, `thick` pixels wide, its dashes rounded. */
export function rimIcon(size: number, thick = 3): Icon {
	const radius = RIM_RADIUS * size;
	const turn = (2 * Math.PI) / DASHES;
	return paint(size, ([x, y]) => {
		const [dx, dy] = [x - size / 2, y - size / 2];
		const angle = Math.atan2(dy, dx);
		const off = Math.abs(angle - Math.round(angle / turn) * turn);
		const beyond = Math.max(0, off - (turn * DASH_SHARE) / 2) * radius;
		return Math.hypot(beyond, Math.hypot(dx, dy) - radius) - thick / 2;
	});
}
