import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/lib/pipeline/index.ts';
import { InputError } from '../../../src/lib/pipeline/input-error.ts';

describe('reading anything', () => {
	it('gives ordered spans in bounds, or InputError, for any bytes', () => {
		const start = fc.constantFrom('', '<html>', '<p>', '\ufeff', 'PK', '甲市与乙市签约。');
		fc.assert(
			fc.property(start, fc.uint8Array({ maxLength: 400 }), (text, noise) => {
				const bytes = Uint8Array.from([...new TextEncoder().encode(text), ...noise]);
				try {
					const { text, input, lines, body, stories, toInput } = read({ id: 'x', bytes });
					for (const spans of [lines, body, stories]) {
						let end = 0;
						for (const span of spans) {
							expect(span.start).toBeGreaterThanOrEqual(end);
							expect(span.end).toBeGreaterThanOrEqual(span.start);
							end = span.end;
							expect(toInput(span).end).toBeLessThanOrEqual(input.length);
						}
						expect(end).toBeLessThanOrEqual(text.length);
					}
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it.each([
		'(',
		'環(huán)',
		'【',
		'一、',
		'2024-03-05\n',
		'甲市，',
		'环??萍紘\ue27eH',
		'来源：\n',
		'<',
		'"'
	])('takes time in proportion to the length of a run of %j', (unit) => {
		const time = (size: number): number => {
			const text = `甲${unit.repeat(size / unit.length)}`;
			const start = process.cpuUsage();
			read({ id: 'x', text });
			const { user, system } = process.cpuUsage(start);
			return (user + system) / 1000;
		};
		time(50_000);
		const short = time(100_000);
		expect(time(400_000)).toBeLessThan(10 * short + 200);
	});
});
