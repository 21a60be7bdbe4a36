import type { LinkSummary, PlaceSummary } from '../domain/api.ts';
import { drawablesOf } from './drawables.ts';
import {
	tintsOf,
	type ArcProperties,
	type ArrowProperties,
	type NodeProperties
} from './features.ts';
import { groundOf, type FlatShapes, type GroundShape } from './ground.ts';
import type { Highlight } from './highlight.ts';
import type { LonLat } from './mercator.ts';
import type { Labels, ProvincePoint, WrittenName } from './names.ts';
import { lineText } from './path-text.ts';
import { namesOn, type Tier } from './scene-names.ts';
import { isDashed } from './scales.ts';
import { onSheet, turnsOff, visibleOf, type Sheet } from './sheet.ts';
import { simplifyLine } from './simplify-line.ts';

/** What the map of an address shows, as the API and the boundary files tell it. */
export interface MapContent {
	readonly links: readonly LinkSummary[];
	readonly places: Readonly<Record<string, PlaceSummary>>;
	/** Acts by province, where they are known of more pairs than these. */
	readonly provinces?: Readonly<Record<string, number>> | undefined;
	readonly highlight: Highlight | null;
}

/** Shapes on one sheet; they change with the sheet, not with what is drawn on them. */
export interface Ground {
	readonly countries: readonly GroundShape[];
	readonly provinces: readonly GroundShape[];
	readonly points: readonly ProvincePoint[];
}

export interface SceneArc extends ArcProperties {
	readonly d: string;
	/** The same line with few bends, for what is only hit and not seen. */
	readonly reach: string;
	readonly receded: boolean;
}
export interface SceneHead extends ArrowProperties {
	readonly x: number;
	readonly y: number;
	readonly receded: boolean;
}
export interface SceneNode extends NodeProperties {
	readonly x: number;
	readonly y: number;
	readonly receded: boolean;
	readonly selected: boolean;
}

/** All that is drawn, bottom to top, in units of the sheet; widths and radii in px. The same as the layers of the live map. */
export interface Scene {
	readonly sheet: Sheet;
	readonly countries: readonly GroundShape[];
	readonly provinces: readonly (GroundShape & { readonly tint: number })[];
	readonly outlines: readonly { readonly d: string; readonly selected: boolean }[];
	readonly arcs: readonly SceneArc[];
	readonly heads: readonly SceneHead[];
	readonly nodes: readonly SceneNode[];
	/** By the width of the window: what is written on a wide one may overlap on a narrow one. */
	readonly names: Readonly<Record<Tier, readonly WrittenName[]>>;
	/** Weak arcs are faint; on a narrow window discs are small. */
	readonly isCrowded: boolean;
}

/** Dots lie under discs, and those under groups. */
const DEPTH: Readonly<Record<NodeProperties['shape'], number>> = { mention: 0, node: 1, group: 2 };

/** An arc may leave out bends below a quarter of a pixel. */
const ARC_BEND = 1;
/** What is hit within some pixels of an arc may leave out bends of two. */
const REACH_BEND = 8;

/** The shapes of two files on a sheet. */
export const groundOn = (
	sheet: Sheet,
	files: { readonly countries: FlatShapes; readonly provinces: FlatShapes },
	points: readonly ProvincePoint[]
): Ground => ({
	countries: groundOf(files.countries, sheet),
	provinces: groundOf(files.provinces, sheet),
	points
});

/** What to draw on a sheet. */
export function sceneOf(content: MapContent, ground: Ground, sheet: Sheet, labels: Labels): Scene {
	const { links, places, highlight } = content;
	const drawables = drawablesOf(links, places, highlight?.links);
	const tints = tintsOf(
		links,
		places,
		ground.provinces.map((shape) => shape.id),
		content.provinces
	);
	const recedes = (kind: 'links' | 'places', id: string): boolean =>
		highlight !== null && !highlight[kind].has(id);
	/** What is chosen is drawn in full, however weak its arcs are beside the others. */
	const strengthOf = ({ link, faint }: { readonly link: string; readonly faint: number }) => ({
		receded: recedes('links', link),
		faint: highlight === null ? faint : 0
	});
	const isSeen = seenOn(sheet);
	const nodes = drawables.nodes.features.flatMap(({ properties, geometry }) => {
		const [x, y] = at(geometry.coordinates, sheet);
		if (!isSeen(x, y)) return [];
		const receded = recedes('places', properties.id);
		return [{ ...properties, x, y, receded, selected: properties.id === highlight?.place }];
	});
	return {
		sheet,
		countries: ground.countries,
		provinces: ground.provinces.map((shape) => ({ ...shape, tint: tints.get(shape.id) ?? 0 })),
		outlines: outlinesOf(ground, highlight),
		arcs: drawables.arcs.features
			.flatMap(({ properties, geometry }) =>
				linesOn(geometry.coordinates, sheet).map((line) => ({
					...properties,
					...strengthOf(properties),
					...line
				}))
			)
			.sort((x, y) => Number(isDashed(x.tone)) - Number(isDashed(y.tone)) || x.order - y.order),
		heads: drawables.arrows.features.flatMap(({ properties, geometry }) => {
			const [x, y] = at(geometry.coordinates, sheet);
			if (!isSeen(x, y)) return [];
			return [{ ...properties, ...strengthOf(properties), x, y }];
		}),
		nodes: nodes.toSorted((x, y) => DEPTH[x.shape] - DEPTH[y.shape]),
		names: namesOn(sheet, nodes, ground.points, places, labels, drawables.isCrowded),
		isCrowded: drawables.isCrowded
	};
}

function outlinesOf(ground: Ground, highlight: Highlight | null): Scene['outlines'] {
	if (!highlight) return [];
	const members = new Set(highlight.members);
	return [...ground.countries, ...ground.provinces].flatMap(({ id, d }) => {
		const selected = id === highlight.place;
		return selected || members.has(id) ? [{ d, selected }] : [];
	});
}

/** Whether something at this point of the sheet may be seen in a window of any common shape. */
function seenOn(sheet: Sheet): (x: number, y: number) => boolean {
	const [left, top, right, bottom] = visibleOf(sheet);
	return (x, y) => x > left && x < right && y > top && y < bottom;
}

/** On the sheet, at the turn of the world nearest to its middle. */
function at([lon = 0, lat = 0]: readonly number[], sheet: Sheet): [number, number] {
	const [x, y] = onSheet([lon + 360 * turnsOff(lon, sheet), lat], sheet);
	return [Math.round(x), Math.round(y)];
}

/** An arc in each turn of the world in which some of it may be seen. */
function linesOn(
	coordinates: readonly (readonly number[])[],
	sheet: Sheet
): Pick<SceneArc, 'd' | 'reach'>[] {
	const isSeen = seenOn(sheet);
	const line = coordinates.map(([lon = 0, lat = 0]) => onSheet([lon, lat] as LonLat, sheet));
	const [drawn, hit] = [simplifyLine(line, ARC_BEND), simplifyLine(line, REACH_BEND)];
	return [-1, 0, 1].flatMap((turn) => {
		const there = ([x, y]: readonly [number, number]) => [x + turn * sheet.world, y] as const;
		const shifted = drawn.map(there);
		if (!shifted.some(([x, y]) => isSeen(x, y))) return [];
		return [{ d: lineText(shifted), reach: lineText(hit.map(there)) }];
	});
}
