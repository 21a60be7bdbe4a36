import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** All sources. */
export const SOURCES = [
	'countries',
	'provinces',
	'province-points',
	'arcs',
	'arrows',
	'nodes',
	'names',
	'covers'
] as const;
export type SourceName = (typeof SOURCES)[number];

/** What the sources hold; one left out is empty. */
export type SourceData = Partial<Record<SourceName, FeatureCollection>>;

/** A source that `setData` fills; all features carry their id as a property. */
export const source = (
	name: SourceName,
	data: FeatureCollection = NOTHING
): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data,
	promoteId: 'id',
	// Arcs are curves already; simplified ones show their corners.
	...(name === 'arcs' && { tolerance: 0 })
});

/** A map before it has anything to draw; what changes later changes at once. */
export const EMPTY_STYLE: StyleSpecification = {
	version: 8,
	sources: {},
	layers: [],
	transition: { duration: 0, delay: 0 }
};
