import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import { arcPath, arcsOf } from './arcs.ts';
import type { Highlight } from './highlight.ts';
import type { LonLat } from './mercator.ts';

type Places = Readonly<Record<string, PlaceSummary>>;

/**
 * What the camera is to show of what was chosen, in degrees: its places; of a single pair also its arcs, which may bow far
 * beyond their ends.
 */
export function framedPoints(
	chosen: Pick<Highlight, 'places' | 'links'>,
	links: readonly LinkSummary[],
	places: Places
): LonLat[] {
	const spots = [...chosen.places].flatMap((id): LonLat[] => {
		// An id comes from an address: `constructor` is none of the places.
		const place = Object.hasOwn(places, id) ? places[id] : undefined;
		return place ? [[place.lon, place.lat]] : [];
	});
	if (chosen.links.size !== 1) return spots;
	const own = links.filter((link) => chosen.links.has(link.id));
	return [
		...spots,
		...arcsOf(own, places).flatMap(({ from, to, bend }) => arcPath(from, to, bend))
	];
}
