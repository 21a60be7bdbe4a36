/** The command `atlas`. Plain JavaScript that any Node runs: it checks what the rest needs before it loads it. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST = 24;
const major = Number(process.versions.node.split('.')[0]);
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const say = (/** @type {string} */ line) => process.stderr.write(`atlas: ${line}\n`);

if (!existsSync(`${modules}commander`)) {
	say('its packages are not installed — run: npm ci (or npm start, which does it)');
	process.exitCode = 1;
} else if (major < OLDEST) {
	say(
		`needs Node ${OLDEST} or newer and this is ${process.versions.node} — use the one that is installed with it: npm run -s atlas -- ${process.argv.slice(2).join(' ')}`
	);
	process.exitCode = 1;
} else {
	// Types are stripped and code is compiled once, not at every start.
	module.enableCompileCache?.(`${modules}.cache/atlas`);
	try {
		const { main } = await import('./atlas.ts');
		await main(process.argv.slice(2));
	} catch (error) {
		if (process.env['ATLAS_DEBUG'] === '1') throw error;
		const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
		say(`cannot start: ${what} — ATLAS_DEBUG=1 shows where; npm ci mends damaged packages`);
		process.exitCode = 1;
	}
}
