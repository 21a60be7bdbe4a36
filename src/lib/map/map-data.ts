import type { FeatureCollection } from 'geojson';
import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import type { Drawables } from './drawables.ts';
import type { ProvincePoint } from './names.ts';

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

/** Ids of outlines: adcode, or ISO 3166 alpha-2. */
export const idsOf = (shapes: FeatureCollection): string[] =>
	shapes.features.map((feature) => String(feature.properties?.['id']));
