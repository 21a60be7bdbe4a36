/** Finds the browser for the tests, and gets one where there is none. Plain JavaScript: it runs before Playwright is asked. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NODE, ROOT, Trouble, exec, say } from './bootstrap.mjs';

const SYSTEM = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium'
];

/**
 * What finding a browser asks of the machine; tests put their own in its place.
 * @typedef {object} Machine
 * @property {(file: string) => boolean} has
 * @property {(file: string) => boolean} runs whether a browser starts at all: Ubuntu's chromium-browser only asks for its snap
 * @property {string | undefined} named `ATLAS_CHROMIUM`
 * @property {boolean} root
 * @property {() => string} bundled where Playwright keeps its own
 * @property {(command: string, args: string[], options?: import('node:child_process').SpawnOptions) => Promise<number>} exec
 */

/** @returns {Machine} */
export const thisMachine = () => ({
	has: existsSync,
	runs: (file) => spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0,
	named: process.env['ATLAS_CHROMIUM'],
	root: process.getuid?.() === 0,
	bundled: () => createRequire(`${ROOT}/package.json`)('playwright').chromium.executablePath(),
	exec
});

/**
 * Path of a Chromium that the system has, or null. `ATLAS_CHROMIUM` names one.
 * @param {Pick<Machine, 'has' | 'runs' | 'named'>} [machine]
 */
export function systemChromium({ has, runs, named } = thisMachine()) {
	if (named && !has(named))
		throw new Trouble(`ATLAS_CHROMIUM names ${named}, which is not there; correct it or unset it.`);
	return named || (SYSTEM.find((file) => has(file) && runs(file)) ?? null);
}

/**
 * Makes sure that a browser is there: the system's, Playwright's, or one installed now; throws a Trouble with the remedy.
 * @param {Machine} [machine]
 */
export async function ensureBrowser(machine = thisMachine()) {
	if (systemChromium(machine) ?? machine.has(machine.bundled())) return;
	if (machine.root && machine.has('/usr/bin/apt-get')) {
		say('Installing Chromium and a Chinese font for the browser tests (apt-get) …');
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const told = await machine.exec('apt-get', ['update', '-qq'], { env });
		if (told !== 0)
			say(`apt-get update ended with exit code ${told}; going on with what apt knows.`);
		await machine.exec('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], {
			env,
			stdio: ['ignore', 'ignore', 'inherit']
		});
		if (systemChromium(machine)) return;
	}
	say('Installing Chromium for the browser tests (playwright) …');
	await machine.exec(NODE, ['node_modules/playwright/cli.js', 'install', 'chromium']);
	if (!machine.has(machine.bundled()))
		throw new Trouble(
			'no browser for the browser tests: install Chromium (Debian: apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright install chromium), or name one in ATLAS_CHROMIUM.'
		);
}
