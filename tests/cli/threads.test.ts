import { expect, test } from 'vitest';
import { openThreads } from '../../src/cli/threads.ts';

const lost = (given: string, why: Error): string => `${given}: ${why.message}`;

test.each([1, 2])('a thread that dies loses only what it had in hand: %i jobs', async (jobs) => {
	const threads = openThreads(jobs, new URL('./dying-thread.ts', import.meta.url), lost);
	try {
		const asked = ['a', 'exit', 'b', 'throw', 'c', 'exit', 'd'];
		expect(await Promise.all(asked.map(threads.ask))).toEqual([
			'A',
			'exit: its thread ended with code 3',
			'B',
			'throw: thrown outside',
			'C',
			'exit: its thread ended with code 3',
			'D'
		]);
		expect(await threads.ask('later')).toBe('LATER');
	} finally {
		await threads.close();
	}
});

test('a thread that cannot load fails what it was asked', async () => {
	const threads = openThreads(1, new URL('./no-such-thread.ts', import.meta.url), lost);
	await expect(threads.ask('a')).rejects.toThrow('no-such-thread');
	await expect(threads.ask('b')).rejects.toThrow('no-such-thread');
	await threads.close();
});
