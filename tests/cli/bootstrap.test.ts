import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, temporaryFolder } from './run-atlas.ts';

const folder = temporaryFolder();

test('packages are not installed through a link: that would empty the folder of somebody else', () => {
	const [clone, theirs] = [join(folder, 'clone'), join(folder, 'theirs')];
	mkdirSync(join(clone, 'src', 'cli'), { recursive: true });
	mkdirSync(theirs);
	writeFileSync(join(theirs, 'kept'), '');
	symlinkSync(theirs, join(clone, 'node_modules'), 'dir');
	const bootstrap = join(clone, 'src', 'cli', 'bootstrap.mjs');
	cpSync(join(ROOT, 'src', 'cli', 'bootstrap.mjs'), bootstrap);
	const script = `import { ensureInstalled, run } from ${JSON.stringify(bootstrap)}; await run(ensureInstalled);`;
	const { status, stderr } = spawnSync(
		process.execPath,
		['--input-type=module', '--eval', script],
		{ encoding: 'utf8' }
	);
	expect(status).toBe(1);
	expect(stderr).toMatch(/^atlas: node_modules in .* is a link to another folder/);
	expect(readdirSync(theirs)).toEqual(['kept']);
});
