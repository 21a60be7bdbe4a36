import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	LayerSpecification
} from 'maplibre-gl';
import type { Flavour } from './flavours.ts';
import type { SourceName } from './style.ts';

/** Layers with the outlines of what was chosen; while nothing is, they cost no frame anything. */
export const OUTLINES: Readonly<Record<SourceName, string>> = {
	countries: 'country-outline',
	provinces: 'province-outline'
};

/** A flag that choosing has set on a feature. */
const state = (name: string): ExpressionSpecification => [
	'boolean',
	['feature-state', name],
	false
];

const tint = (flavour: Flavour): DataDrivenPropertyValueSpecification<string> =>
	[
		'match',
		['coalesce', ['feature-state', 'tint'], 0],
		...flavour.tints.flatMap((colour, step) => [step, colour]),
		flavour.tints[0]
	] as unknown as ExpressionSpecification;

/** All layers of the map, bottom to top: water, land, tinted provinces, and the outlines of what was chosen. */
export function ground(flavour: Flavour): LayerSpecification[] {
	const outline = (source: SourceName): LayerSpecification => ({
		id: OUTLINES[source],
		type: 'line',
		source,
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': ['case', state('selected'), flavour.ink, flavour.soft],
			'line-width': ['case', state('selected'), 1.3, state('member'), 1.1, 0],
			'line-opacity': 0
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
		outline('countries'),
		outline('provinces')
	];
}
