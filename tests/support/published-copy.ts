import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from './atlas-page.ts';
import { servePlainly } from './plain-server.ts';

const ATLAS = 'src/cli/atlas.mjs';

interface Copy {
	/** A published copy of the seeds. */
	copy: string;
}
interface Served {
	/** Where the copy is opened, with a slash at its end. */
	home: string;
}

/** A published copy of the seeds behind a plain web server, below a path; whatever is asked for and not there fails the test. */
export const testWithCopy = (below: string) =>
	base.extend<Served, Copy>({
		copy: [
			async ({ browserName }, use) => {
				const folder = mkdtempSync(path.join(tmpdir(), `atlas-copy-${browserName}-`));
				const db = path.join(folder, 'atlas.db');
				const copy = path.join(folder, 'copy');
				spawnSync(process.execPath, [ATLAS, 'ingest', 'seeds', '--db', db]);
				const { status, stderr } = spawnSync(
					process.execPath,
					[ATLAS, 'publish', copy, '--db', db],
					{ encoding: 'utf8' }
				);
				expect({ status, stderr }).toMatchObject({ status: 0 });
				await use(copy);
				rmSync(folder, { recursive: true, force: true });
			},
			{ scope: 'worker' }
		],
		home: async ({ copy }, use) => {
			const { server, address, missed } = await servePlainly(copy, below);
			await use(address);
			server.closeAllConnections();
			server.close();
			expect(missed).toEqual([]);
		},
		baseURL: async ({ home }, use) => use(new URL(home).origin)
	});
