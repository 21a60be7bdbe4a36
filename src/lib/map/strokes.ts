import type { SceneArc } from './scene.ts';

/** Arcs that look alike, as one line of many parts. */
export type Stroke = Pick<SceneArc, 'd' | 'type' | 'tone' | 'faint' | 'width' | 'receded'>;

/**
 * One path for all arcs of one look, in the order of the first of each: a browser that paints through a graphics processor
 * makes a mask for each path, and that of an arc is as large as half the map.
 */
export function strokesOf(arcs: readonly SceneArc[]): Stroke[] {
	const strokes = new Map<string, Stroke>();
	for (const { d, type, tone, faint, width, receded } of arcs) {
		const look = [type, tone, faint, width, receded].join();
		const before = strokes.get(look)?.d ?? '';
		strokes.set(look, { d: before + d, type, tone, faint, width, receded });
	}
	return [...strokes.values()];
}
