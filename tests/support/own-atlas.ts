import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test as base } from './atlas-page.ts';

const ATLAS = 'src/cli/atlas.mjs';

/** An atlas of each test's own, which it may change: empty, or with the seeds; on any free port of this machine. */
export const testWithOwnAtlas = (options: { readonly seeds: boolean; readonly token?: string }) =>
	base.extend({
		baseURL: async ({ browserName }, use) => {
			const folder = mkdtempSync(path.join(tmpdir(), `atlas-${browserName}-`));
			const db = path.join(folder, 'atlas.db');
			if (options.seeds) spawnSync(process.execPath, [ATLAS, 'ingest', 'seeds', '--db', db]);
			const env = { ...process.env, ATLAS_TOKEN: options.token ?? '' };
			const server = spawn(process.execPath, [ATLAS, 'serve', '--port', '0', '--db', db], {
				env,
				stdio: ['ignore', 'pipe', 'inherit']
			});
			try {
				await use(await addressOf(server.stdout));
			} finally {
				server.kill('SIGTERM');
				await new Promise((done) => server.once('exit', done));
				rmSync(folder, { recursive: true, force: true });
			}
		}
	});

/** The address that the server prints once it listens. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
	for await (const line of createInterface({ input: output })) {
		const address = /http:\/\/\S+/.exec(line)?.[0];
		if (address !== undefined) return address.replace(/\/$/, '');
	}
	throw new Error('the server ended before it listened');
}
