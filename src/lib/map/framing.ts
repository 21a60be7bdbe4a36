import { fitGlobe } from './globe.ts';
import { fit, type Bounds, type Camera, type LonLat, type Padding, type Size } from './mercator.ts';
import { HOME, maxZoomOf } from './sheet.ts';

/**
 * The camera that shows these bounds in the part of the canvas that `room` leaves free; null: the first view. On a globe
 * `front` faces the reader when what is to be seen lies all around.
 */
export function cameraFor(
	bounds: Bounds | null,
	size: Size,
	room: Padding,
	globe: boolean,
	front: LonLat | null
): Camera {
	const closest = maxZoomOf(bounds);
	if (!globe) return fit(bounds ?? HOME, size, room, closest);
	return fitGlobe(bounds ?? HOME, size, room, closest, bounds === null ? 'whole' : front);
}
