import { toUnit, type Bounds, type LonLat } from './mercator.ts';

/** China and its neighbours, Japan included: the view before anything was chosen. */
export const HOME: Bounds = [69, 17.5, 146, 54];
/** Closer than this a lone place has no neighbours to be seen among; a pair may fill more. */
export const MAX_ZOOM = { home: 22, place: 6, pair: 8 } as const;

/** How close the camera may come to the bounds. */
export function maxZoomOf(bounds: Bounds | null): number {
	if (!bounds) return MAX_ZOOM.home;
	return bounds[0] === bounds[2] && bounds[1] === bounds[3] ? MAX_ZOOM.place : MAX_ZOOM.pair;
}

const TILE = 512;
/** The part of a usual window that nothing covers, in px: what the sheet's numbers are made fine enough for. */
const USUAL = { width: 960, height: 870 };
/** Units to a pixel in a usual window: whole numbers are then exact to a quarter of a pixel. */
export const FINE = 4;

/**
 * A drawing of some bounds in whole numbers, before anyone knows how large the window is: the bounds are its `viewBox`, and
 * what lies around them may be seen as well. `width` and `height` in its own units.
 */
export interface Sheet {
	readonly width: number;
	readonly height: number;
	/** Units of the sheet around the world. */
	readonly world: number;
	/** The corner of the sheet in the unit square of Web Mercator. */
	readonly corner: readonly [x: number, y: number];
	/** The most pixels that one unit may take up, so that a lone place keeps its neighbours. */
	readonly most: number;
}

/** The sheet for some bounds, which `maxZoom` keeps from being enlarged beyond measure. */
export function sheetOf(bounds: Bounds, maxZoom: number): Sheet {
	const [x0, y0] = toUnit([bounds[0], bounds[3]]);
	const [x1, y1] = toUnit([bounds[2], bounds[1]]);
	const closest = TILE * 2 ** maxZoom;
	const usual = Math.min(
		USUAL.width / Math.max(x1 - x0, 1e-9),
		USUAL.height / Math.max(y1 - y0, 1e-9),
		closest
	);
	const world = Math.round(usual * FINE);
	// One place has no extent: a sheet of one pixel, in whose middle it stands.
	const width = Math.max(FINE, Math.round((x1 - x0) * world));
	const height = Math.max(FINE, Math.round((y1 - y0) * world));
	const corner = [(x0 + x1) / 2 - width / world / 2, (y0 + y1) / 2 - height / world / 2] as const;
	return { width, height, world, corner, most: closest / world };
}

/** Where a place stands on the sheet, at the turn of the world nearest to its middle. */
export function onSheet(point: LonLat, sheet: Sheet): [x: number, y: number] {
	const [x, y] = toUnit(point);
	const [left, top] = sheet.corner;
	return [(x - left) * sheet.world, (y - top) * sheet.world];
}

/** Whole turns of the world by which a longitude lies off the middle of the sheet. */
export function turnsOff(lon: number, sheet: Sheet): number {
	const middle = sheet.corner[0] + sheet.width / sheet.world / 2;
	return Math.round(middle - (lon / 360 + 0.5));
}

/** How much more than the sheet a window of any common shape may show, as shares of the bounds, on either side. */
const AROUND = { x: 0.75, y: 1.6 };

/** What may be seen of and around the sheet, in its units: left, top, right, bottom. */
export function visibleOf({ width, height, world }: Sheet): [number, number, number, number] {
	// A lone place or a line due east has hardly any extent, but is seen in a whole window.
	const [w, h] = [Math.max(width, USUAL.width * FINE), Math.max(height, USUAL.height * FINE)];
	const [x, y] = [(w - width) / 2 + w * AROUND.x, (h - height) / 2 + h * AROUND.y];
	return [-x, -Math.min(y, world), width + x, height + Math.min(y, world)];
}
