import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';

/** All sources: the ground. What stands on it is drawn above the map (paint.ts). */
export const SOURCES = ['countries', 'provinces'] as const;

/** A source of outlines, which carry their id as a property. */
export const source = (data: FeatureCollection): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data,
	promoteId: 'id',
	buffer: 16
});

/** A map before it has anything to draw; what changes later changes at once. */
export const EMPTY_STYLE: StyleSpecification = {
	version: 8,
	sources: {},
	layers: [],
	transition: { duration: 0, delay: 0 }
};
