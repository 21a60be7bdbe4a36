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

/**
 * The shapes of a TopoJSON file on a sheet, in the projection of the live map. Borders are made simpler as the file has
 * them, once for both sides, so that neighbours still meet.
 */
export function groundOf(topology: Topology, sheet: Sheet): GroundShape[] {
	const [left, top, right, bottom] = visibleOf(sheet);
	const flat = flatten(topology, sheet);
	const shapes = Object.values(flat.objects).flatMap((object): Feature<Geometry>[] => {
		const unpacked = feature(flat, object);
		return unpacked.type === 'FeatureCollection' ? unpacked.features : [unpacked];
	});
	const drawn = shapes.map((shape) => ({ shape, d: '' }));
	// The world comes round again: where the sheet reaches over its edge, another turn of it is seen.
	for (const turn of [-1, 0, 1]) {
		const shift = turn * sheet.world;
		const clip = geoIdentity().clipExtent([
			[left - shift, top],
			[right - shift, bottom]
		]);
		for (const one of drawn) {
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

/** The file's borders as lines on the sheet, and simpler. */
function flatten(topology: Topology, sheet: Sheet): Topology {
	const [left, top] = sheet.corner;
	const place = decoder(topology);
	const arcs = topology.arcs.map((arc) => {
		const line = place(arc as Point[]).map(([lon, lat]): Point => {
			const [x, y] = toUnit([lon, lat]);
			return [(x - left) * sheet.world, (y - top) * sheet.world];
		});
		const inside = line.some(([x, y]) => x > 0 && x < sheet.width && y > 0 && y < sheet.height);
		return simplifyLine(line, inside ? BEND.inside : BEND.outside);
	});
	return { type: 'Topology', objects: topology.objects, arcs };
}

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
