/** Reads seeds/ into an empty library in a folder of its own and serves it: `node tests/support/serve-fresh.ts PORT`. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [port = '0'] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'atlas-e2e-'));
const db = path.join(folder, 'atlas.db');
const atlas = ['src/cli/atlas.mjs'];

const read = spawnSync(process.execPath, [...atlas, 'ingest', 'seeds', '--db', db], {
	stdio: ['ignore', 'ignore', 'inherit']
});
if (read.status !== 0) {
	rmSync(folder, { recursive: true, force: true });
	process.exit(read.status ?? 1);
}
const server = spawn(process.execPath, [...atlas, 'serve', '--port', port, '--db', db], {
	stdio: 'inherit'
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => {
	rmSync(folder, { recursive: true, force: true });
	process.exit(code ?? 0);
});
