import type { PlaceSummary } from '../domain/api.ts';
import type { NodeProperties } from './features.ts';
import {
	placeCandidates,
	provinceCandidates,
	writeNames,
	type Labels,
	type ProvincePoint,
	type WrittenName
} from './names.ts';
import { shrunk, SMALL } from './scales.ts';
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

const TILE = 512;

type Node = NodeProperties & { readonly x: number; readonly y: number; readonly receded: boolean };

/** Names by priority for each tier: busy nodes, then dots, then provinces that have neither. */
export function namesOn(
	sheet: Sheet,
	nodes: readonly Node[],
	points: readonly ProvincePoint[],
	places: Readonly<Record<string, PlaceSummary>>,
	labels: Labels,
	isCrowded = false
): Record<Tier, readonly WrittenName[]> {
	const at = ({ lon, lat }: ProvincePoint): [number, number] => {
		const [x, y] = onSheet([lon + 360 * turnsOff(lon, sheet), lat], sheet);
		return [Math.round(x), Math.round(y)];
	};
	const tier = (name: Tier): WrittenName[] => {
		const [width, height] = FREE[name];
		const scale = Math.min(width / sheet.width, height / sheet.height, sheet.most);
		const zoom = Math.log2((scale * sheet.world) / TILE);
		const isSmall = name === 'narrow' && isCrowded;
		const [discs, most] = isSmall ? [nodes.map(shrunk), SMALL.names] : [nodes, Infinity];
		const candidates = [
			...placeCandidates(discs, labels, zoom, most),
			...provinceCandidates(points, places, labels, zoom, at)
		];
		return writeNames(candidates, discs, scale);
	};
	return { wide: tier('wide'), middle: tier('middle'), narrow: tier('narrow') };
}
