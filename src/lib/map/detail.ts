import type { LinkLevel, LinksAnswer, LinkSummary, PlaceSummary } from '../domain/api.ts';
import { arcsOf } from './arcs.ts';
import type { Bounds } from './mercator.ts';

/** From this zoom on a crowded map is asked for what lies below its provinces. */
export const DETAIL_ZOOM = 4.6;
/** While a view holds no more arcs than this, each is drawn between its own ends. */
const FEW = 220;
/** A reader who has come this close wants to see what is here, however crowded: then the strongest are drawn. */
const CLOSE: Readonly<Record<LinkLevel, number>> = { place: 7, city: 5, province: 0 };
const FINEST_FIRST: readonly LinkLevel[] = ['place', 'city', 'province'];

export type Levels = Readonly<Partial<Record<LinkLevel, LinksAnswer>>>;

/** Whether a longitude lies between two others, whichever turn of the world they are told in. */
const isBetween = (lon: number, west: number, east: number): boolean =>
	east - west >= 360 || (((lon - west) % 360) + 360) % 360 <= east - west;

const isIn = (place: PlaceSummary | undefined, [west, south, east, north]: Bounds): boolean =>
	place !== undefined &&
	place.lat >= south &&
	place.lat <= north &&
	isBetween(place.lon, west, east);

/** The pairs that have an end in the view. */
function seenOf({ links, places }: LinksAnswer, view: Bounds): LinkSummary[] {
	return links.filter((link) => isIn(places[link.a], view) || isIn(places[link.b], view));
}

/**
 * Level of detail by density: of the levels at hand the finest whose arcs in this view can be told apart, or that the
 * zoom asks for. Only what is seen is left in it. Null when nothing is at hand.
 */
export function detailOf(levels: Levels, view: Bounds, zoom: number): LinksAnswer | null {
	const answers = FINEST_FIRST.flatMap((level) => levels[level] ?? []);
	for (const answer of answers) {
		const links = seenOf(answer, view);
		const isQuiet = arcsOf(links, answer.places).length <= FEW;
		if (isQuiet || zoom >= CLOSE[answer.level]) return { ...answer, links, shown: links.length };
	}
	return null;
}
