import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { state, type Value } from './expressions.ts';
import type { Flavour } from './flavours.ts';

const tint = (flavour: Flavour): Value<string> =>
	[
		'match',
		['coalesce', ['feature-state', 'tint'], 0],
		...flavour.tints.flatMap((colour, step) => [step, colour]),
		flavour.tints[0]
	] as unknown as ExpressionSpecification;

/** Water, land, tinted provinces, and the outlines of what was chosen. */
export function ground(flavour: Flavour): LayerSpecification[] {
	const outline = (id: string, source: string): LayerSpecification => ({
		id,
		type: 'line',
		source,
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': ['case', state('selected'), flavour.ink, flavour.soft],
			'line-width': ['case', state('selected'), 1.3, state('member'), 1.1, 0]
		}
	});
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
		},
		outline('country-outline', 'countries'),
		outline('province-outline', 'provinces')
	];
}
