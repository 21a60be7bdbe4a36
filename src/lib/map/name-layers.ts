import type { LayerSpecification } from 'maplibre-gl';
import { state, type Value } from './expressions.ts';
import type { Flavour } from './flavours.ts';

/** How labels are written: Chinese alone, or with the English name under it. */
export type Labels = 'zh' | 'zh-en';

/** From this zoom on all places that are only mentioned are named; before, provinces. */
export const MENTION_NAMES_ZOOM = 4.6;

/** From this zoom on provinces are named that are no place of the map; farther off there is no room. */
export const PROVINCE_NAMES_ZOOM = 2.2;

/** Sizes of names. */
export const NAME_PX = { province: 10.5, mention: 10.5, node: [12, 14] } as const;
/** Radii of the nodes that have the least and the largest size of name. */
const NODE_RADII = [3, 12] as const;

/** Size of the name of a node. */
export function nodeNamePx(radius: number): number {
	const [least, most] = NODE_RADII;
	const share = Math.min(1, Math.max(0, (radius - least) / (most - least)));
	return NAME_PX.node[0] + share * (NAME_PX.node[1] - NAME_PX.node[0]);
}

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
