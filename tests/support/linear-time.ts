import { expect } from 'vitest';

/** Processor time of one run, in milliseconds: neither other programs count nor this one's helper threads (collector, compiler). */
function processorTime(run: () => unknown): number {
	const start = process.threadCpuUsage();
	run();
	const { user, system } = process.threadCpuUsage(start);
	return (user + system) / 1000;
}

/** The least of three runs: what a collector or a compiler adds to one of them does not count either. */
const least = (run: () => unknown): number => Math.min(...[1, 2, 3].map(() => processorTime(run)));

/** Below this a time says nothing, in milliseconds. */
const NOISE = 4;

/**
 * Asserts that four times the input takes at most eight times the time: what is quadratic takes sixteen.
 * `prepare` builds the input of a size and gives what is to be timed; the larger input is 4 × `size`.
 */
export function expectLinear(size: number, prepare: (size: number) => () => unknown): void {
	const short = prepare(size);
	const long = prepare(4 * size);
	short();
	expect(least(long)).toBeLessThanOrEqual(8 * Math.max(NOISE, least(short)));
}
