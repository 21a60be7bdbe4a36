import type {
	ExpressionSpecification,
	LayerSpecification,
	LineLayerSpecification
} from 'maplibre-gl';
import { kindColour, state, unlessReceded } from './expressions.ts';
import type { Flavour } from './flavours.ts';
import { FAINTNESS } from './scales.ts';

/** How strong an arc is drawn whose acts have all ended. */
const ENDED = 0.4;

type Strength = number | ExpressionSpecification;

/** Arcs, dashed where nothing has begun, and their arrowheads. */
export function arcs(flavour: Flavour): LayerSpecification[] {
	const layout: LineLayerSpecification['layout'] = {
		'line-cap': 'round',
		'line-join': 'round',
		'line-sort-key': ['get', 'order']
	};
	const [full, ...faint] = FAINTNESS;
	const strength: ExpressionSpecification = [
		'match',
		['get', 'faint'],
		...faint.flatMap((value, i) => [i + 1, value]),
		full
	] as unknown as ExpressionSpecification;
	const ended = (own: Strength): ExpressionSpecification =>
		['match', ['get', 'tone'], 'ended', ENDED, own] as ExpressionSpecification;
	/** What is chosen is drawn in full, however weak it is beside the others. */
	const unlessChosen = (whole: Strength, own: Strength): ExpressionSpecification =>
		['case', state('chosen'), whole, own] as ExpressionSpecification;
	const paint: LineLayerSpecification['paint'] = {
		'line-color': kindColour(flavour),
		'line-width': ['get', 'width'],
		'line-opacity': unlessReceded(unlessChosen(ended(full), ended(strength)))
	};
	const dashed: ExpressionSpecification = [
		'in',
		['get', 'tone'],
		['literal', ['planned', 'intended']]
	];
	return [
		{ id: 'arcs', type: 'line', source: 'arcs', filter: ['!', dashed], layout, paint },
		{
			id: 'arcs-dashed',
			type: 'line',
			source: 'arcs',
			filter: dashed,
			layout: { ...layout, 'line-cap': 'butt' },
			paint: {
				...paint,
				'line-dasharray': [
					'match',
					['get', 'tone'],
					'planned',
					['literal', [3.2, 2]],
					['literal', [1, 1.8]]
				]
			}
		},
		{
			id: 'arrows',
			type: 'symbol',
			source: 'arrows',
			layout: {
				'icon-image': 'arrow',
				'icon-size': ['get', 'size'],
				'icon-rotate': ['get', 'heading'],
				'icon-rotation-alignment': 'map',
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: {
				'icon-color': kindColour(flavour),
				'icon-opacity': unlessReceded(unlessChosen(full, strength))
			}
		}
	];
}
