import { toUnit, worldPx, type Camera, type Padding, type Size } from './mercator.ts';
import type { Pixel } from './picking.ts';

/** Degrees to pixels of the canvas. */
export interface Projection {
	/** Longitude of the middle of the view: of all turns of the world the nearest is meant. */
	readonly middle: number;
	/** Pixels around the world, which is seen again beside itself; null where it is seen once. */
	readonly around: number | null;
	/** Null for what lies behind the globe. */
	readonly at: (lon: number, lat: number) => Pixel | null;
}

/** Of the canvas, the point where the camera's place stands. */
export const focalPoint = ({ width, height }: Size, padding: Padding): Pixel => [
	(width + padding.left - padding.right) / 2,
	(height + padding.top - padding.bottom) / 2
];

/** Web Mercator as this camera shows it, its place in the middle of what the padding leaves free. */
export function flatProjection(camera: Camera, size: Size, padding: Padding): Projection {
	const around = worldPx(camera.zoom);
	const [x0, y0] = toUnit([camera.lon, camera.lat]);
	const [left, top] = focalPoint(size, padding);
	return {
		middle: camera.lon,
		around,
		at: (lon, lat) => {
			const [x, y] = toUnit([lon, lat]);
			return [left + (x - x0) * around, top + (y - y0) * around];
		}
	};
}
