import type { LayerSpecification } from 'maplibre-gl';
import { unlessReceded, type Value } from './expressions.ts';
import type { Flavour } from './flavours.ts';

/** How labels are written: Chinese alone, or with the English name under it. */
export type Labels = 'zh' | 'zh-en';

/** From this zoom on all places that are only mentioned are named; before, provinces. */
const MENTION_NAMES_ZOOM = 4.6;

/** Without glyphs in the style MapLibre draws text with the reader's own fonts. */
const FONTS = [
	'Noto Sans SC',
	'Source Han Sans SC',
	'PingFang SC',
	'Microsoft YaHei',
	'Noto Sans CJK SC',
	'sans-serif'
];

/** Names: nodes first, then places only mentioned, then provinces without either. */
export function names(flavour: Flavour, labels: Labels): LayerSpecification[] {
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
			filter: [
				'all',
				['==', ['get', 'shape'], 'mention'],
				['any', ['>=', ['zoom'], MENTION_NAMES_ZOOM], ['==', ['get', 'level'], 'province']]
			],
			layout: {
				...layout,
				'text-size': 10.5,
				'symbol-sort-key': ['get', 'rank'],
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.6,
				'text-justify': 'auto'
			},
			paint: { 'text-color': flavour.faint, 'text-opacity': unlessReceded(1), ...halo }
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
