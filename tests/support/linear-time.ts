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

/** Below this a time says nothing, in milliseconds: the input is doubled, up to so often, until it takes as long. */
const NOISE = 10;
const DOUBLINGS = 3;

/**
 * Asserts that four times the input takes at most eight times the time: what is quadratic takes sixteen.
 * `prepare` builds the input of a size and gives what is to be timed; the larger input is of 4 × `size` or more.
 */
export function expectLinear(size: number, prepare: (size: number) => () => unknown): void {
	let units = size;
	// What is compiled on the way does not count.
	prepare(size)();
	let time = least(prepare(size));
	for (let i = 0; i < DOUBLINGS && time < NOISE; i++) {
		units *= 2;
		time = least(prepare(units));
	}
	expect(least(prepare(4 * units))).toBeLessThanOrEqual(8 * Math.max(NOISE, time));
}
