import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grammar, indexOf, Mask, symbolOf } from '../../../../src/lib/pipeline/links/mask.ts';
import { skipLength } from '../../../../src/lib/pipeline/links/skips.ts';

describe('Mask', () => {
	test('a symbol keeps the stretch it stands for', () => {
		const mask = new Mask('今天,浙江省与吉林省签约。', { start: 3, end: 13 });
		mask.replace(0, 3, symbolOf('N', 0));
		mask.replace(2, 5, symbolOf('N', 1));
		expect(mask.text).toBe(`${symbolOf('N', 0)}与${symbolOf('N', 1)}签约。`);
		expect(mask.span(0, 3)).toEqual({ start: 3, end: 10 });
		expect(mask.position(7)).toBe(2);
	});

	test('positions stay true to the text, however it is rewritten', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1, maxLength: 30 }),
				fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.boolean()), { maxLength: 6 }),
				(text, edits) => {
					const mask = new Mask(text, { start: 0, end: text.length });
					for (const [from, length, keep] of edits) {
						const start = Math.min(from, mask.text.length);
						mask.replace(start, Math.min(start + length, mask.text.length), keep ? '□' : '');
					}
					let last = 0;
					for (let at = 0; at < mask.text.length; at += 1) {
						const { start, end } = mask.span(at, at + 1);
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeLessThanOrEqual(text.length);
						last = start;
					}
				}
			)
		);
	});

	test('a stray symbol of the page cannot pass for a party', () => {
		const mask = new Mask('\uE000与\uE001签约', { start: 0, end: 5 });
		expect(grammar('@P').test(mask.text)).toBe(false);
	});
});

test('symbols know their kind and number', () => {
	expect(indexOf('G', symbolOf('G', 7))).toBe(7);
	expect(indexOf('N', symbolOf('G', 7))).toBe(-1);
	expect(indexOf('N', '')).toBe(-1);
	expect(symbolOf('D', 999)).toBe(symbolOf('U', 0));
});

test('@ stands for symbols inside and outside brackets', () => {
	expect(grammar('^@N[^@N]@N$').test(`${symbolOf('N', 0)}与${symbolOf('N', 1)}`)).toBe(true);
});

describe('skipLength', () => {
	test.for([
		['会上，双方', 3],
		['近日，同时', 5],
		['签约', 0]
	] as const)('%s', ([clause, length]) => {
		expect(skipLength(clause)).toBe(length);
	});

	test('takes about as much longer as the text is, however ambiguous', () => {
		const cost = (times: number): number => {
			const clause = `${'就'.repeat(400)}近日`.repeat(times);
			const before = process.cpuUsage();
			for (let run = 0; run < 40; run += 1) skipLength(clause);
			const { user, system } = process.cpuUsage(before);
			return user + system;
		};
		cost(10);
		// Four times the text: a search that tries all ways would take a multiple of sixteen.
		expect(cost(40) / Math.max(cost(10), 1000)).toBeLessThan(12);
	});
});
