import { describe, expect, it } from 'vitest';
import { halfPx } from '../../../src/lib/map/scales.ts';
import type { SceneArc } from '../../../src/lib/map/scene.ts';
import { strokesOf } from '../../../src/lib/map/strokes.ts';

const arc = (id: string, own: Partial<SceneArc>): SceneArc => ({
	id,
	link: id,
	a: 'a',
	b: 'b',
	type: 'visit',
	tone: 'firm',
	width: 2,
	faint: 0,
	order: 0,
	receded: false,
	d: `M${id} 0l1 1`,
	reach: `M${id} 0l1 1`,
	...own
});

describe('strokesOf', () => {
	it('draws arcs of one look as one path that has the line of each', () => {
		const strokes = strokesOf([arc('1', {}), arc('2', { type: 'aid' }), arc('3', {})]);
		expect(strokes.map(({ type, d }) => [type, d])).toEqual([
			['visit', 'M1 0l1 1M3 0l1 1'],
			['aid', 'M2 0l1 1']
		]);
	});

	it.each<Partial<SceneArc>>([
		{ type: 'aid' },
		{ tone: 'planned' },
		{ width: 2.5 },
		{ faint: 1 },
		{ receded: true }
	])('keeps apart what looks otherwise: %o', (other) => {
		const strokes = strokesOf([arc('1', {}), arc('2', other)]);
		expect(strokes).toHaveLength(2);
		expect(strokes[1]).toMatchObject(other);
	});
});

describe('halfPx', () => {
	it.each([
		[0.8, 1],
		[2.24, 2],
		[2.26, 2.5],
		[6, 6]
	])('%d px is drawn as %d', (px, drawn) => expect(halfPx(px)).toBe(drawn));
});
