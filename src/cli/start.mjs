/** `npm start`: installs what is missing, builds what is stale, reads seeds/ into an empty library, serves. */
import { spawn } from 'node:child_process';
import { NODE, ROOT, Trouble, ensureBuilt, ensureInstalled, exec, run } from './bootstrap.mjs';

const ATLAS = ['src/cli/atlas.mjs'];

await run(async () => {
	await ensureInstalled();
	await ensureBuilt();
	const read = await exec(NODE, [...ATLAS, 'ingest', 'seeds', '--if-empty']);
	// 1: some article could not be read, and its line says why; the others are in.
	if (read > 1)
		throw new Trouble(
			'the library could not be opened; see the message above. ATLAS_DB names another place for it.'
		);
	const server = spawn(NODE, [...ATLAS, 'serve', ...process.argv.slice(2)], {
		cwd: ROOT,
		stdio: 'inherit'
	});
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
		process.on(signal, () => server.kill(signal));
	await new Promise((resolve) => {
		server.once('exit', (code) => {
			process.exitCode = code ?? 0;
			resolve(undefined);
		});
	});
});
