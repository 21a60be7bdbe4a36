import type { Feature, Geometry, Position } from 'geojson';
import type { Drawables } from './drawables.ts';
import type { ArcProperties, ArrowProperties, NodeProperties } from './features.ts';
import type { Size } from './mercator.ts';
import { pick, REACH, type Pick, type Pixel } from './picking.ts';
import type { Box } from './place-names.ts';
import type { Projection } from './projection.ts';
import { isSmall, shrunk } from './scales.ts';

/** An arc, or the part of it that is seen, in px of the canvas. */
export interface ArcOnScreen extends ArcProperties {
	readonly path: readonly Pixel[];
	readonly box: Box;
}
export interface HeadOnScreen extends ArrowProperties {
	readonly at: Pixel;
	/** Clockwise from up, in radians. */
	readonly turn: number;
}
export interface NodeOnScreen extends NodeProperties {
	readonly at: Pixel;
	/** Tells the same place apart in two turns of the world. */
	readonly key: string;
}

/** The border of what was chosen, or of a member of it. */
export interface OutlineOnScreen {
	readonly paths: readonly (readonly Pixel[])[];
	readonly isSelected: boolean;
}

/** What stands in the view, and where. */
export interface OnScreen {
	readonly outlines: readonly OutlineOnScreen[];
	readonly arcs: readonly ArcOnScreen[];
	readonly heads: readonly HeadOnScreen[];
	readonly nodes: readonly NodeOnScreen[];
}

/** A shape whose border is to be drawn. */
export interface Outlined {
	readonly shape: Feature;
	readonly isSelected: boolean;
}

/** What lies so far beside the canvas may still reach into it. */
const MARGIN = 40;
/** A step on the ground that shows which way is ahead, in degrees. */
const STEP = 0.01;
const RADIANS = Math.PI / 180;

/** Whole turns of the world from a longitude to the middle of the view, in degrees. */
const turnTo = (lon: number, middle: number): number => 360 * Math.round((middle - lon) / 360);

/** Where all that is drawn stands; the world is seen as often as it has room. */
export function onScreen(
	drawables: Drawables,
	outlined: readonly Outlined[],
	projection: Projection,
	size: Size
): OnScreen {
	const shifts = shiftsIn(projection, size);
	const isSeen = ([left, top, right, bottom]: Box): boolean =>
		right >= -MARGIN &&
		left <= size.width + MARGIN &&
		bottom >= -MARGIN &&
		top <= size.height + MARGIN;
	const arcs = drawables.arcs.features.flatMap(({ properties, geometry }): ArcOnScreen[] =>
		runsOf(geometry.coordinates, projection).flatMap((run) =>
			shifts.flatMap((shift) => {
				const path = shift === 0 ? run : run.map(([x, y]): Pixel => [x + shift, y]);
				const box = boxOf(path);
				return isSeen(box) ? [{ ...properties, path, box }] : [];
			})
		)
	);
	const spots = (at: Pixel): { spot: Pixel; shift: number }[] =>
		shifts
			.map((shift) => ({ spot: [at[0] + shift, at[1]] as const, shift }))
			.filter(({ spot: [x, y] }) => isSeen([x, y, x, y]));
	const heads = drawables.arrows.features.flatMap(({ properties, geometry }): HeadOnScreen[] => {
		const [lon = 0, lat = 0] = geometry.coordinates;
		const turned = lon + turnTo(lon, projection.middle);
		const [east, north] = stepTowards(properties.heading, lat);
		const [at, ahead] = [projection.at(turned, lat), projection.at(turned + east, lat + north)];
		if (!at || !ahead) return [];
		const turn = Math.atan2(ahead[0] - at[0], at[1] - ahead[1]);
		return spots(at).map(({ spot }) => ({ ...properties, at: spot, turn }));
	});
	const isShrunk = isSmall(drawables.isCrowded, size.width);
	const nodes = drawables.nodes.features.flatMap(({ properties, geometry }): NodeOnScreen[] => {
		const [lon = 0, lat = 0] = geometry.coordinates;
		const at = projection.at(lon + turnTo(lon, projection.middle), lat);
		return at
			? spots(at).map(({ spot, shift }) => ({
					...(isShrunk ? shrunk(properties) : properties),
					at: spot,
					key: `${properties.id} ${Math.round(shift)}`
				}))
			: [];
	});
	const outlines = outlined.map(({ shape, isSelected }) => ({
		isSelected,
		paths: ringsOf(shape.geometry)
			.flatMap((ring) => runsOf(ring, projection))
			.flatMap((run) => shifts.map((shift) => run.map(([x, y]): Pixel => [x + shift, y])))
			.filter((path) => isSeen(boxOf(path)))
	}));
	return { outlines, arcs, heads, nodes };
}

/** What stands under the pointer. */
export function pickOn({ arcs, nodes }: OnScreen, pointer: Pixel): Pick | null {
	const [x, y] = pointer;
	const near = arcs.filter(
		({ box: [left, top, right, bottom] }) =>
			x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH
	);
	return pick(pointer, nodes, near);
}

/** By how many px the world stands beside itself in each turn that a canvas of this size may show. */
function shiftsIn({ around }: Projection, { width }: Size): number[] {
	if (around === null) return [0];
	const turns = Math.ceil(width / around / 2 + 0.5);
	return Array.from({ length: 2 * turns + 1 }, (_, i) => (i - turns) * around);
}

function ringsOf(geometry: Geometry): Position[][] {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** The parts of a line that the planet does not hide. */
function runsOf(line: readonly (readonly number[])[], { middle, at }: Projection): Pixel[][] {
	const turn = turnTo(line[line.length >> 1]?.[0] ?? 0, middle);
	const runs: Pixel[][] = [];
	let run: Pixel[] | null = null;
	for (const [lon = 0, lat = 0] of line) {
		const seen = at(lon + turn, lat);
		if (!seen) {
			run = null;
			continue;
		}
		if (run) run.push(seen);
		else runs.push((run = [seen]));
	}
	return runs;
}

function boxOf(path: readonly Pixel[]): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of path) {
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	return [left, top, right, bottom];
}

const stepTowards = (heading: number, lat: number): [east: number, north: number] => [
	(STEP * Math.sin(heading * RADIANS)) / Math.max(0.01, Math.cos(lat * RADIANS)),
	STEP * Math.cos(heading * RADIANS)
];
