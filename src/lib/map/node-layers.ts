import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { state, unlessReceded } from './expressions.ts';
import type { Flavour } from './flavours.ts';
import { RIM_RADIUS } from './icons.ts';

/** Width of the icon of the rim on the map. */
export const RIM_PX = 32;

/** Nodes, groups with their rims, hollow dots, rings of ties within. */
export function nodes(flavour: Flavour): LayerSpecification[] {
	const shape = (name: string): ExpressionSpecification => ['==', ['get', 'shape'], name];
	const opacity = unlessReceded(1);
	return [
		{
			id: 'rings',
			type: 'circle',
			source: 'nodes',
			filter: ['>', ['get', 'ring'], 0],
			paint: {
				'circle-radius': ['get', 'ring'],
				'circle-opacity': 0,
				'circle-stroke-width': 1.2,
				'circle-stroke-color': flavour.soft,
				'circle-stroke-opacity': opacity
			}
		},
		{
			id: 'mentions',
			type: 'circle',
			source: 'nodes',
			filter: shape('mention'),
			paint: {
				'circle-radius': ['case', state('selected'), 5, 3],
				'circle-color': ['case', state('selected'), flavour.ink, flavour.paper],
				'circle-opacity': opacity,
				'circle-stroke-width': 1.1,
				'circle-stroke-color': flavour.faint,
				'circle-stroke-opacity': opacity
			}
		},
		{
			id: 'nodes',
			type: 'circle',
			source: 'nodes',
			filter: shape('node'),
			paint: {
				'circle-radius': ['get', 'radius'],
				'circle-color': flavour.ink,
				'circle-opacity': opacity,
				'circle-stroke-width': ['case', state('selected'), 3, 1.2],
				'circle-stroke-color': flavour.paper,
				'circle-stroke-opacity': opacity
			}
		},
		{
			id: 'groups',
			type: 'circle',
			source: 'nodes',
			filter: shape('group'),
			paint: {
				'circle-radius': 3,
				'circle-color': flavour.ink,
				'circle-opacity': opacity
			}
		},
		{
			id: 'rims',
			type: 'symbol',
			source: 'names',
			filter: shape('group'),
			layout: {
				'icon-image': 'rim',
				'icon-size': ['/', ['+', ['get', 'radius'], 5], RIM_RADIUS * RIM_PX],
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: { 'icon-color': flavour.ink, 'icon-opacity': opacity }
		}
	];
}
