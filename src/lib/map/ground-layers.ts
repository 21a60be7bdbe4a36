import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	LayerSpecification
} from 'maplibre-gl';
import type { Flavour } from './flavours.ts';

const tint = (flavour: Flavour): DataDrivenPropertyValueSpecification<string> =>
	[
		'match',
		['coalesce', ['feature-state', 'tint'], 0],
		...flavour.tints.flatMap((colour, step) => [step, colour]),
		flavour.tints[0]
	] as unknown as ExpressionSpecification;

/** All layers of the map, bottom to top: water, land, tinted provinces. */
export function ground(flavour: Flavour): LayerSpecification[] {
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': flavour.water } },
		{ id: 'countries', type: 'fill', source: 'countries', paint: { 'fill-color': flavour.land } },
		{
			id: 'coasts',
			type: 'line',
			source: 'countries',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': flavour.coast, 'line-width': 0.6 }
		},
		{
			id: 'provinces',
			type: 'fill',
			source: 'provinces',
			paint: { 'fill-color': tint(flavour) }
		},
		{
			id: 'borders',
			type: 'line',
			source: 'provinces',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': flavour.border, 'line-width': 0.7 }
		}
	];
}
