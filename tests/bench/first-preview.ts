/**
 * How long after files are handed to the page the first of them is read and shown, and all: `node tests/bench/first-preview.ts`
 * after a build. In a browser that has not seen the page before, with what it loads for that, and once more.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright';
import { systemChromium } from '../../src/cli/browser.mjs';

const SEEDS = readdirSync('seeds').map((name) => path.join('seeds', name));
const folder = mkdtempSync(path.join(tmpdir(), 'atlas-bench-'));
const server = spawn(
	process.execPath,
	['src/cli/atlas.mjs', 'serve', '--port', '0', '--db', path.join(folder, 'atlas.db')],
	{ stdio: ['ignore', 'pipe', 'inherit'] }
);
const executablePath = systemChromium();
const browser = await chromium.launch({
	...(executablePath === null ? {} : { executablePath }),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});

async function measure(page: Page): Promise<string> {
	await page.locator('[data-pick=files]').waitFor({ state: 'attached' });
	const since = performance.now();
	await page.locator('[data-pick=files]').setInputFiles(SEEDS);
	await page.locator('.preview h3').waitFor();
	const first = performance.now() - since;
	await page
		.locator('li[data-state=read]')
		.nth(SEEDS.length - 1)
		.waitFor();
	const all = performance.now() - since;
	const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
	return `first preview ${seconds(first)}, all ${SEEDS.length} ${seconds(all)}`;
}

try {
	let base = '';
	for await (const line of createInterface({ input: server.stdout })) {
		base = /http:\/\/\S+/.exec(line)?.[0] ?? '';
		if (base !== '') break;
	}
	const page = await browser.newPage();
	page.setDefaultTimeout(120_000);
	for (const name of ['at first', 'again']) {
		await page.goto(new URL('/?add=files', base).href);
		console.log(`${name}: ${await measure(page)}`);
	}
} finally {
	await browser.close();
	server.kill('SIGTERM');
	await new Promise((done) => server.once('exit', done));
	rmSync(folder, { recursive: true, force: true });
}
