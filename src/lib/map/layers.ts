import type { LayerSpecification } from 'maplibre-gl';
import { arcs } from './arc-layers.ts';
import { coverLayer } from './covers.ts';
import type { Flavour } from './flavours.ts';
import { ground } from './ground-layers.ts';
import { names, provinceNames } from './name-layers.ts';
import type { Labels } from './names.ts';
import { nodes } from './node-layers.ts';

/** All layers, bottom to top. */
export const layers = (flavour: Flavour, labels: Labels): LayerSpecification[] => [
	...ground(flavour),
	provinceNames(flavour, labels),
	...arcs(flavour),
	...nodes(flavour),
	...names(flavour, labels),
	coverLayer
];

/** Arcs and nodes need neither ground nor letters nor icons: they are on screen long before those. */
export const comesFirst = (layer: LayerSpecification): boolean =>
	(layer.type === 'line' || layer.type === 'circle') &&
	(layer.source === 'arcs' || layer.source === 'nodes');
