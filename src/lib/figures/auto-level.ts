import type { LinkLevel } from '../domain/api.ts';

/** More pairs than this are too many to tell apart between their own ends. */
const CROWDED = 300;
/** From these zooms on a screen holds few enough cities, or places, even of a crowded map. */
const CITY_ZOOM = 5;
const PLACE_ZOOM = 7;

/** Level of detail by density, not by zoom alone: only a crowded map rolls up. `pairs` counts those between own ends. */
export function autoLevel(pairs: number, zoom: number | undefined): LinkLevel {
	if (pairs <= CROWDED) return 'place';
	const near = zoom ?? 0;
	if (near >= PLACE_ZOOM) return 'place';
	return near >= CITY_ZOOM ? 'city' : 'province';
}
