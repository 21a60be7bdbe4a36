import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains } from '../../../../src/lib/domain/span.ts';
import { mentionsIn } from '../../../../src/lib/pipeline/links/mentions.ts';

test('the mentions of a stretch are those that lie wholly within it', () => {
	const lengths = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 30 });
	fc.assert(
		fc.property(lengths, fc.nat(120), fc.nat(60), (steps, start, length) => {
			let at = 0;
			const mentions = steps.map(([gap, size]) => {
				const from = at + gap;
				at = from + size;
				return { start: from, end: at };
			});
			const span = { start, end: start + length };
			expect(mentionsIn(mentions, span)).toEqual(mentions.filter((one) => contains(span, one)));
		})
	);
});

test('most mentions are never looked at', () => {
	let looks = 0;
	const mentions = Array.from({ length: 100_000 }, (_, index) => ({
		get start() {
			looks += 1;
			return index * 2;
		},
		get end() {
			looks += 1;
			return index * 2 + 1;
		}
	}));
	expect(mentionsIn(mentions, { start: 80_000, end: 80_010 })).toHaveLength(5);
	expect(looks).toBeLessThan(40);
});
