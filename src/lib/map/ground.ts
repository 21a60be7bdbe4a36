import { geoIdentity, geoPath } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { toUnit } from './mercator.ts';
import { PathText } from './path-text.ts';
import { visibleOf, type Sheet } from './sheet.ts';
import { simplifyLine } from './simplify-line.ts';

/** One country or province on a sheet. */
export interface GroundShape {
	readonly id: string;
	readonly name: string;
	/** Of an SVG path. */
	readonly d: string;
}

/** Bends smaller than this are left out, in units of the sheet; more of them beyond its edge, where few look. */
const BEND = { inside: 1.6, outside: 5 };
type Point = [number, number];
type Box = readonly [left: number, top: number, right: number, bottom: number];

interface Border {
	readonly line: readonly Point[];
	readonly box: Box;
}

/** A TopoJSON file whose borders lie in the unit square of Web Mercator: decoded and projected once for all sheets. */
export interface FlatShapes {
	readonly objects: Topology['objects'];
	readonly borders: readonly Border[];
}

/** Decodes and projects a file. */
export function flatShapes(topology: Topology): FlatShapes {
	const place = decoder(topology);
	const borders = topology.arcs.map((arc) => {
		const line = place(arc as Point[]).map(toUnit);
		return { line, box: boxOf(line) };
	});
	return { objects: topology.objects, borders };
}

/**
 * The shapes of a file on a sheet, in the projection of the live map. Borders are made simpler as the file has them, once
 * for both sides, so that neighbours still meet.
 */
export function groundOf(flat: FlatShapes, sheet: Sheet): GroundShape[] {
	const [left, top, right, bottom] = visibleOf(sheet);
	const onSheet = layOut(flat, sheet);
	const shapes = Object.values(onSheet.objects).flatMap((object): Feature<Geometry>[] => {
		const unpacked = feature(onSheet, object);
		return unpacked.type === 'FeatureCollection' ? unpacked.features : [unpacked];
	});
	const drawn = shapes.map((shape) => ({ shape, box: geoPath().bounds(shape).flat(), d: '' }));
	// The world comes round again: where the sheet reaches over its edge, another turn of it is seen.
	for (const turn of [-1, 0, 1]) {
		const shift = turn * sheet.world;
		const window: Box = [left - shift, top, right - shift, bottom];
		const clip = geoIdentity().clipExtent([
			[window[0], window[1]],
			[window[2], window[3]]
		]);
		for (const one of drawn) {
			const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = one.box;
			if (!overlap([x0, y0, x1, y1], window)) continue;
			const text = new PathText();
			geoPath(clip, turn === 0 ? text : shifted(text, shift))(one.shape);
			one.d += text.text;
		}
	}
	return drawn.flatMap(({ shape, d }) =>
		d === '' ? [] : [{ id: idOf(shape), name: String(shape.properties?.['name'] ?? ''), d }]
	);
}

function shifted(text: PathText, by: number): PathText {
	const [move, line] = [text.moveTo.bind(text), text.lineTo.bind(text)];
	text.moveTo = (x, y) => move(x + by, y);
	text.lineTo = (x, y) => line(x + by, y);
	return text;
}

/** Borders on the sheet, and simpler; one that no turn of the world brings into view is as good as straight. */
function layOut({ objects, borders }: FlatShapes, sheet: Sheet): Topology {
	const [left, top] = sheet.corner;
	const { world } = sheet;
	const unit = ([x0, y0, x1, y1]: Box): Box => [
		left + x0 / world,
		top + y0 / world,
		left + x1 / world,
		top + y1 / world
	];
	const seen = unit(visibleOf(sheet));
	const inside = unit([0, 0, sheet.width, sheet.height]);
	const arcs = borders.map(({ line, box }) => {
		const bend = overlap(box, inside) ? BEND.inside : BEND.outside;
		const kept = [-1, 0, 1].some((turn) => overlap(moved(box, turn), seen))
			? simplifyLine(line, bend / world)
			: [...line.slice(0, 1), ...line.slice(-1)];
		return kept.map(([x, y]): Point => [(x - left) * world, (y - top) * world]);
	});
	return { type: 'Topology', objects, arcs };
}

function boxOf(line: readonly Point[]): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of line) {
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	return [left, top, right, bottom];
}

const moved = ([left, top, right, bottom]: Box, by: number): Box => [
	left + by,
	top,
	right + by,
	bottom
];

const overlap = (p: Box, q: Box): boolean =>
	p[0] <= q[2] && q[0] <= p[2] && p[1] <= q[3] && q[1] <= p[3];

/** Positions of an arc in degrees: a quantised file tells steps of a grid. */
function decoder({ transform }: Topology): (arc: readonly Point[]) => Point[] {
	if (!transform) return (arc) => [...arc];
	const { scale, translate } = transform;
	return (arc) => {
		let [x, y] = [0, 0];
		return arc.map(([dx, dy]) => {
			[x, y] = [x + dx, y + dy];
			return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
		});
	};
}

const idOf = ({ id, properties }: Feature): string =>
	String(id ?? properties?.['adcode'] ?? properties?.['id'] ?? '');
