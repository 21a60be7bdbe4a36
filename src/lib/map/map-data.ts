import type { FeatureCollection } from 'geojson';
import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import type { Drawables } from './drawables.ts';
import type { ProvincePoint } from './names.ts';
import type { SourceData } from './style.ts';

/** Outlines, as GeoJSON; every feature has `id` (adcode, ISO 3166 alpha-2) and `name` among its properties. */
export interface Shapes {
	readonly countries: FeatureCollection;
	readonly provinces: FeatureCollection;
	readonly points: readonly ProvincePoint[];
}

/** What is drawn, with what it was made from. */
export interface Drawn {
	readonly links: readonly LinkSummary[];
	readonly places: Readonly<Record<string, PlaceSummary>>;
	/** Acts by province, where they are known of more pairs than these. */
	readonly provinces?: Readonly<Record<string, number>> | undefined;
	readonly drawables: Drawables;
}

/** What the arcs and nodes need, what their names need, and what the ground needs. */
export const arcData = ({ drawables }: Drawn): SourceData => ({
	arcs: drawables.arcs,
	arrows: drawables.arrows,
	nodes: drawables.nodes
});
/** The same points in a source of their own: lines and discs do not wait for letters. */
export const nameData = ({ drawables }: Drawn): SourceData => ({ names: drawables.nodes });
export const groundData = (shapes: Shapes): SourceData => ({
	countries: shapes.countries,
	provinces: shapes.provinces,
	'province-points': pointFeatures(shapes.points)
});

/** Ids of outlines: adcode, or ISO 3166 alpha-2. */
export const idsOf = (shapes: FeatureCollection): string[] =>
	shapes.features.map((feature) => String(feature.properties?.['id']));

const pointFeatures = (points: readonly ProvincePoint[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: points.map(({ lon, lat, ...properties }) => ({
		type: 'Feature',
		properties,
		geometry: { type: 'Point', coordinates: [lon, lat] }
	}))
});
