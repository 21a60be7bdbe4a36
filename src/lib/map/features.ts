import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import { arcPath, type Arc } from './arcs.ts';
import { toUnit, type LonLat } from './mercator.ts';
import { faintStep, halfPx, scalesOf, tintStep, type Scales } from './scales.ts';

/** What a place is on the map. A `mention` is a hollow dot: articles name it, no act reaches it. */
export type NodeShape = 'node' | 'group' | 'mention';

export interface ArcProperties {
	id: string;
	link: string;
	a: string;
	b: string;
	type: Arc['type'];
	tone: Arc['tone'];
	width: number;
	/** Step of faintness, 0 to 3: where the map is crowded weak pairs stand back. */
	faint: number;
	/** Thin arcs are drawn over thick ones. */
	order: number;
}

export interface ArrowProperties {
	id: string;
	arc: string;
	link: string;
	type: Arc['type'];
	/** Clockwise from north, in degrees. */
	heading: number;
	size: number;
	/** As its arc. */
	faint: number;
}

export interface NodeProperties {
	id: string;
	shape: NodeShape;
	level: PlaceSummary['level'];
	radius: number;
	name: string;
	en: string;
	/** Lower is labelled first. */
	rank: number;
	/** Radius of the ring that stands for ties inside this place, 0 for none. */
	ring: number;
	approximate: boolean;
}

const GROUPS: ReadonlySet<PlaceSummary['level']> = new Set(['group', 'region']);
/** Where on its arc an arrowhead sits: past the middle, clear of the crowd around the node. */
const ARROW_AT = 0.66;

const collect = <G extends LineString | Point, P>(
	features: Feature<G, P>[]
): FeatureCollection<G, P> => ({ type: 'FeatureCollection', features });

function faintnessOf(arcs: readonly Arc[], isCrowded: boolean): (arc: Arc) => number {
	const most = arcs.reduce((count, arc) => Math.max(count, arc.count), 0);
	return (arc) => (isCrowded ? faintStep(arc.count, most) : 0);
}

/** Lines to be drawn, one an arc. */
export function arcFeatures(
	arcs: readonly Arc[],
	scales: Scales,
	isCrowded: boolean
): FeatureCollection<LineString, ArcProperties> {
	const faintness = faintnessOf(arcs, isCrowded);
	return collect(
		arcs.map((arc) => ({
			type: 'Feature',
			properties: {
				id: arc.id,
				link: arc.link,
				a: arc.a,
				b: arc.b,
				type: arc.type,
				tone: arc.tone,
				width: isCrowded ? halfPx(scales.width(arc.count)) : scales.width(arc.count),
				faint: faintness(arc),
				order: -arc.count
			},
			geometry: {
				type: 'LineString',
				coordinates: arcPath(arc.from, arc.to, arc.bend).map(([lon, lat]) => [lon, lat])
			}
		}))
	);
}

/** Compass heading on the map from one point to the next, in degrees clockwise from north. */
export function headingOf(from: LonLat, to: LonLat): number {
	const [x0, y0] = toUnit(from);
	const [x1, y1] = toUnit(to);
	return (Math.atan2(x1 - x0, y0 - y1) * 180) / Math.PI;
}

/** Arrowheads of directed arcs, two where both sides act. */
export function arrowFeatures(
	arcs: readonly Arc[],
	scales: Scales,
	isCrowded: boolean
): FeatureCollection<Point, ArrowProperties> {
	const faintness = faintnessOf(arcs, isCrowded);
	const features = arcs.flatMap((arc) => {
		if (arc.direction === 'none') return [];
		const path = arcPath(arc.from, arc.to, arc.bend);
		const last = path.length - 1;
		const heads: Feature<Point, ArrowProperties>[] = [];
		const add = (at: number, ahead: 1 | -1) => {
			const here = path[at];
			const next = path[at + ahead];
			if (!here || !next) return;
			heads.push({
				type: 'Feature',
				properties: {
					id: `${arc.id}:${ahead}`,
					arc: arc.id,
					link: arc.link,
					type: arc.type,
					heading: headingOf(here, next),
					size: 0.55 + scales.width(arc.count) / 10,
					faint: faintness(arc)
				},
				geometry: { type: 'Point', coordinates: [here[0], here[1]] }
			});
		};
		const forth = Math.round(last * ARROW_AT);
		if (arc.direction === 'forward' || arc.direction === 'both') add(forth, 1);
		if (arc.direction === 'backward' || arc.direction === 'both') add(last - forth, -1);
		return heads;
	});
	return collect(features);
}

/** Points to be drawn, one a place. Links from a place to itself become the ring of its node. */
export function nodeFeatures(
	places: Readonly<Record<string, PlaceSummary>>,
	links: readonly LinkSummary[],
	scales: Scales
): FeatureCollection<Point, NodeProperties> {
	const within = new Map(
		links.filter((link) => link.a === link.b).map((link) => [link.a, link.count])
	);
	return collect(
		Object.values(places).map((place) => {
			const shape: NodeShape = GROUPS.has(place.level)
				? 'group'
				: place.links > 0
					? 'node'
					: 'mention';
			const radius = shape === 'mention' ? 3 : scales.radius(place.links);
			const inner = within.get(place.id);
			return {
				type: 'Feature',
				properties: {
					id: place.id,
					shape,
					level: place.level,
					radius,
					name: place.name,
					en: place.en ?? place.name,
					rank: place.links > 0 ? -place.links : 1000 - Math.min(999, place.articles),
					ring: inner === undefined ? 0 : radius + 3 + scales.width(inner),
					approximate: place.approximate
				},
				geometry: { type: 'Point', coordinates: [place.lon, place.lat] }
			};
		})
	);
}

/**
 * Step of tint, 0 to 5, by id of province: proofs of acts that end in it or anywhere inside it, as `known` has counted
 * them, or as these links do.
 */
export function tintsOf(
	links: readonly LinkSummary[],
	places: Readonly<Record<string, PlaceSummary>>,
	provinces: Iterable<string>,
	known?: Readonly<Record<string, number>>
): Map<string, number> {
	const counts = new Map<string, number>([...provinces].map((id) => [id, known?.[id] ?? 0]));
	if (known) return steps(counts);
	for (const link of links) {
		const ends = new Set([link.a, link.b]);
		const holders = new Set([...ends].flatMap((id) => [id, ...(places[id]?.parents ?? [])]));
		for (const id of holders) {
			const before = counts.get(id);
			if (before !== undefined) counts.set(id, before + link.count);
		}
	}
	return steps(counts);
}

function steps(counts: ReadonlyMap<string, number>): Map<string, number> {
	const max = Math.max(0, ...counts.values());
	return new Map([...counts].map(([id, count]) => [id, tintStep(count, max)]));
}

/** The scales of a map with these arcs between these places. */
export const scalesFor = (
	arcs: readonly Arc[],
	places: Readonly<Record<string, PlaceSummary>>
): Scales =>
	scalesOf(
		arcs.reduce((most, arc) => Math.max(most, arc.count), 0),
		Object.values(places).reduce((most, place) => Math.max(most, place.links), 0)
	);
