import { geoDistance, geoInterpolate } from 'd3-geo';
import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import { LINK_TYPES } from '../domain/kinds.ts';
import type { LinkType, Status } from '../domain/link.ts';
import type { LonLat } from './mercator.ts';

/** How the acts behind an arc stand: any act done or under way makes it `firm`. */
export type Tone = 'firm' | 'planned' | 'ended' | 'intended';

/** One arc to be drawn: one kind of act between one pair. */
export interface Arc {
	/** `220000~330000:agreement`. */
	readonly id: string;
	readonly link: string;
	readonly a: string;
	readonly b: string;
	readonly type: LinkType;
	readonly count: number;
	readonly tone: Tone;
	/** Which end acts on which, for the arrowhead. */
	readonly direction: 'none' | 'forward' | 'backward' | 'both';
	/** The height of the arc over the great circle as a share of its length; the side is that of the nearer pole, north. */
	readonly bend: number;
	readonly from: LonLat;
	readonly to: LonLat;
}

type Vector = readonly [number, number, number];

const RADIANS = Math.PI / 180;
const BASE_BEND = 0.13;
const FAN_STEP = 0.085;
/** Beyond this many degrees of height an arc across the world would leave the map. */
const MAX_HEIGHT = 7;
/** Vertices: enough for a smooth bow close by, and one a degree for the long way round. */
const MIN_STEPS = 32;

const toVector = ([lon, lat]: LonLat): Vector => [
	Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS),
	Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS),
	Math.sin(lat * RADIANS)
];

const cross = (p: Vector, q: Vector): Vector => [
	p[1] * q[2] - p[2] * q[1],
	p[2] * q[0] - p[0] * q[2],
	p[0] * q[1] - p[1] * q[0]
];

/** The unit normal of the great circle, on its northern side; for ends without one (the same, or antipodes) some fixed one. */
function poleOf(from: LonLat, to: LonLat): Vector {
	const normal = cross(toVector(from), toVector(to));
	const length = Math.hypot(...normal);
	if (length < 1e-12) return [0, 0, 1];
	// The sign of z; on a meridian, where it is 0, of x, and then of y: the same side from either end.
	const side = length * (Math.sign(normal[2]) || Math.sign(normal[0]) || Math.sign(normal[1]));
	return [normal[0] / side, normal[1] / side, normal[2] / side];
}

/** The longitude that means the same and lies within 180 degrees of the one before, so that no line jumps across the map. */
export function unwrap(lon: number, before: number): number {
	return lon - 360 * Math.round((lon - before) / 360);
}

/**
 * A great circle from one end to the other, lifted sideways by `bend` times its length (at most 7 degrees), as a line of
 * short steps. The ends are exact, but the second may be shifted by whole turns to the side of the first.
 */
export function arcPath(from: LonLat, to: LonLat, bend: number): LonLat[] {
	const along = geoInterpolate([from[0], from[1]], [to[0], to[1]]);
	const pole = poleOf(from, to);
	const length = geoDistance([from[0], from[1]], [to[0], to[1]]);
	const steps = Math.max(MIN_STEPS, 2 * Math.ceil(length / RADIANS / 2));
	const height = Math.sign(bend) * Math.min(Math.abs(bend) * length, MAX_HEIGHT * RADIANS);
	const path: LonLat[] = [from];
	for (let i = 1; i < steps; i += 1) {
		const base = toVector(along(i / steps));
		const lift = height * Math.sin((Math.PI * i) / steps);
		const [x, y, z] = base.map(
			(part, axis) => Math.cos(lift) * part + Math.sin(lift) * (pole[axis] ?? 0)
		) as [number, number, number];
		const lon = Math.atan2(y, x) / RADIANS;
		const lat = Math.asin(Math.min(1, Math.max(-1, z))) / RADIANS;
		path.push([unwrap(lon, path[i - 1]?.[0] ?? lon), lat]);
	}
	path.push([unwrap(to[0], path[steps - 1]?.[0] ?? to[0]), to[1]]);
	return path;
}

/** What the acts of one kind between a pair add up to: one that has begun outweighs all that has not. */
export function toneOf(statuses: LinkSummary['statuses']): Tone {
	const has = (status: Status) => (statuses[status] ?? 0) > 0;
	if (has('done') || has('ongoing')) return 'firm';
	if (has('planned')) return 'planned';
	return has('ended') ? 'ended' : has('intended') ? 'intended' : 'firm';
}

/** Kinds of act of a pair, in the fixed order. */
export const kindsOf = (link: Pick<LinkSummary, 'types'>): LinkType[] =>
	LINK_TYPES.filter((type) => (link.types[type] ?? 0) > 0);

/**
 * The arcs of all pairs, each pair's kinds fanned out in the fixed order around one common bow. Pairs inside one unit
 * (`a` equals `b`) and pairs with an unknown end have none.
 */
export function arcsOf(
	links: readonly LinkSummary[],
	places: Readonly<Record<string, PlaceSummary>>
): Arc[] {
	return links.flatMap((link) => {
		const [from, to] = [places[link.a], places[link.b]];
		if (link.a === link.b || !from || !to) return [];
		const kinds = kindsOf(link);
		return kinds.map((type, i) => ({
			id: `${link.id}:${type}`,
			link: link.id,
			a: link.a,
			b: link.b,
			type,
			count: link.types[type] ?? 0,
			tone: toneOf(link.statusesByType[type] ?? {}),
			direction: link.directions[type] ?? 'none',
			bend: BASE_BEND + (i - (kinds.length - 1) / 2) * FAN_STEP,
			from: [from.lon, from.lat] as const,
			to: [to.lon, to.lat] as const
		}));
	});
}

/** More arcs than this nobody can tell apart: then each pair has one arc. */
export const MOST_ARCS = 200;
/** And only so many of the pairs have one, the strongest. */
export const MOST_PAIRS = 150;

/** The arcs that a map draws of all those between its pairs. */
export interface DrawnArcs {
	readonly arcs: readonly Arc[];
	/** One arc stands for all kinds of act of its pair, and weak pairs may have none. */
	readonly isCrowded: boolean;
}

/**
 * Of a quiet map all arcs, one a kind; of a crowded one an arc each for the strongest pairs, those in `must` before any,
 * in the colour of its most frequent kind.
 */
export function drawnArcs(
	links: readonly LinkSummary[],
	places: Readonly<Record<string, PlaceSummary>>,
	must: ReadonlySet<string>
): DrawnArcs {
	const arcs = arcsOf(links, places);
	if (arcs.length <= MOST_ARCS) return { arcs, isCrowded: false };
	const first = (link: LinkSummary): number => (must.has(link.id) ? 0 : 1);
	const strongest = links
		.filter((link) => link.a !== link.b)
		.toSorted((x, y) => first(x) - first(y) || y.count - x.count)
		.slice(0, MOST_PAIRS);
	return { arcs: arcsOf(strongest.map(asOne), places), isCrowded: true };
}

/** The pair as if all its acts were of its most frequent kind; of several the first in the fixed order. */
function asOne(link: LinkSummary): LinkSummary {
	const [leading] = kindsOf(link).toSorted((x, y) => (link.types[y] ?? 0) - (link.types[x] ?? 0));
	if (leading === undefined) return link;
	return {
		...link,
		types: { [leading]: link.count },
		statusesByType: { [leading]: link.statuses }
	};
}

/** How many of the pairs are on the map: those with an arc, and ties inside one unit, which are rings. */
export const pairsShown = (links: readonly LinkSummary[], arcs: readonly Arc[]): number =>
	new Set(arcs.map((arc) => arc.link)).size + links.filter((link) => link.a === link.b).length;
