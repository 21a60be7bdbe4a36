import type { Position } from 'geojson';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';

/** Points that a closed arc (an island) keeps, however small: a triangle turns to dust, a pentagon still reads as land. */
const RING_POINTS = 5;

/** Degrees that coordinates of the files are rounded to: 0.0025° is half a pixel at zoom 8. Lines are checked on this grid. */
export const STEP = 0.0025;

/** Steradians under which a corner is dropped, by arc. */
export type Tolerance = (arc: number) => number;

/**
 * Drops the corners that weigh less than the arc's tolerance (Visvalingam). Shared borders stay shared, because an arc is
 * simplified once. Where two lines would cross afterwards, the weightiest corner between comes back until nothing crosses.
 * Returns the arcs of the simplified topology in whole steps from 180° west, 90° south, as they are written.
 */
export function simplifyArcs(topology: Topology, tolerance: Tolerance): Position[][] {
	const weighted = presimplify(
		topology as Parameters<typeof presimplify>[0],
		sphericalTriangleArea
	).arcs;
	const kept = weighted.map((arc, i) => {
		const limit = Math.min(tolerance(i), ringLimit(arc));
		return arc.flatMap((point, j) => ((point[2] ?? Infinity) >= limit ? [j] : []));
	});
	for (;;) {
		const arcs = kept.map((corners, i) =>
			corners.map((j) => {
				const [x = 0, y = 0] = weighted[i]?.[j] ?? [];
				return [Math.round((x + 180) / STEP), Math.round((y + 90) / STEP)];
			})
		);
		let added = 0;
		for (const [arc, segments] of crossings(arcs)) {
			const corners = kept[arc] ?? [];
			for (const segment of [...segments].sort((a, b) => b - a)) {
				const between = weightiest(
					weighted[arc] ?? [],
					corners[segment] ?? 0,
					corners[segment + 1] ?? 0
				);
				if (between === undefined) continue;
				corners.splice(segment + 1, 0, between);
				added++;
			}
		}
		if (added === 0) return arcs.map(withoutRepeats);
	}
}

const withoutRepeats = (arc: Position[]): Position[] =>
	arc.filter((point, i) => i === 0 || point[0] !== arc[i - 1]?.[0] || point[1] !== arc[i - 1]?.[1]);

/** Index of the weightiest dropped corner between two kept ones. */
function weightiest(arc: readonly Position[], from: number, to: number): number | undefined {
	let best: number | undefined;
	for (let j = from + 1; j < to; j++)
		if (best === undefined || (arc[j]?.[2] ?? 0) > (arc[best]?.[2] ?? 0)) best = j;
	return best;
}

/** The weight that the last kept point of a closed arc has. */
function ringLimit(arc: readonly Position[]): number {
	const [first, last] = [arc[0], arc.at(-1)];
	if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return Infinity;
	const weights = arc.slice(1, -1).map((point) => point[2] ?? 0);
	weights.sort((a, b) => b - a);
	return weights[Math.min(RING_POINTS, weights.length) - 1] ?? 0;
}

/**
 * Segments that cross another one, by arc; touching ends do not count. Segment i runs from point i to point i + 1.
 * A grid of `cell` steps holds the segments near each other.
 */
export function crossings(
	arcs: readonly (readonly Position[])[],
	cell = 250
): Map<number, Set<number>> {
	const grid = new Map<number, number[]>();
	const segments: [arc: number, segment: number, a: Position, b: Position][] = [];
	arcs.forEach((arc, index) => {
		for (let i = 0; i + 1 < arc.length; i++) {
			const [a = [], b = []] = [arc[i], arc[i + 1]];
			const number = segments.push([index, i, a, b]) - 1;
			const [x0, x1] = [Math.min(a[0] ?? 0, b[0] ?? 0), Math.max(a[0] ?? 0, b[0] ?? 0)];
			const [y0, y1] = [Math.min(a[1] ?? 0, b[1] ?? 0), Math.max(a[1] ?? 0, b[1] ?? 0)];
			for (let x = Math.floor(x0 / cell); x <= Math.floor(x1 / cell); x++)
				for (let y = Math.floor(y0 / cell); y <= Math.floor(y1 / cell); y++) {
					const key = x * 100_000 + y;
					const list = grid.get(key);
					if (list) list.push(number);
					else grid.set(key, [number]);
				}
		}
	});
	const found = new Map<number, Set<number>>();
	const report = (arc: number, segment: number): void => {
		const list = found.get(arc);
		if (list) list.add(segment);
		else found.set(arc, new Set([segment]));
	};
	for (const list of grid.values())
		for (let i = 0; i < list.length; i++)
			for (let j = i + 1; j < list.length; j++) {
				const [s, t] = [segments[list[i] ?? 0], segments[list[j] ?? 0]];
				if (!s || !t || !cross(s[2], s[3], t[2], t[3])) continue;
				report(s[0], s[1]);
				report(t[0], t[1]);
			}
	return found;
}

const side = (a: Position, b: Position, c: Position): number =>
	Math.sign(
		((b[0] ?? 0) - (a[0] ?? 0)) * ((c[1] ?? 0) - (a[1] ?? 0)) -
			((b[1] ?? 0) - (a[1] ?? 0)) * ((c[0] ?? 0) - (a[0] ?? 0))
	);

/** True when the open segments a–b and c–d cross in one point. */
function cross(a: Position, b: Position, c: Position, d: Position): boolean {
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
