/** Width of an arc in px by the number of its proofs. Area speaks, so width goes with the square root. */
export const arcWidth = (count: number): number => Math.min(8, 1.6 * Math.sqrt(Math.max(1, count)));

/** Radius of a node in px by the number of proofs that end there: its area is the number. */
export const nodeRadius = (links: number): number =>
	Math.min(22, 2.2 + 1.5 * Math.sqrt(Math.max(1, links)));

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
