import { expect, test } from 'vitest';
import {
	describeReliability,
	noReliability,
	tell,
	wilson
} from '../../../src/cli/eval/reliability.ts';

test.for([
	[0, 0, 0, 1],
	[10, 10, 0.722, 1],
	[5, 10, 0.237, 0.763],
	[79, 91, 0.784, 0.922],
	[0, 4, 0, 0.49]
] as const)('%i of %i lies between %f and %f', ([n, of, low, high]) => {
	const interval = wilson({ n, of });
	expect(interval[0]).toBeCloseTo(low, 2);
	expect(interval[1]).toBeCloseTo(high, 2);
});

test('each link counts in the bin of its confidence, the ends included', () => {
	const reliability = noReliability();
	for (const [confidence, right] of [
		[0, false],
		[0.5, true],
		[0.79, true],
		[0.8, true],
		[1, true],
		[0.9, false]
	] as const)
		tell(reliability, confidence, right);
	expect(reliability).toEqual([
		{ n: 0, of: 1 },
		{ n: 1, of: 1 },
		{ n: 1, of: 1 },
		{ n: 1, of: 1 },
		{ n: 1, of: 2 }
	]);
	expect(describeReliability(reliability).at(-1)).toMatch(/0\.9–1\.0 +50 % +9 – 91 % +\(1 of 2\)/);
});
