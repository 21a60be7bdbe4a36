import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Flavour } from './flavours.ts';
import { layers } from './layers.ts';
import type { Labels } from './name-layers.ts';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

const source = (data: FeatureCollection = NOTHING): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data,
	promoteId: 'id',
	// Arcs are curves already; simplified ones show their corners.
	tolerance: 0
});

/** Sources that `setData` fills; all features carry their id as a property. */
export const SOURCES = [
	'countries',
	'provinces',
	'province-points',
	'arcs',
	'arrows',
	'nodes',
	'covers'
] as const;
export type SourceName = (typeof SOURCES)[number];

/** What the sources hold; one left out is empty. */
export type SourceData = Partial<Record<SourceName, FeatureCollection>>;

/** The whole style with its data: nothing in it needs the network, not even for letters. */
export const style = (
	flavour: Flavour,
	labels: Labels,
	data: SourceData = {},
	globe = false
): StyleSpecification => ({
	version: 8,
	projection: { type: globe ? 'globe' : 'mercator' },
	sources: Object.fromEntries(SOURCES.map((name) => [name, source(data[name])])),
	layers: layers(flavour, labels)
});
