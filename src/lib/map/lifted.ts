import type { Pixel, Pointed } from './picking.ts';
import { pathOf, spotOf, type PickableArc, type PickableNode, type Projection } from './picker.ts';

/** What hovering lifts, in pixels of the canvas: the arcs of a pair and its ends, or one place. */
export interface Lifted {
	readonly arcs: readonly {
		readonly id: string;
		readonly points: string;
		readonly type: PickableArc['type'];
		readonly tone: PickableArc['tone'];
		readonly width: number;
	}[];
	readonly nodes: readonly { readonly id: string; readonly at: Pixel; readonly radius: number }[];
}

const NOTHING: Lifted = { arcs: [], nodes: [] };

/** The drawing that is laid over the map: no frame of the map has to be waited for. */
export function liftedBy(
	what: Pointed | null,
	arcs: readonly PickableArc[],
	nodes: readonly PickableNode[],
	project: Projection
): Lifted {
	if (!what) return NOTHING;
	const own = what.kind === 'link' ? arcs.filter((arc) => arc.link === what.id) : [];
	const ends = new Set(what.kind === 'place' ? [what.id] : own.flatMap((arc) => [arc.a, arc.b]));
	return {
		arcs: own.map(({ id, line, type, tone, width }) => ({
			id,
			points: pathOf(line, project)
				.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`)
				.join(' '),
			type,
			tone,
			width
		})),
		nodes: nodes
			.filter((node) => ends.has(node.id))
			.flatMap(({ id, at: where, radius }) => {
				const at = spotOf(where, project);
				return at ? [{ id, at, radius }] : [];
			})
	};
}
