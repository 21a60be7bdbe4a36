import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** Outlines as the map takes them, each with its id (adcode, ISO 3166 alpha-2) among its properties. */
export interface Boundaries {
	readonly countries: FeatureCollection;
	readonly provinces: FeatureCollection;
	/** Where a province's own name is written. */
	readonly points: readonly NamePoint[];
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** What is drawn when the outlines do not come. */
export const NO_BOUNDARIES: Boundaries = { countries: NOTHING, provinces: NOTHING, points: [] };

/** A name and where it goes, in degrees. */
export interface NamePoint {
	readonly id: string;
	readonly name: string;
	readonly en: string;
	readonly lon: number;
	readonly lat: number;
}

type Fetch = (address: string) => Promise<Response>;

/**
 * Fetches both boundary files and unpacks them when the page has time: after `rest`. Throws with the address and status
 * when one does not come.
 */
export async function loadBoundaries(fetch: Fetch, rest: Promise<void>): Promise<Boundaries> {
	const files = Promise.all([
		loadFile(fetch, '/geo/countries.json'),
		loadFile(fetch, '/geo/provinces.json')
	]);
	const [[countriesFile, provincesFile]] = await Promise.all([files, rest]);
	// The server has validated the files when it started; here only their layers are unpacked.
	const [countries, provinces] = [
		shapesOf((await countriesFile.json()) as Topology),
		shapesOf((await provincesFile.json()) as Topology)
	];
	return { countries, provinces, points: provincePoints(provinces) };
}

async function loadFile(fetch: Fetch, address: string): Promise<Response> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return response;
}

/** All layers of a TopoJSON file as one GeoJSON collection; the id of each shape becomes a property as well. */
export function shapesOf(topology: Topology): FeatureCollection {
	const features = Object.values(topology.objects).flatMap((object) => {
		const unpacked = feature(topology, object);
		return unpacked.type === 'FeatureCollection' ? unpacked.features : [unpacked];
	});
	return {
		type: 'FeatureCollection',
		features: features.map((shape) => ({
			...shape,
			properties: { ...shape.properties, id: idOf(shape) }
		}))
	};
}

function idOf({ id, properties }: Feature): string {
	const own: unknown = id ?? properties?.['adcode'] ?? properties?.['id'];
	return typeof own === 'string' || typeof own === 'number' ? String(own) : '';
}

/** A point for each shape where its name goes: the middle of its largest part. */
export function provincePoints(shapes: FeatureCollection): NamePoint[] {
	return shapes.features.flatMap(({ properties, geometry }) => {
		const middles = outerRings(geometry).map(middleOf);
		const largest = middles.sort((p, q) => q.area - p.area)[0];
		if (!largest) return [];
		const [lon = 0, lat = 0] = largest.at;
		const said = (key: string): string => String(properties?.[key] ?? '');
		return [{ id: said('id'), name: said('name'), en: said('en') || said('name'), lon, lat }];
	});
}

function outerRings(geometry: Geometry): Position[][] {
	if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1);
	return geometry.type === 'MultiPolygon'
		? geometry.coordinates.flatMap((part) => part.slice(0, 1))
		: [];
}

/** Area and centre of gravity of a ring, in degrees as on a flat sheet: good enough to write a name. */
export function middleOf(ring: readonly Position[]): { area: number; at: Position } {
	let [twice, x, y] = [0, 0, 0];
	for (const [i, [x1 = 0, y1 = 0]] of ring.entries()) {
		const [x0 = 0, y0 = 0] = ring[i - 1] ?? [x1, y1];
		const cross = x0 * y1 - x1 * y0;
		twice += cross;
		x += (x0 + x1) * cross;
		y += (y0 + y1) * cross;
	}
	const [first = [0, 0]] = ring;
	return {
		area: Math.abs(twice / 2),
		at: twice === 0 ? first : [x / (3 * twice), y / (3 * twice)]
	};
}
