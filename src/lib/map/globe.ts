import { geoDistance } from 'd3-geo';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { fit, type Bounds, type Camera, type LonLat, type Padding, type Size } from './mercator.ts';
import type { Projection } from './picker.ts';

/** At the start the whole globe is seen, with this much of the free part around it. */
const DISC_SHARE = 0.94;
const TILE = 512;
/** From the eye of MapLibre's camera to the map, in heights of the canvas: half of its angle has the tangent 1/3. */
const EYE_DISTANCE = 1.5;
/** In radians; at the rim of the globe a pixel is many kilometres wide. */
const NEAR = 0.02;

/**
 * Degrees to pixels on the globe as it stands; null for what the planet hides. `map` shows the globe: close by it becomes
 * a flat sheet again, and so do the pixels.
 */
export function globeProjection(map: MapLibreMap): Projection {
	return {
		middle: map.getCenter().lng,
		at: (lon, lat) => {
			const pixel = map.project([lon, lat]);
			// Where the planet hides a place, something nearer stands at its pixel.
			const seen = map.unproject(pixel);
			if (geoDistance([lon, lat], [seen.lng, seen.lat]) > NEAR) return null;
			return [pixel.x, pixel.y];
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
