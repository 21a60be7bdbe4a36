import { defineConfig } from 'playwright/test';
import { systemChromium } from './src/cli/browser.mjs';

const executablePath = systemChromium();
const root = process.getuid?.() === 0;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	globalSetup: './tests/support/read-seeds.ts',
	// One draws while the other waits for its server: with two cores the second worker pays, a third would not.
	workers: 2,
	forbidOnly: process.env['CI'] !== undefined,
	// A machine that has much else to do is slow, not wrong.
	timeout: 300_000,
	expect: { timeout: 40_000 },
	reporter: 'list',
	use: {
		// What cannot be pressed is told while the rest of its test still has time.
		actionTimeout: 60_000,
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
	}
});
