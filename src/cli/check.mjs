/**
 * `npm test`: installs what is missing (the browser too), then format, lint, types, build, unit, golden, CLI and browser tests.
 * `npm test -- lint unit` runs only the steps named. Every step runs even when another failed; the last line sums up.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
	NODE,
	ROOT,
	Trouble,
	ensureBuilt,
	ensureInstalled,
	exec,
	execQuietly,
	run,
	say,
	seconds
} from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {(text: string) => void} Told takes what a step writes */

const REPORTS = path.join(ROOT, 'test-results');
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const KIT = 'node_modules/@sveltejs/kit/svelte-kit.js';
const SVELTE_CHECK = 'node_modules/svelte-check/bin/svelte-check';
const ESLINT = 'node_modules/eslint/bin/eslint.js';
const one = (/** @type {boolean} */ ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** One tool that is content or not. @returns {(told: Told) => Promise<Count>} */
const tool =
	(/** @type {string[]} */ ...args) =>
	async (told) =>
		one((await execQuietly(NODE, args, told)) === 0);

/** @param {string} name @param {number} code @returns {any} what the test runner wrote about itself */
function report(name, code) {
	const file = path.join(REPORTS, name);
	if (!existsSync(file))
		throw new Trouble(
			`the test runner ended with exit code ${code} before it could report; see its message above.`
		);
	return JSON.parse(readFileSync(file, 'utf8'));
}

/** Steps that need a core each and no other step: two at a time, each heard when it is done; the longest first. @type {Record<string, (told: Told) => Promise<Count>>} */
const SIDE_BY_SIDE = {
	lint: tool(ESLINT, '.', '--max-warnings', '0'),
	types: tool(SVELTE_CHECK, '--tsconfig', './tsconfig.json'),
	build: async (told) => {
		const start = (/** @type {string} */ command, /** @type {string[]} */ args) =>
			execQuietly(command, args, told);
		await ensureBuilt(start, (line) => told(`${line}\n`));
		return one(true);
	},
	format: tool(PRETTIER, '--check', '.')
};
const AT_ONCE = 2;

/** Steps that take the whole machine, in order; each answers how many of its checks passed. @type {Record<string, () => Promise<Count>>} */
const IN_TURN = {
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
		const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report(file, code);
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
		const { stats } = report('playwright.json', code);
		// Nothing is run again: what passes now and then has failed.
		const failed = Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1);
		return { passed: stats.expected, failed, skipped: stats.skipped };
	}
};

/** What became of a step, a failure of its own included; tells its figures. @param {string} name @param {() => Promise<Count>} step @param {(line: string) => void} tell */
async function counted(name, step, tell) {
	const since = Date.now();
	const count = await step().catch((error) => {
		tell(`atlas: ${error instanceof Trouble ? error.message : error.stack}`);
		return one(false);
	});
	tell(`${name}: ${count.passed} passed, ${count.failed} failed in ${seconds(since)}`);
	return count;
}

/** Runs steps side by side; what each writes appears in one piece. @param {string[]} names @returns {Promise<Count[]>} */
async function sideBySide(names) {
	const waiting = [...names];
	/** @type {Count[]} */
	const counts = [];
	const lane = async () => {
		for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
			const step = /** @type {(told: Told) => Promise<Count>} */ (SIDE_BY_SIDE[name]);
			let text = `\n— ${name} —\n`;
			const tell = (/** @type {string} */ line) => void (text += `${line}\n`);
			counts.push(await counted(name, () => step((more) => void (text += more)), tell));
			process.stdout.write(text);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, lane));
	return counts;
}

await run(async () => {
	const all = [...Object.keys(SIDE_BY_SIDE), ...Object.keys(IN_TURN)];
	const named = process.argv.slice(2);
	const unknown = named.find((name) => !all.includes(name));
	if (unknown) throw new Trouble(`no step «${unknown}»; the steps are ${all.join(', ')}.`);
	const asked = (/** @type {string} */ name) => named.length === 0 || named.includes(name);
	await ensureInstalled();
	// Types and build both begin with it, and would write the same files at once.
	if (asked('types') || asked('build') || asked('lint')) await exec(NODE, [KIT, 'sync']);
	const beside = Object.keys(SIDE_BY_SIDE).filter(asked);
	if (beside.length > 0) say(`Running ${beside.join(', ')}, ${AT_ONCE} at a time …`);
	const counts = await sideBySide(beside);
	for (const [name, step] of Object.entries(IN_TURN)) {
		if (!asked(name)) continue;
		say(`\n— ${name} —`);
		counts.push(await counted(name, step, say));
	}
	const total = (/** @type {keyof Count} */ key) =>
		counts.reduce((sum, count) => sum + count[key], 0);
	process.exitCode = total('failed') > 0 ? 1 : 0;
	say(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
});
