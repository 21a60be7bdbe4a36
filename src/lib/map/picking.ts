/** What stands under the pointer. */
export type Pick =
	| { readonly kind: 'place'; readonly id: string }
	| { readonly kind: 'link'; readonly id: string; readonly arc: string };

/** What is pointed at, on the map or beside it. */
export interface Pointed {
	readonly kind: Pick['kind'];
	readonly id: string;
}

export type Pixel = readonly [x: number, y: number];

/** Distance in px from a point to a polyline; Infinity for one without points. */
export function distanceToLine([x, y]: Pixel, line: readonly Pixel[]): number {
	let best = Infinity;
	for (const [i, [x1, y1]] of line.entries()) {
		const [x0, y0] = line[i - 1] ?? [x1, y1];
		const [dx, dy] = [x1 - x0, y1 - y0];
		const square = dx * dx + dy * dy;
		const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / square));
		best = Math.min(best, Math.hypot(x - x0 - t * dx, y - y0 - t * dy));
	}
	return best;
}

export interface NodeHit {
	readonly id: string;
	readonly at: Pixel;
	readonly radius: number;
}

export interface ArcHit {
	readonly id: string;
	readonly link: string;
	readonly path: readonly Pixel[];
}

/** Half of the smallest target, 24 px. */
export const REACH = 12;
/** On a node, and this far around it, the node wins over the arcs that end in it. */
const RIM = 3;

/**
 * The nearest thing within reach. A pointer on a node means the node; off it, the nearer of arc and node's edge, so that
 * small nodes and thin arcs stay easy to hit without one hiding the other.
 */
export function pick(
	pointer: Pixel,
	nodes: readonly NodeHit[],
	arcs: readonly ArcHit[]
): Pick | null {
	const far = nodes
		.map((node) => ({
			node,
			edge: Math.hypot(pointer[0] - node.at[0], pointer[1] - node.at[1]) - node.radius
		}))
		.sort((p, q) => p.edge - q.edge)[0];
	const near = arcs
		.map((arc) => ({ arc, off: distanceToLine(pointer, arc.path) }))
		.sort((p, q) => p.off - q.off)[0];
	const arcOff = near?.off ?? Infinity;
	if (far && far.edge <= RIM) return { kind: 'place', id: far.node.id };
	if (far && far.node.radius + far.edge <= REACH && far.edge < arcOff) {
		return { kind: 'place', id: far.node.id };
	}
	return near && arcOff <= REACH ? { kind: 'link', id: near.arc.link, arc: near.arc.id } : null;
}
