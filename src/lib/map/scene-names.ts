import type { PlaceSummary } from '../domain/api.ts';
import type { NodeProperties } from './features.ts';
import {
	MENTION_NAMES_ZOOM,
	NAME_PX,
	nodeNamePx,
	PROVINCE_NAMES_ZOOM,
	type Labels
} from './name-layers.ts';
import { placeNames, offsetOf, widthOf, type Side, type Wish } from './place-names.ts';
import { onSheet, turnsOff, type Sheet } from './sheet.ts';

/** Windows for which names are set, by width. */
export const TIERS = ['wide', 'middle', 'narrow'] as const;
export type Tier = (typeof TIERS)[number];

/** The part that nothing covers of a usual window of each tier, in px. */
const FREE: Readonly<Record<Tier, readonly [width: number, height: number]>> = {
	wide: [962, 868],
	middle: [592, 736],
	narrow: [358, 324]
};

/** Where a province's own name is written. */
export interface ProvincePoint {
	readonly id: string;
	readonly name: string;
	readonly en: string;
	readonly lon: number;
	readonly lat: number;
}

export interface SceneName {
	readonly id: string;
	readonly kind: 'node' | 'mention' | 'province';
	readonly x: number;
	readonly y: number;
	/** From the point to the middle of the name, and its size, all in px. */
	readonly dx: number;
	readonly dy: number;
	readonly px: number;
	readonly lines: readonly string[];
	readonly receded: boolean;
}

interface Candidate extends Omit<SceneName, 'dx' | 'dy'> {
	readonly gap: number;
	readonly sides: readonly Side[];
}

const AROUND_NODE: readonly Side[] = [
	'above',
	'left',
	'right',
	'below',
	'upper-left',
	'lower-right'
];
const AROUND_DOT: readonly Side[] = ['right', 'left', 'below', 'above'];
/** The second line is smaller. */
export const SECOND_LINE = 0.8;
const LINE_HEIGHT = 1.15;
const TILE = 512;

type Node = NodeProperties & { readonly x: number; readonly y: number; readonly receded: boolean };

/** Names by priority for each tier: busy nodes, then dots, then provinces that have neither. */
export function namesOn(
	sheet: Sheet,
	nodes: readonly Node[],
	points: readonly ProvincePoint[],
	places: Readonly<Record<string, PlaceSummary>>,
	labels: Labels
): Record<Tier, readonly SceneName[]> {
	const lines = (name: string, en: string): string[] => (labels === 'zh' ? [name] : [name, en]);
	const ranked = [...nodes].sort((x, y) => x.rank - y.rank);
	const ofNodes = ranked.flatMap((node): Candidate[] => {
		if (node.shape === 'mention') return [];
		const px = nodeNamePx(node.radius);
		const gap = ((node.radius + 5) / 12) * px;
		return [
			{ ...node, kind: 'node', px, gap, sides: AROUND_NODE, lines: lines(node.name, node.en) }
		];
	});
	const ofDots = (zoom: number): Candidate[] =>
		ranked
			.filter((node) => node.shape === 'mention')
			.filter((node) => zoom >= MENTION_NAMES_ZOOM || node.level === 'province')
			.map((node) => ({
				...node,
				kind: 'mention',
				px: NAME_PX.mention,
				gap: 0.6 * NAME_PX.mention,
				sides: AROUND_DOT,
				lines: lines(node.name, node.en)
			}));
	const provinces = points.flatMap((point): Candidate[] => {
		if (point.id in places) return [];
		const [x, y] = onSheet([point.lon + 360 * turnsOff(point.lon, sheet), point.lat], sheet);
		const text = labels === 'zh' ? point.name : point.en;
		return [
			{
				id: point.id,
				kind: 'province',
				x: Math.round(x),
				y: Math.round(y),
				px: NAME_PX.province,
				gap: 0,
				sides: ['on'],
				lines: [text],
				receded: false
			}
		];
	});
	const tier = (name: Tier): SceneName[] => {
		const [width, height] = FREE[name];
		const scale = Math.min(width / sheet.width, height / sheet.height, sheet.most);
		const zoom = Math.log2((scale * sheet.world) / TILE);
		const ofProvinces = zoom >= PROVINCE_NAMES_ZOOM ? provinces : [];
		return written([...ofNodes, ...ofDots(zoom), ...ofProvinces], scale);
	};
	return { wide: tier('wide'), middle: tier('middle'), narrow: tier('narrow') };
}

function written(candidates: readonly Candidate[], scale: number): SceneName[] {
	const wishes = candidates.map(({ id, x, y, gap, px, lines, sides }): Wish => {
		const [first = '', second = ''] = lines;
		const width = px * Math.max(widthOf(first), SECOND_LINE * widthOf(second));
		const height = px * LINE_HEIGHT * (1 + (second === '' ? 0 : SECOND_LINE));
		return { id, at: [x * scale, y * scale], width, height, gap, sides };
	});
	const sides = new Map(placeNames(wishes).map(({ id, side }) => [id, side]));
	return candidates.flatMap(({ id, kind, x, y, px, lines, receded }, i) => {
		const [side, wish] = [sides.get(id), wishes[i]];
		if (!side || !wish) return [];
		const [dx, dy] = offsetOf(side, wish);
		return [{ id, kind, x, y, px, lines, receded, dx, dy }];
	});
}
