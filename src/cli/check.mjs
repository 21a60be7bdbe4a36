/**
 * `npm test`: installs what is missing (the browser too), then format, lint, types, build, unit, golden, CLI and browser tests.
 * `npm test -- lint unit` runs only the steps named. Every step runs even when one before it failed; the last line sums up.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
	NODE,
	ROOT,
	Trouble,
	ensureBuilt,
	ensureInstalled,
	exec,
	run,
	say,
	seconds
} from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const REPORTS = path.join(ROOT, 'test-results');
const tool = (/** @type {string[]} */ ...args) => exec(NODE, args);
const one = (/** @type {boolean} */ ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** @param {string} name @returns {any} what the test runner wrote about itself */
const report = (name) => JSON.parse(readFileSync(path.join(REPORTS, name), 'utf8'));

/** Steps in order; each answers how many of its checks passed. @type {Record<string, () => Promise<Count>>} */
const STEPS = {
	format: async () =>
		one((await tool('node_modules/prettier/bin/prettier.cjs', '--check', '.')) === 0),
	types: async () => {
		await tool('node_modules/@sveltejs/kit/svelte-kit.js', 'sync');
		return one(
			(await tool(
				'node_modules/svelte-check/bin/svelte-check',
				'--tsconfig',
				'./tsconfig.json'
			)) === 0
		);
	},
	lint: async () =>
		one((await tool('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')) === 0),
	build: async () => {
		await ensureBuilt();
		return one(true);
	},
	unit: async () => {
		const file = 'vitest.json';
		rmSync(path.join(REPORTS, file), { force: true });
		const args = [
			'node_modules/vitest/vitest.mjs',
			'run',
			'--reporter=dot',
			'--reporter=json',
			`--outputFile.json=${path.join(REPORTS, file)}`
		];
		// CI: a golden that is missing fails instead of being written.
		const code = await exec(NODE, args, { env: { ...process.env, CI: 'true' } });
		const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report(file);
		// A run that fails without a failing test (an unhandled error, a file that does not load) has failed all the same.
		const failed = Math.max(numFailedTests, code === 0 ? 0 : 1);
		return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
	},
	e2e: async () => {
		await ensureBrowser();
		const file = path.join(REPORTS, 'playwright.json');
		const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
		rmSync(file, { force: true });
		const args = ['node_modules/playwright/cli.js', 'test', '--reporter=list,json'];
		const code = await exec(NODE, args, { env });
		const { stats } = report('playwright.json');
		const failed = Math.max(stats.unexpected, code === 0 ? 0 : 1);
		return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
	}
};

await run(async () => {
	const named = process.argv.slice(2);
	const unknown = named.find((name) => !(name in STEPS));
	if (unknown)
		throw new Trouble(`no step «${unknown}»; the steps are ${Object.keys(STEPS).join(', ')}.`);
	await ensureInstalled();
	/** @type {Count} */
	const sum = { passed: 0, failed: 0, skipped: 0 };
	for (const [name, step] of Object.entries(STEPS)) {
		if (named.length > 0 && !named.includes(name)) continue;
		const since = Date.now();
		say(`\n— ${name} —`);
		const count = await step().catch((error) => {
			process.stderr.write(`atlas: ${error instanceof Trouble ? error.message : error.stack}\n`);
			return one(false);
		});
		say(`${name}: ${count.passed} passed, ${count.failed} failed in ${seconds(since)}`);
		sum.passed += count.passed;
		sum.failed += count.failed;
		sum.skipped += count.skipped;
	}
	process.exitCode = sum.failed > 0 ? 1 : 0;
	say(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
});
