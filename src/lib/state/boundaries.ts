import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** Outlines as the map takes them, each with its id (adcode, ISO 3166 alpha-2) among its properties. */
export interface Boundaries {
	readonly countries: FeatureCollection;
	readonly provinces: FeatureCollection;
	/** Where a province's own name is written. */
	readonly points: FeatureCollection;
}

type Fetch = (address: string) => Promise<Response>;

/** Fetches both boundary files. Throws with the address and status when one does not come. */
export async function loadBoundaries(fetch: Fetch): Promise<Boundaries> {
	const [countries, provinces] = await Promise.all([
		loadShapes(fetch, '/geo/countries.json'),
		loadShapes(fetch, '/geo/provinces.json')
	]);
	return { countries, provinces, points: labelPoints(provinces) };
}

async function loadShapes(fetch: Fetch, address: string): Promise<FeatureCollection> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	// The server has validated the file when it started; here only its layers are unpacked.
	return shapesOf((await response.json()) as Topology);
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

/** A point for each shape that says where its name goes. */
function labelPoints(shapes: FeatureCollection): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: shapes.features.flatMap(({ properties }) => {
			const { lon, lat }: Record<string, unknown> = properties ?? {};
			return typeof lon === 'number' && typeof lat === 'number'
				? [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } }]
				: [];
		})
	};
}
