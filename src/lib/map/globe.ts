import {
	fit,
	type Bounds,
	type Camera,
	type LonLat,
	type Padding,
	type Size,
	worldPx
} from './mercator.ts';
import { focalPoint, type Projection } from './projection.ts';

/** At the start the whole globe is seen, with this much of the free part around it. */
const DISC_SHARE = 0.94;
const TILE = 512;
/** From the eye of MapLibre's camera to the map, in heights of the canvas: half of its angle has the tangent 1/3. */
const EYE_DISTANCE = 1.5;
/** From this zoom on MapLibre flattens its globe; so close it is flat to the pixel. */
export const FLAT_FROM = 11;
const RADIANS = Math.PI / 180;

/** Radius in px of the globe that keeps the scale of Web Mercator at the latitude of its middle. */
const radiusOf = ({ lat, zoom }: Pick<Camera, 'lat' | 'zoom'>): number =>
	worldPx(zoom) / (2 * Math.PI) / Math.cos(lat * RADIANS);

/**
 * Degrees to pixels on MapLibre's globe, north up: a sphere seen in perspective, the camera's place in the middle of what
 * the padding leaves free; null for what the planet hides. Holds below FLAT_FROM.
 */
export function globeProjection(camera: Camera, size: Size, padding: Padding): Projection {
	const radius = radiusOf(camera);
	const eye = EYE_DISTANCE * size.height;
	const horizon = radius / (radius + eye);
	const [left, top] = focalPoint(size, padding);
	const [sin0, cos0] = [Math.sin(camera.lat * RADIANS), Math.cos(camera.lat * RADIANS)];
	return {
		middle: camera.lon,
		around: null,
		at: (lon, lat) => {
			const [sin, cos] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
			const turn = (lon - camera.lon) * RADIANS;
			const east = cos * Math.sin(turn);
			const north = cos0 * sin - sin0 * cos * Math.cos(turn);
			const towards = sin0 * sin + cos0 * cos * Math.cos(turn);
			if (towards < horizon) return null;
			const scale = (radius * eye) / (eye + radius * (1 - towards));
			return [left + east * scale, top - north * scale];
		}
	};
}

/** What the padding leaves free of a canvas. */
const free = (size: Size, padding: Padding): Size => ({
	width: Math.max(1, size.width - padding.left - padding.right),
	height: Math.max(1, size.height - padding.top - padding.bottom)
});

const NONE: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The camera that shows the bounds on the globe, in the middle of what the padding leaves free (which the map is told as
 * well: unlike a sheet, a globe cannot be looked at beside its middle). Never farther away than all of the globe, which
 * bounds around half the world would ask for: then `front`, if given, faces the reader.
 */
export function fitGlobe(
	bounds: Bounds,
	size: Size,
	padding: Padding,
	maxZoom: number,
	front: LonLat | 'whole' | null
): Camera {
	const room = free(size, padding);
	const close = fit(bounds, room, NONE, maxZoom);
	const [lon, lat] = Array.isArray(front) ? (front as LonLat) : [close.lon, close.lat];
	const zoom = wholeZoom(Math.min(room.width, room.height) / 2, size.height, lat);
	return front === 'whole' || close.zoom < zoom ? { lon, lat, zoom } : close;
}

/** The zoom at which the disc of the globe, its middle at this latitude, has this radius with some room around it. */
function wholeZoom(radius: number, height: number, lat: number): number {
	const [seen, eye] = [DISC_SHARE * radius, EYE_DISTANCE * height];
	// The rim lies farther off than the middle, and is seen smaller.
	const sphere = (seen * (seen + Math.hypot(seen, eye))) / eye;
	// MapLibre keeps the scale of Web Mercator at the middle.
	return Math.log2((2 * Math.PI * sphere * Math.cos((lat * Math.PI) / 180)) / TILE);
}
