import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	LayerSpecification,
	LineLayerSpecification
} from 'maplibre-gl';
import { LINK_TYPES } from '../domain/kinds.ts';
import type { Flavour } from './flavours.ts';
import { RIM_RADIUS } from './icons.ts';
import { REACH } from './picking.ts';

/** How labels are written: Chinese alone, or with the English name under it. */
export type Labels = 'zh' | 'zh-en';

type Value<T> = DataDrivenPropertyValueSpecification<T>;

/** All else recedes to this while something is selected. */
export const RECEDED = 0.15;
/** Without glyphs in the style MapLibre draws text with the reader's own fonts. */
const FONTS = [
	'Noto Sans SC',
	'Source Han Sans SC',
	'PingFang SC',
	'Microsoft YaHei',
	'Noto Sans CJK SC',
	'sans-serif'
];

/** Width of the icon of the rim on the map. */
export const RIM_PX = 32;

const state = (name: string): ExpressionSpecification => [
	'boolean',
	['feature-state', name],
	false
];

/** Full strength, or less where the feature has receded; hover brings it back. */
const unlessReceded = (full: number | ExpressionSpecification): Value<number> => [
	'case',
	state('hover'),
	1,
	state('receded'),
	RECEDED,
	full
];

const kindColour = (flavour: Flavour): Value<string> =>
	[
		'match',
		['get', 'type'],
		...LINK_TYPES.flatMap((type) => [type, flavour.kinds[type]]),
		flavour.kinds.other
	] as unknown as ExpressionSpecification;

const tint = (flavour: Flavour): Value<string> =>
	[
		'match',
		['coalesce', ['feature-state', 'tint'], 0],
		...flavour.tints.flatMap((colour, step) => [step, colour]),
		flavour.tints[0]
	] as unknown as ExpressionSpecification;

function ground(flavour: Flavour): LayerSpecification[] {
	const outline = (id: string, source: string): LayerSpecification => ({
		id,
		type: 'line',
		source,
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': ['case', state('selected'), flavour.ink, flavour.soft],
			'line-width': ['case', state('selected'), 1.6, state('member'), 1.1, 0]
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

function arcs(flavour: Flavour): LayerSpecification[] {
	const layout: LineLayerSpecification['layout'] = {
		'line-cap': 'round',
		'line-join': 'round',
		'line-sort-key': ['get', 'order']
	};
	const width: Value<number> = ['+', ['get', 'width'], ['case', state('hover'), 1.2, 0]];
	const tone: ExpressionSpecification = ['match', ['get', 'tone'], 'ended', 0.4, 0.92];
	const paint = {
		'line-color': kindColour(flavour),
		'line-width': width,
		'line-opacity': unlessReceded(tone)
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
			paint: { 'icon-color': kindColour(flavour), 'icon-opacity': unlessReceded(1) }
		},
		{
			id: 'arc-targets',
			type: 'line',
			source: 'arcs',
			paint: { 'line-width': 2 * REACH, 'line-opacity': 0 }
		}
	];
}

function nodes(flavour: Flavour): LayerSpecification[] {
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
				'circle-radius': ['case', state('selected'), 5, state('hover'), 4.2, 3],
				'circle-color': ['case', state('selected'), flavour.ink, flavour.paper],
				'circle-opacity': opacity,
				'circle-stroke-width': 1.1,
				'circle-stroke-color': ['case', state('hover'), flavour.ink, flavour.faint],
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
				'circle-stroke-width': ['case', state('selected'), 3, state('hover'), 2.4, 1.2],
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
				'circle-radius': ['case', state('hover'), 4, 3],
				'circle-color': flavour.ink,
				'circle-opacity': opacity
			}
		},
		{
			id: 'rims',
			type: 'symbol',
			source: 'nodes',
			filter: shape('group'),
			layout: {
				'icon-image': 'rim',
				'icon-size': ['/', ['+', ['get', 'radius'], 5], RIM_RADIUS * RIM_PX],
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: { 'icon-color': flavour.ink, 'icon-opacity': opacity }
		},
		{
			id: 'node-targets',
			type: 'circle',
			source: 'nodes',
			paint: { 'circle-radius': ['max', ['get', 'radius'], REACH], 'circle-opacity': 0 }
		}
	];
}

function names(flavour: Flavour, labels: Labels): LayerSpecification[] {
	const text: Value<string> =
		labels === 'zh'
			? ['get', 'name']
			: ['format', ['get', 'name'], {}, '\n', {}, ['get', 'en'], { 'font-scale': 0.8 }];
	const halo = { 'text-halo-color': flavour.paper, 'text-halo-width': 1.4 } as const;
	const layout = {
		'text-font': FONTS,
		'text-field': text,
		'text-max-width': 9,
		'text-line-height': 1.15,
		'text-padding': 3
	} as const;
	return [
		{
			id: 'province-names',
			type: 'symbol',
			source: 'province-points',
			layout: {
				...layout,
				'text-field':
					labels === 'zh' ? ['get', 'name'] : ['coalesce', ['get', 'en'], ['get', 'name']],
				'text-size': 10.5
			},
			paint: { 'text-color': flavour.faint, 'text-opacity': 0.85, ...halo, 'text-halo-width': 0.8 }
		},
		{
			id: 'mention-names',
			type: 'symbol',
			source: 'nodes',
			filter: ['==', ['get', 'shape'], 'mention'],
			minzoom: 4.6,
			layout: {
				...layout,
				'text-size': 11,
				'symbol-sort-key': ['get', 'rank'],
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.6,
				'text-justify': 'auto'
			},
			paint: { 'text-color': flavour.soft, 'text-opacity': unlessReceded(1), ...halo }
		},
		{
			id: 'node-names',
			type: 'symbol',
			source: 'nodes',
			filter: ['!=', ['get', 'shape'], 'mention'],
			layout: {
				...layout,
				'text-size': ['interpolate', ['linear'], ['get', 'radius'], 3, 12, 12, 14],
				'symbol-sort-key': ['get', 'rank'],
				'text-variable-anchor': ['bottom', 'right', 'left', 'top', 'bottom-right', 'top-left'],
				'text-radial-offset': ['/', ['+', ['get', 'radius'], 5], 12],
				'text-justify': 'auto'
			},
			paint: { 'text-color': flavour.ink, 'text-opacity': unlessReceded(1), ...halo }
		}
	];
}

/** All layers, bottom to top. */
export const layers = (flavour: Flavour, labels: Labels): LayerSpecification[] => [
	...ground(flavour),
	...arcs(flavour),
	...nodes(flavour),
	...names(flavour, labels)
];
