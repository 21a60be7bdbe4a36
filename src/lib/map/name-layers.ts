import type { LayerSpecification } from 'maplibre-gl';
import { state, type Value } from './expressions.ts';
import type { Flavour } from './flavours.ts';
import {
	MENTION_NAMES_ZOOM,
	NAME_PX,
	NODE_RADII,
	PROVINCE_NAMES_ZOOM,
	type Labels
} from './names.ts';

/** Names of what is not looked at would only be in the way. */
const UNLESS_RECEDED: Value<number> = ['case', state('receded'), 0, 1];

/** Without glyphs in the style MapLibre draws text with the reader's own fonts. */
const FONTS = [
	'Noto Sans SC',
	'Source Han Sans SC',
	'PingFang SC',
	'Microsoft YaHei',
	'Noto Sans CJK SC',
	'sans-serif'
];

const halo = (flavour: Flavour) =>
	({ 'text-halo-color': flavour.paper, 'text-halo-width': 1.4 }) as const;
const LAYOUT = {
	'text-font': FONTS,
	'text-max-width': 9,
	'text-line-height': 1.15,
	'text-padding': 3
} as const;

/** Names of provinces that are no place of the map. They belong to the ground: arcs pass over them. */
export const provinceNames = (flavour: Flavour, labels: Labels): LayerSpecification => ({
	id: 'province-names',
	type: 'symbol',
	source: 'province-points',
	minzoom: PROVINCE_NAMES_ZOOM,
	layout: {
		...LAYOUT,
		'text-field': labels === 'zh' ? ['get', 'name'] : ['coalesce', ['get', 'en'], ['get', 'name']],
		'text-size': NAME_PX.province
	},
	paint: {
		'text-color': flavour.faint,
		'text-opacity': 0.85,
		...halo(flavour),
		'text-halo-width': 0.8
	}
});

/** Names of nodes first, then those of places only mentioned. */
export function names(flavour: Flavour, labels: Labels): LayerSpecification[] {
	const text: Value<string> =
		labels === 'zh'
			? ['get', 'name']
			: ['format', ['get', 'name'], {}, '\n', {}, ['get', 'en'], { 'font-scale': 0.8 }];
	const layout = { ...LAYOUT, 'text-field': text } as const;
	return [
		{
			id: 'mention-names',
			type: 'symbol',
			source: 'names',
			filter: [
				'all',
				['==', ['get', 'shape'], 'mention'],
				['any', ['>=', ['zoom'], MENTION_NAMES_ZOOM], ['==', ['get', 'level'], 'province']]
			],
			layout: {
				...layout,
				'text-size': NAME_PX.mention,
				'symbol-sort-key': ['get', 'rank'],
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.6,
				'text-justify': 'auto'
			},
			paint: {
				'text-color': flavour.faint,
				'text-opacity': UNLESS_RECEDED,
				...halo(flavour)
			}
		},
		{
			id: 'node-names',
			type: 'symbol',
			source: 'names',
			filter: ['!=', ['get', 'shape'], 'mention'],
			layout: {
				...layout,
				'text-size': [
					'interpolate',
					['linear'],
					['get', 'radius'],
					NODE_RADII[0],
					NAME_PX.node[0],
					NODE_RADII[1],
					NAME_PX.node[1]
				],
				'symbol-sort-key': ['get', 'rank'],
				'text-variable-anchor': ['bottom', 'right', 'left', 'top', 'bottom-right', 'top-left'],
				'text-radial-offset': ['/', ['+', ['get', 'radius'], 5], 12],
				'text-justify': 'auto'
			},
			paint: { 'text-color': flavour.ink, 'text-opacity': UNLESS_RECEDED, ...halo(flavour) }
		}
	];
}
