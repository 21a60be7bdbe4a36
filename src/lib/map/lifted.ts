import type { ArcOnScreen, NodeOnScreen, OnScreen } from './on-screen.ts';
import type { Pointed } from './picking.ts';

/** What hovering lifts, in pixels of the canvas: the arcs of a pair and its ends, or one place. */
export interface Lifted {
	readonly arcs: readonly ArcOnScreen[];
	readonly nodes: readonly NodeOnScreen[];
}

/** What of the view belongs to what is pointed at. */
export function liftedBy(what: Pointed | null, { arcs, nodes }: OnScreen): Lifted {
	const own = what?.kind === 'link' ? arcs.filter((arc) => arc.link === what.id) : [];
	const ends = new Set(what?.kind === 'place' ? [what.id] : own.flatMap((arc) => [arc.a, arc.b]));
	return { arcs: own, nodes: nodes.filter((node) => ends.has(node.id)) };
}
