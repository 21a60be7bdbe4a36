import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The folder of a library with the seeds, read once a run: who wants to change it takes a copy. */
export const SEEDS_LIBRARY = path.resolve('test-results', 'seeds-library');

/** Playwright calls it before the first test. */
export default function readSeeds(): void {
	rmSync(SEEDS_LIBRARY, { recursive: true, force: true });
	mkdirSync(SEEDS_LIBRARY, { recursive: true });
	const db = path.join(SEEDS_LIBRARY, 'atlas.db');
	const { status } = spawnSync(
		process.execPath,
		['src/cli/atlas.mjs', 'ingest', 'seeds', '--db', db],
		{ stdio: ['ignore', 'ignore', 'inherit'] }
	);
	if (status !== 0) throw new Error('the seeds could not be read; the message stands above');
}
