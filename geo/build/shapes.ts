import { geoArea } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon as Merged,
	Polygon as Part,
	Topology
} from 'topojson-specification';
import type { Admin1 } from './admin1.ts';
import { innerPoint } from './inner-point.ts';
import type { Point } from './points.ts';
import { simplifyArcs, STEP } from './simplify.ts';

/** Steradians of the triangle that a dropped corner cuts off: 1e-8 is 0.4 km². */
const TOLERANCE = { provinces: 5e-9, countries: 6e-6 };
/** Part of a polygon's area that no dropped corner may exceed. */
const SHAPE = 40;
/** Grid, in parts of a degree, on which points of neighbours count as the same: 0.00001° is one metre. */
const GRID = 1e5;
/** Square degrees of an island's frame under which it is left out, unless it is all there is of the unit. */
const SPECK = { provinces: 0, countries: 0.3 };

/** What a boundary file says of a shape. */
export type Properties = Record<string, string | number | null>;

/** A unit to be drawn as one shape, and the first-level divisions it is made of. */
export interface Unit {
	readonly id: string;
	readonly layer: 'provinces' | 'countries';
	readonly divisions: readonly Admin1[];
}

/** The dissolved units of the world in one topology, simplified once, so that layers share their borders. */
export interface World {
	/** In steps, see `simplifyArcs`. */
	readonly arcs: Position[][];
	readonly shapes: ReadonlyMap<Unit, number[][][]>;
}

/**
 * Dissolves the units and simplifies all lines in one go: provinces and the countries beside them share the same border in
 * both files. Lines of provinces are finer than the rest. Units must not overlap.
 */
export function drawWorld(units: readonly Unit[]): World {
	const dissolved = units.map((unit): Feature<MultiPolygon> => {
		const features = unit.divisions.map(({ geometry }): Feature<Polygon | MultiPolygon> => ({
			type: 'Feature',
			properties: {},
			geometry: clockwise(geometry)
		}));
		const parts = topology({ parts: { type: 'FeatureCollection', features } as FeatureCollection });
		const object = parts.objects['parts'];
		if (object?.type !== 'GeometryCollection') throw new Error(`geo: ${unit.id} has no shape`);
		const whole = merge(parts, object.geometries as Part[]);
		const coordinates = withoutSpecks(whole.coordinates, SPECK[unit.layer]);
		return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
	});
	const whole = topology({
		units: { type: 'FeatureCollection', features: dissolved } as FeatureCollection
	});
	const object = whole.objects['units'] as GeometryCollection;
	const tolerances: number[] = [];
	const shapes = new Map<Unit, number[][][]>();
	units.forEach((unit, i) => {
		const polygons = polygonsOf(object.geometries[i]);
		shapes.set(unit, polygons);
		polygons.forEach((rings, nth) => {
			const coordinates = dissolved[i]?.geometry.coordinates[nth] ?? [];
			// Small states keep their shape: Andorra's two borders would otherwise become one straight line.
			const shape = geoArea({ type: 'Polygon', coordinates }) / SHAPE;
			for (const arc of rings.flat().map((number) => (number < 0 ? ~number : number)))
				tolerances[arc] = Math.min(tolerances[arc] ?? Infinity, TOLERANCE[unit.layer], shape);
		});
	});
	return { arcs: simplifyArcs(whole, (arc) => tolerances[arc] ?? 0), shapes };
}

/** Rings of an island that rounding left without an area are gone, unless they are all there is of a unit. */
function alive(arcs: readonly Position[][], polygons: number[][][]): number[][][] {
	const kept = polygons.filter(([outer = []]) => {
		const first = outer[0] ?? 0;
		return outer.length > 1 || (arcs[first < 0 ? ~first : first]?.length ?? 0) >= 4;
	});
	return kept.length > 0 ? kept : polygons.slice(0, 1);
}

/** The file of one layer: arcs of other layers dropped, coordinates as differences. */
export function layerFile(
	world: World,
	layer: Unit['layer'],
	properties: (unit: Unit) => Properties
): Topology {
	const geometries = [...world.shapes]
		.filter(([unit]) => unit.layer === layer)
		.map(([unit, rings]): Merged & { id: string } => ({
			type: 'MultiPolygon',
			id: unit.id,
			properties: properties(unit),
			arcs: alive(world.arcs, rings)
		}));
	const arcs = prune(world.arcs, geometries);
	const object: GeometryCollection = { type: 'GeometryCollection', geometries };
	return {
		type: 'Topology',
		transform: { scale: [STEP, STEP], translate: [-180, -90] },
		objects: { [layer]: object },
		arcs: arcs.map(deltas)
	};
}

