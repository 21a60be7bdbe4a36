import type { Tone } from './arcs.ts';

/** Widths of arcs and radii of nodes in px, for one map: all of it is measured by its own strongest. */
export interface Scales {
	readonly width: (proofs: number) => number;
	readonly radius: (proofs: number) => number;
}

const THICKEST = 6;
const THINNEST = 0.8;
const LARGEST = 15;
const SMALLEST = 2.2;

/**
 * Area speaks, so both go with the square root of the number of proofs. A quiet map has the same scale as any other; where
 * the strongest would outgrow the map, it gets the full size and all else its share.
 */
export function scalesOf(strongestArc: number, busiestNode: number): Scales {
	const stroke = Math.min(1.6, THICKEST / Math.sqrt(Math.max(1, strongestArc)));
	const disc = Math.min(1.5, (LARGEST - SMALLEST) / Math.sqrt(Math.max(1, busiestNode)));
	return {
		width: (proofs) => Math.max(THINNEST, stroke * Math.sqrt(Math.max(1, proofs))),
		radius: (proofs) => SMALLEST + disc * Math.sqrt(Math.max(1, proofs))
	};
}

/** A width that many arcs of a crowded map share, so that they can be drawn as one; nobody sees a quarter of a pixel. */
export const halfPx = (px: number): number => Math.round(2 * px) / 2;

/** How strong an arc is drawn at each step of faintness. */
export const FAINTNESS = [0.92, 0.72, 0.5, 0.34] as const;
/** How strong one is drawn whose acts have all ended. */
export const ENDED = 0.4;
/** All else recedes to this while something is selected. */
export const RECEDED = 0.15;

/** Whether arcs that stand so are dashed: none of their acts has begun. */
export const isDashed = (tone: Tone): boolean => tone === 'planned' || tone === 'intended';

/** Dashes and gaps in px of an arc this wide whose acts have not begun; none for others. */
export const dashesOf = (tone: Tone, width: number): number[] =>
	tone === 'planned' ? [3.2 * width, 2 * width] : tone === 'intended' ? [width, 1.8 * width] : [];

/** The step of an arc with so many proofs where the strongest has `max`. */
export function faintStep(proofs: number, max: number): number {
	const share = Math.sqrt(proofs / Math.max(1, max));
	return share >= 0.8 ? 0 : share >= 0.62 ? 1 : share >= 0.48 ? 2 : 3;
}

/**
 * A crowded map in a window narrower than `below` px: discs are this share of their size (first-view.css has the same), and
 * no more than so many places, the busiest, may have a name.
 */
export const SMALL = { below: 720, disc: 0.6, names: 24 } as const;

/** Whether a map is drawn as SMALL says; `width` of its window in px. */
export const isSmall = (isCrowded: boolean, width: number): boolean =>
	isCrowded && width < SMALL.below;

/** A node as a small map has it: groups and dots keep their size. */
export const shrunk = <N extends { shape: string; radius: number; ring: number }>(node: N): N =>
	node.shape === 'node'
		? { ...node, radius: SMALL.disc * node.radius, ring: SMALL.disc * node.ring }
		: node;

/** Steps of the tint of provinces; step 0 has no link. */
export const TINT_STEPS = 5;

/** The step, 0 to 5, of a province with this many proofs where the busiest has `max`. */
export function tintStep(links: number, max: number): number {
	if (links <= 0 || max <= 0) return 0;
	return Math.min(TINT_STEPS, Math.max(1, Math.ceil(TINT_STEPS * Math.sqrt(links / max))));
}

/** Length in px of a bar for `value` where the longest, `max`, is `full` px; never so short that it vanishes. */
export const barLength = (value: number, max: number, full: number): number =>
	value <= 0 || max <= 0 ? 0 : Math.max(2, Math.round((full * value) / max));
