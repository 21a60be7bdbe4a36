import type { PlaceSummary } from '../domain/api.ts';
import type { NodeProperties } from './features.ts';
import {
	offsetOf,
	placeNames,
	widthOf,
	type Box,
	type Room,
	type Side,
	type Wish
} from './place-names.ts';

/** How labels are written: Chinese alone, or with the English name under it. */
export type Labels = 'zh' | 'zh-en';

/** From this zoom on all places that are only mentioned are named; before, provinces. */
const MENTION_NAMES_ZOOM = 4.6;
/** From this zoom on provinces are named that are no place of the map; farther off there is no room. */
const PROVINCE_NAMES_ZOOM = 2.2;

/** Sizes of names. */
const NAME_PX = { province: 10.5, mention: 10.5, node: [12, 14] } as const;
/** Radii of the nodes that have the least and the largest size of name. */
const NODE_RADII = [3, 12] as const;
/** Radius from which on a node is named even if the name lies on other discs. */
const LARGE = 8;
/** The second line is smaller. */
export const SECOND_LINE = 0.8;
const LINE_HEIGHT = 1.15;

/** Where a province's own name is written. */
export interface ProvincePoint {
	readonly id: string;
	readonly name: string;
	readonly en: string;
	readonly lon: number;
	readonly lat: number;
}

/** A name in its place: `x` and `y` are those of its point. */
export interface WrittenName {
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

/** A name that would be written if there were room. */
export interface Candidate extends Omit<WrittenName, 'dx' | 'dy'> {
	readonly gap: number;
	readonly sides: readonly Side[];
	/** Of a place so large that it has to be named. */
	readonly isNeeded: boolean;
}

type Named = NodeProperties & {
	readonly x: number;
	readonly y: number;
	readonly receded: boolean;
};

const AROUND_NODE: readonly Side[] = [
	'above',
	'left',
	'right',
	'below',
	'upper-left',
	'lower-right'
];
const AROUND_DOT: readonly Side[] = ['right', 'left', 'below', 'above'];

const linesOf = (labels: Labels, { name, en }: Pick<NodeProperties, 'name' | 'en'>): string[] =>
	labels === 'zh' ? [name] : [name, en];

/** Size of the name of a node with this radius, both in px. */
function nodeNamePx(radius: number): number {
	const [least, most] = NODE_RADII;
	const share = Math.min(1, Math.max(0, (radius - least) / (most - least)));
	return NAME_PX.node[0] + share * (NAME_PX.node[1] - NAME_PX.node[0]);
}

/** Names of places by priority, `most` of them: busy nodes, then dots as far as this zoom names them. */
export function placeCandidates(
	nodes: readonly Named[],
	labels: Labels,
	zoom: number,
	most = Infinity
): Candidate[] {
	const ranked = nodes.toSorted((x, y) => x.rank - y.rank);
	const ofNodes = ranked
		.filter((node) => node.shape !== 'mention')
		.map((node): Candidate => {
			const px = nodeNamePx(node.radius);
			const gap = ((node.radius + 5) / 12) * px;
			const isNeeded = node.radius >= LARGE;
			const lines = linesOf(labels, node);
			return { ...node, kind: 'node', px, gap, sides: AROUND_NODE, lines, isNeeded };
		});
	const ofDots = ranked
		.filter((node) => node.shape === 'mention')
		.filter((node) => zoom >= MENTION_NAMES_ZOOM || node.level === 'province')
		.map((node): Candidate => {
			const [px, gap] = [NAME_PX.mention, 0.6 * NAME_PX.mention];
			const lines = linesOf(labels, node);
			return { ...node, kind: 'mention', px, gap, sides: AROUND_DOT, lines, isNeeded: false };
		});
	return [...ofNodes, ...ofDots].slice(0, most);
}

/** Names of the provinces that are no place of the map, as far as this zoom names them; `at` says where a point stands. */
export function provinceCandidates(
	points: readonly ProvincePoint[],
	places: Readonly<Record<string, PlaceSummary>>,
	labels: Labels,
	zoom: number,
	at: (point: ProvincePoint) => readonly [x: number, y: number] | null
): Candidate[] {
	if (zoom < PROVINCE_NAMES_ZOOM) return [];
	return points.flatMap((point): Candidate[] => {
		const found = Object.hasOwn(places, point.id) ? null : at(point);
		if (!found) return [];
		return [
			{
				id: point.id,
				kind: 'province',
				x: found[0],
				y: found[1],
				px: NAME_PX.province,
				gap: 0,
				sides: ['on'],
				lines: [labels === 'zh' ? point.name : point.en],
				isNeeded: false,
				receded: false
			}
		];
	});
}

/** Smaller discs may lie under the name of another place: there are so many of them. */
const SMALLEST_MARK = 3.5;
/** Of its radius, half the side of the square of a disc that no name may touch: its corners are free. */
const HEART = 0.7;

/** The discs on which no name is written, or it would seem to be theirs. */
const marksOf = (nodes: readonly Named[], scale: number): Box[] =>
	nodes
		.filter(({ shape, radius }) => shape !== 'mention' && radius >= SMALLEST_MARK)
		.map(({ x, y, radius }) => {
			const half = HEART * radius;
			return [x * scale - half, y * scale - half, x * scale + half, y * scale + half];
		});

/** The names that find room beside the nodes, in order of their claim; one unit of `x` and `y` is `scale` px. */
export function writeNames(
	candidates: readonly Candidate[],
	nodes: readonly Named[],
	scale: number,
	room?: Room
): WrittenName[] {
	const wishes = candidates.map(({ id, x, y, gap, px, lines, sides, isNeeded }): Wish => {
		const [first = '', second = ''] = lines;
		const width = px * Math.max(widthOf(first), SECOND_LINE * widthOf(second));
		const height = px * LINE_HEIGHT * (1 + (second === '' ? 0 : SECOND_LINE));
		return { id, at: [x * scale, y * scale], width, height, gap, sides, isNeeded };
	});
	return placeNames(wishes, room, marksOf(nodes, scale)).flatMap((side, i) => {
		const [candidate, wish] = [candidates[i], wishes[i]];
		if (!side || !candidate || !wish) return [];
		const { id, kind, x, y, px, lines, receded } = candidate;
		const [dx, dy] = offsetOf(side, wish);
		return [{ id, kind, x, y, px, lines, receded, dx, dy }];
	});
}
