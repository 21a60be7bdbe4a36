import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, chain, lastAtMost } from '../../../../src/lib/pipeline/repair/offset-map.ts';

/** A source in pieces: kept, taken out, or said otherwise. */
const pieces = fc.array(
	fc.record({
		before: fc.string({ minLength: 1, maxLength: 4 }),
		after: fc.option(fc.string({ maxLength: 3 }), { nil: undefined })
	}),
	{ maxLength: 12 }
);

function built(parts: readonly { before: string; after: string | undefined }[]) {
	let start = 0;
	const edits = parts.flatMap(({ before, after }) => {
		const span = { start, end: (start += before.length) };
		return after === undefined ? [] : [{ ...span, after }];
	});
	return { source: parts.map(({ before }) => before).join(''), edits };
}

describe('an offset map', () => {
	it('makes the text of its edits and leads every piece back to where it came from', () => {
		const property = fc.property(pieces, (parts) => {
			const { source, edits } = built(parts);
			const { text, map } = applyEdits(source, edits);
			let [from, at] = [0, 0];
			let right = text === parts.map(({ before, after }) => after ?? before).join('');
			for (const { before, after } of parts) {
				const length = (after ?? before).length;
				if (length > 0) {
					const back = map.toSource({ start: at, end: at + length });
					right &&= back.start === from && back.end >= from + before.length;
					const there = map.fromSource({ start: from, end: from + before.length });
					right &&= there.start === at && there.end === at + length;
				}
				from += before.length;
				at += length;
			}
			return right;
		});
		expect(fc.check(property, { numRuns: 500 }).counterexample).toBeNull();
	});

	it('includes what was taken out right behind, not what was taken out before', () => {
		const { map } = applyEdits('a(x)b(y)c', [
			{ start: 1, end: 4, after: '' },
			{ start: 5, end: 8, after: '' }
		]);
		expect(map.toSource({ start: 1, end: 2 })).toEqual({ start: 4, end: 8 });
		expect(map.toSource({ start: 0, end: 3 })).toEqual({ start: 0, end: 9 });
		expect(map.toSource({ start: 1, end: 1 })).toEqual({ start: 4, end: 4 });
		expect(map.fromSource({ start: 2, end: 3 })).toEqual({ start: 1, end: 1 });
	});

	it('gives a whole piece for any part of what was said otherwise', () => {
		const { text, map } = applyEdits('ab??cd', [{ start: 2, end: 4, after: '#' }]);
		expect(text).toBe('ab#cd');
		expect(map.toSource({ start: 2, end: 3 })).toEqual({ start: 2, end: 4 });
		expect(map.fromSource({ start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
	});

	it('leads through two texts', () => {
		const first = applyEdits('a-b-c', [{ start: 1, end: 2, after: '' }]);
		const second = applyEdits(first.text, [{ start: 2, end: 3, after: '' }]);
		const map = chain(first.map, second.map);
		expect(second.text).toBe('abc');
		expect(map.toSource({ start: 1, end: 3 })).toEqual({ start: 2, end: 5 });
		expect(map.fromSource({ start: 2, end: 3 })).toEqual({ start: 1, end: 2 });
	});

	it('finds the last number that is at most another', () => {
		expect([-1, 0, 3, 4, 9].map((limit) => lastAtMost([0, 4, 8], limit))).toEqual([-1, 0, 0, 1, 2]);
		expect(lastAtMost([], 5)).toBe(-1);
	});
});
