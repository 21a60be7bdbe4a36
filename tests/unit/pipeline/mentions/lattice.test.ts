import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviest } from '../../../../src/lib/pipeline/mentions/lattice.ts';
import type { Node } from '../../../../src/lib/pipeline/mentions/nodes.ts';

const node = (start: number, end: number, weight: number, lift = 0): Node => ({
	start,
	end,
	joinAt: start,
	weight,
	lift,
	doubt: 0,
	names: [],
	reasons: []
});
const spans = (path: readonly Node[]): string => path.map((n) => `${n.start}-${n.end}`).join(' ');
const none = (): number => 0;

describe('heaviest', () => {
	it('takes the heaviest nodes that do not overlap', () => {
		// 沈阳市|长 against 沈阳|市长
		expect(spans(heaviest([node(0, 2, 8), node(0, 3, 10), node(2, 4, 6)], none))).toBe('0-2 2-4');
		expect(spans(heaviest([node(0, 2, 8), node(0, 3, 15), node(2, 4, 6)], none))).toBe('0-3');
	});

	it('adds what neighbours give each other', () => {
		const nodes = [node(0, 2, 5), node(0, 3, 6), node(2, 4, 0.5)];
		expect(spans(heaviest(nodes, none))).toBe('0-3');
		expect(spans(heaviest(nodes, (a, b) => (a.end === 2 && b.start === 2 ? 2 : 0)))).toBe(
			'0-2 2-4'
		);
	});

	it('joins across a gap where the node says so', () => {
		const after = { ...node(3, 5, 1), joinAt: 2 };
		const seen: string[] = [];
		heaviest([node(0, 2, 1), after], (a, b) => {
			seen.push(`${a.start} ${b.start}`);
			return 0;
		});
		expect(seen).toEqual(['0 3']);
	});

	it('leaves nothing out of nothing', () => {
		expect(heaviest([], none)).toEqual([]);
	});

	it('is as heavy as the best of all ways', () => {
		const arbitrary = fc
			.array(fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9 })), {
				minLength: 1,
				maxLength: 9
			})
			.map((list) =>
				list
					.map(([s, l, w]) => node(s, s + l, w))
					.sort((a, b) => a.start - b.start || a.end - b.end)
			);
		const sum = (list: readonly Node[]): number => list.reduce((n, x) => n + x.weight, 0);
		fc.assert(
			fc.property(arbitrary, (nodes) => {
				let best = 0;
				for (let mask = 0; mask < 1 << nodes.length; mask++) {
					const chosen = nodes.filter((_, i) => mask & (1 << i));
					const apart = chosen.every((a, i) => chosen.slice(i + 1).every((b) => b.start >= a.end));
					if (apart) best = Math.max(best, sum(chosen));
				}
				const path = heaviest(nodes, none);
				expect(sum(path)).toBe(best);
				expect(path.every((a, i) => i === 0 || (path[i - 1]?.end ?? 0) <= a.start)).toBe(true);
			})
		);
	});
});
