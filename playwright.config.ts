import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { defineConfig } from 'playwright/test';
import { systemChromium } from './src/cli/browser.mjs';

/** A port that nothing listens on, so that a run never meets another server. */
const freePort = (): Promise<number> =>
	new Promise((done, failed) => {
		const probe = createServer().once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => done(port));
		});
	});

// Workers load this file again: they inherit the port of the first time.
process.env['ATLAS_E2E_PORT'] ??= String(await freePort());
const port = process.env['ATLAS_E2E_PORT'];
const executablePath = systemChromium();
const root = process.getuid?.() === 0;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	// The map is drawn in software here: two at once would only wait for each other.
	workers: 1,
	forbidOnly: process.env['CI'] !== undefined,
	timeout: 90_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		browserName: 'chromium',
		viewport: { width: 1440, height: 900 },
		locale: 'zh-CN',
		colorScheme: 'light',
		// Cameras arrive at once, so that a pixel can be computed.
		contextOptions: { reducedMotion: 'reduce' },
		trace: 'retain-on-failure',
		launchOptions: {
			...(executablePath === null ? {} : { executablePath }),
			args: [
				...(root ? ['--no-sandbox'] : []),
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--use-gl=angle',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader'
			]
		}
	},
	webServer: {
		command: `${JSON.stringify(process.execPath)} tests/support/serve-fresh.ts ${port}`,
		url: `http://127.0.0.1:${port}/api/v1/overview`,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
		timeout: 60_000
	}
});
