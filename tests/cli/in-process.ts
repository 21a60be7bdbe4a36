import { vi } from 'vitest';
import { main } from '../../src/cli/atlas.ts';
import type { Run } from './run-atlas.ts';

/** Runs the command here: for what ends before it does anything, and needs no process of its own. */
export async function inProcess(args: readonly string[]): Promise<Run> {
	const written = { out: '', err: '' };
	const keep = (to: 'out' | 'err') => (text: string | Uint8Array) => {
		written[to] += String(text);
		return true;
	};
	const spies = [
		vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
		vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'))
	];
	const before = process.exitCode;
	const listening = process.stdout.listeners('error');
	try {
		await main(args);
		return { code: Number(process.exitCode ?? 0), ...written };
	} finally {
		process.exitCode = before;
		for (const spy of spies) spy.mockRestore();
		for (const added of process.stdout.listeners('error'))
			if (!listening.includes(added)) process.stdout.off('error', added as () => void);
	}
}
