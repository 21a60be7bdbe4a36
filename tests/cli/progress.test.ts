import { describe, expect, test } from 'vitest';
import { ProgressLine } from '../../src/cli/progress.ts';

/** A run of `steps`, one every `every` milliseconds; what was written in it. */
function watch(isTerminal: boolean, steps: number, every: number, total?: number): string[] {
	const written: string[] = [];
	let now = 0;
	const line = new ProgressLine({
		isTerminal,
		write: (text) => written.push(text),
		now: () => now
	});
	if (total !== undefined) line.total = total;
	for (let step = 0; step < steps; step++) {
		now += every;
		line.step(step % 50 === 0);
	}
	return written;
}

describe('progress', () => {
	test('is one line, drawn over, on a terminal', () => {
		const written = watch(true, 100, 20, 1200);
		expect(written).toHaveLength(10);
		expect(written.at(-1)).toBe('\r\u001B[K100 of 1,200, 50 a second, 0:22 left, 2 failed');
	});

	test('is a plain line now and then in a pipe, and none for a short run', () => {
		expect(watch(false, 100, 20)).toEqual([]);
		expect(watch(false, 60, 500, 10_000)).toEqual([
			'20 of 10,000, 2.0 a second, 1:23:10 left, 1 failed\n',
			'40 of 10,000, 2.0 a second, 1:23:00 left, 1 failed\n',
			'60 of 10,000, 2.0 a second, 1:22:50 left, 2 failed\n'
		]);
	});

	test('tells no end that it does not know', () => {
		expect(watch(false, 20, 500)).toEqual(['20, 2.0 a second, 1 failed\n']);
	});
});
