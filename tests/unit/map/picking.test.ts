import { describe, expect, it } from 'vitest';
import { distanceToLine, pick, REACH } from '../../../src/lib/map/picking.ts';

const node = { id: '330000', at: [100, 100], radius: 5 } as const;
const arc = {
	id: '220000~330000:visit',
	link: '220000~330000',
	path: [
		[100, 100],
		[200, 100]
	]
} as const;

describe('distanceToLine', () => {
	it.each([
		[[150, 107], 7],
		[[90, 100], 10],
		[[203, 104], 5]
	] as const)('from %j is %d', (point, wanted) => {
		expect(distanceToLine(point, arc.path)).toBeCloseTo(wanted, 9);
	});

	it('is the distance to the point of a line of one, and endless without any', () => {
		expect(distanceToLine([3, 4], [[0, 0]])).toBe(5);
		expect(distanceToLine([3, 4], [])).toBe(Infinity);
	});
});

describe('pick', () => {
	it('takes the node where an arc ends on it', () => {
		expect(pick([101, 100], [node], [arc])).toEqual({ kind: 'place', id: '330000' });
	});

	it('takes the arc a little off the node', () => {
		expect(pick([112, 101], [node], [arc])).toMatchObject({ kind: 'link', id: '220000~330000' });
	});

	it('gives every target 24 px', () => {
		expect(pick([100, 100 - REACH + 0.5], [{ ...node, radius: 2 }], [])).toMatchObject({
			kind: 'place'
		});
		expect(pick([150, 100 + REACH - 0.5], [], [arc])).toMatchObject({ kind: 'link' });
		expect(pick([150, 100 + REACH + 0.5], [node], [arc])).toBeNull();
	});
});
