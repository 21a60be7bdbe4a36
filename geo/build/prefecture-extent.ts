import type { DatedCity } from './geonames.ts';
import type { Point } from './points.ts';
import { kilometres } from './sphere.ts';

/** Where a prefecture lies and how far it reaches, told by the places that a source puts in it. */
export interface Extent {
	readonly centre: Point;
	/** Kilometres from the centre. */
	readonly reach: number;
}

/** Places a prefecture needs before its extent is believed. */
const PLACES = 4;
/** Kilometres beyond the farthest of them (the last tenth left out as doubtful) that it may still reach. */
const MARGIN = 30;
const GROWTH = 1.25;

/** Extents by the first four digits of the prefecture's code. */
export function prefectureExtents(cities: readonly DatedCity[]): Map<string, Extent> {
	const byPrefecture = Map.groupBy(cities, ({ admin2 }) => admin2);
	const extents = new Map<string, Extent>();
	for (const [code, places] of byPrefecture) {
		if (!/^\d{4}$/.test(code) || places.length < PLACES) continue;
		const centre = {
			lon: median(places.map(({ lon }) => lon)),
			lat: median(places.map(({ lat }) => lat))
		};
		const distances = places.map((place) => kilometres(place, centre)).sort((a, b) => a - b);
		const far = distances[Math.ceil(distances.length * 0.9) - 1] ?? 0;
		extents.set(code, { centre, reach: far * GROWTH + MARGIN });
	}
	return extents;
}

function median(values: number[]): number {
	values.sort((a, b) => a - b);
	return values[Math.floor(values.length / 2)] ?? 0;
}
