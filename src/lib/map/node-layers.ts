import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { state, unlessReceded } from './expressions.ts';
import type { Flavour } from './flavours.ts';
import { RIM_RADIUS } from './icons.ts';

/** Width of the icon of the rim on the map. */
export const RIM_PX = 32;

/**
 * Rings of ties within; hollow dots, nodes and groups; the rims of groups. All circles take the same properties from their
 * features, so that one program draws them: the graphics build it once, before the map is first seen, and not again for a
 * shape that a filter brings, which takes a slow machine longer than anything else of a step.
 */
export function nodes(flavour: Flavour): LayerSpecification[] {
	const opacity = unlessReceded(1);
	const byShape = <T>(mention: T, group: T, node: T) =>
		[
			'match',
			['get', 'shape'],
			'mention',
			mention,
			'group',
			group,
			node
		] as ExpressionSpecification;
	const ifSelected = <T>(selected: T, else_: T) =>
		['case', state('selected'), selected, else_] as ExpressionSpecification;
	const colour = byShape<unknown>(ifSelected(flavour.ink, flavour.paper), flavour.ink, flavour.ink);
	return [
		{
			id: 'rings',
			type: 'circle',
			source: 'nodes',
			filter: ['>', ['get', 'ring'], 0],
			paint: {
				'circle-radius': ['get', 'ring'],
				'circle-color': colour,
				'circle-opacity': ifSelected(0, 0),
				'circle-stroke-width': ifSelected(1.6, 1.2),
				'circle-stroke-color': ifSelected(flavour.ink, flavour.soft),
				'circle-stroke-opacity': opacity
			}
		},
		{
			id: 'nodes',
			type: 'circle',
			source: 'nodes',
			layout: { 'circle-sort-key': byShape(0, 2, 1) },
			paint: {
				'circle-radius': byShape<unknown>(ifSelected(5, 3), 3, ['get', 'radius']),
				'circle-color': colour,
				'circle-opacity': opacity,
				'circle-stroke-width': byShape<unknown>(1.1, 0, ifSelected(3, 1.2)),
				'circle-stroke-color': byShape(flavour.faint, flavour.paper, flavour.paper),
				'circle-stroke-opacity': opacity
			}
		},
		{
			id: 'rims',
			type: 'symbol',
			source: 'names',
			filter: ['==', ['get', 'shape'], 'group'],
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
