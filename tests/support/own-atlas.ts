import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SEEDS_LIBRARY } from './read-seeds.ts';
import { serveAtlas } from './serve-atlas.ts';

/** What stands in a library when its tests begin. */
export type Made = 'seeds' | 'nothing' | readonly [script: string, ...args: string[]];

/**
 * Serves a library of its own while `use` runs, and removes it after that.
 * A script is called with its arguments and the library's path as the last. `name` stands in the name of its folder.
 */
export async function withOwnAtlas(
	name: string,
	made: Made,
	use: (origin: string) => Promise<void>,
	token?: string
): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), `atlas-e2e-${name}-`));
	try {
		const db = path.join(folder, 'atlas.db');
		if (made === 'seeds') cpSync(SEEDS_LIBRARY, folder, { recursive: true });
		else if (made !== 'nothing') {
			const { status } = spawnSync(process.execPath, [...made, db], {
				stdio: ['ignore', 'ignore', 'inherit']
			});
			if (status !== 0) throw new Error(`${made.join(' ')} failed; its message stands above`);
		}
		const { origin, stop } = await serveAtlas(db, token);
		await use(origin).finally(stop);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
