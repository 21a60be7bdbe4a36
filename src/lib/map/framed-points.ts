import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import { arcPath, arcsOf, unwrap } from './arcs.ts';
import type { Highlight } from './highlight.ts';
import { boundsOf, type LonLat } from './mercator.ts';

type Places = Readonly<Record<string, PlaceSummary>>;

/** Partners all around the world would make a place a speck: then those within so many degrees of longitude are framed. */
const WIDEST = 160;
const AROUND = 65;

/**
 * What the camera is to show of what was chosen, in degrees: its places; of a single pair also its arcs, which may bow far
 * beyond their ends.
 */
export function framedPoints(
	chosen: Pick<Highlight, 'place' | 'places' | 'links'>,
	links: readonly LinkSummary[],
	places: Places
): LonLat[] {
	const spots = [...chosen.places].flatMap((id): LonLat[] => {
		// An id comes from an address: `constructor` is none of the places.
		const place = Object.hasOwn(places, id) ? places[id] : undefined;
		return place ? [[place.lon, place.lat]] : [];
	});
	if (chosen.links.size !== 1) return near(spots, chosen.place, places);
	const own = links.filter((link) => chosen.links.has(link.id));
	return [
		...spots,
		...arcsOf(own, places).flatMap(({ from, to, bend }) => arcPath(from, to, bend))
	];
}

function near(spots: LonLat[], place: string | null, places: Places): LonLat[] {
	const [west, , east] = boundsOf(spots) ?? [0, 0, 0, 0];
	const middle = place !== null && Object.hasOwn(places, place) ? places[place]?.lon : undefined;
	if (middle === undefined || east - west <= WIDEST) return spots;
	return spots.filter(([lon]) => Math.abs(unwrap(lon, middle) - middle) <= AROUND);
}