/** Keeps polygons whose outer ring spans more than `speck` square degrees, and always the largest. */
function withoutSpecks(polygons: Position[][][], speck: number): Position[][][] {
	const sizes = polygons.map(([outer]) => frame(outer ?? []));
	const largest = Math.max(...sizes);
	return polygons.filter((_, i) => (sizes[i] ?? 0) === largest || (sizes[i] ?? 0) > speck);
}

/** Square degrees of the box around a ring. */
function frame(ring: readonly Position[]): number {
	const xs = ring.map(([x = 0]) => x);
	const ys = ring.map(([, y = 0]) => y);
	return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}

/** The polygons of each unit as drawn, in degrees. */
export function drawnPolygons({ arcs, shapes }: World): Map<Unit, Position[][][]> {
	const drawn = new Map<Unit, Position[][][]>();
	for (const [unit, polygons] of shapes)
		drawn.set(
			unit,
			alive(arcs, polygons).map((rings) => rings.map((ring) => ringOf(arcs, ring)))
		);
	return drawn;
}

/** A label point inside the largest part of each unit. */
export function labelPoints(world: World): Map<string, Point> {
	const points = new Map<string, Point>();
	for (const [unit, parts] of drawnPolygons(world)) {
		const largest = parts.sort(
			(a, b) => Math.abs(area(b[0] ?? [])) - Math.abs(area(a[0] ?? []))
		)[0];
		points.set(unit.id, innerPoint(largest ?? []));
	}
	return points;
}

/** The points of a ring, in degrees. */
function ringOf(arcs: readonly Position[][], ring: readonly number[]): Position[] {
	return ring
		.flatMap((arc) => (arc < 0 ? (arcs[~arc] ?? []).toReversed() : (arcs[arc] ?? [])))
		.map(([x = 0, y = 0]) => [x * STEP - 180, y * STEP - 90]);
}

/** Renumbers the arcs of the geometries to those in use, and returns these. */
function prune(arcs: readonly Position[][], geometries: readonly Merged[]): Position[][] {
	const numbers = new Map<number, number>();
	const kept: Position[][] = [];
	const renumber = (arc: number): number => {
		const plain = arc < 0 ? ~arc : arc;
		let number = numbers.get(plain);
		if (number === undefined) {
			number = kept.push(arcs[plain] ?? []) - 1;
			numbers.set(plain, number);
		}
		return arc < 0 ? ~number : number;
	};
	for (const geometry of geometries)
		geometry.arcs = geometry.arcs.map((polygon) => polygon.map((ring) => ring.map(renumber)));
	return kept;
}

/** Each point as its distance from the one before, as TopoJSON has it. */
function deltas(arc: readonly Position[]): Position[] {
	return arc.map(([x = 0, y = 0], i) => {
		const [x0 = 0, y0 = 0] = i === 0 ? [] : (arc[i - 1] ?? []);
		return [x - x0, y - y0];
	});
}

function polygonsOf(geometry: GeometryObject | undefined): number[][][] {
	if (geometry?.type === 'Polygon') return [geometry.arcs];
	return geometry?.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** On one grid, outer rings clockwise, holes the other way: what d3-geo takes for the inside. The source follows RFC 7946. */
function clockwise<G extends Polygon | MultiPolygon>(geometry: G): G {
	const wind = (polygon: Position[][]): Position[][] =>
		polygon.map((ring, i) => {
			const snapped = ring.map((point) =>
				point.map((degrees) => Math.round(degrees * GRID) / GRID)
			);
			return area(ring) < 0 === (i === 0) ? snapped : snapped.toReversed();
		});
	const coordinates =
		geometry.type === 'Polygon' ? wind(geometry.coordinates) : geometry.coordinates.map(wind);
	return { ...geometry, coordinates };
}

/** Twice the signed planar area, positive when counter-clockwise. */
function area(ring: readonly Position[]): number {
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1] ?? [], ring[i] ?? []];
		sum += x0 * y1 - x1 * y0;
	}
	return sum;
}
