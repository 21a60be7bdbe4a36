import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Flavour } from './flavours.ts';
import { layers } from './layers.ts';
import type { Labels } from './name-layers.ts';

const empty = (): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data: { type: 'FeatureCollection', features: [] },
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
	'nodes'
] as const;
export type SourceName = (typeof SOURCES)[number];

/** The whole style, without data: nothing in it needs the network, not even for letters. */
export const style = (flavour: Flavour, labels: Labels): StyleSpecification => ({
	version: 8,
	sources: Object.fromEntries(SOURCES.map((name) => [name, empty()])),
	layers: layers(flavour, labels)
});
