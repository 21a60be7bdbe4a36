import { describe, expect, it } from 'vitest';
import { ensureBrowser, systemChromium } from '../../../src/cli/browser.mjs';

function machine(
	files: string[],
	options: { root?: boolean; installs?: string[]; broken?: string[] } = {}
) {
	const there = new Set(files);
	const asked: string[] = [];
	return {
		asked,
		has: (file: string) => there.has(file),
		runs: (file: string) => !options.broken?.includes(file),
		named: undefined,
		root: options.root ?? false,
		bundled: () => '/home/reader/.cache/chromium',
		exec: (command: string, args: string[]) => {
			asked.push([command.replace(/.*\//, ''), ...args].join(' '));
			if (args.includes('install')) options.installs?.forEach((file) => there.add(file));
			return Promise.resolve(0);
		}
	};
}

describe('the browser for the tests', () => {
	it('is the system’s where there is one', () => {
		expect(systemChromium(machine(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
		expect(systemChromium(machine([]))).toBeNull();
	});

	it('is none that does not start, as Ubuntu’s does without its snap', () => {
		const stub = machine(['/usr/bin/chromium-browser'], { broken: ['/usr/bin/chromium-browser'] });
		expect(systemChromium(stub)).toBeNull();
		const both = machine(['/usr/bin/chromium-browser', '/usr/bin/google-chrome'], {
			broken: ['/usr/bin/chromium-browser']
		});
		expect(systemChromium(both)).toBe('/usr/bin/google-chrome');
	});

	it('is the one that ATLAS_CHROMIUM names, and says so when that is not there', () => {
		expect(systemChromium({ has: () => true, runs: () => true, named: '/opt/chrome' })).toBe(
			'/opt/chrome'
		);
		expect(() =>
			systemChromium({ has: () => false, runs: () => true, named: '/opt/chrome' })
		).toThrow('ATLAS_CHROMIUM names /opt/chrome, which is not there; correct it or unset it.');
	});

	it('is not installed again when Playwright has its own', async () => {
		const found = machine(['/home/reader/.cache/chromium']);
		await ensureBrowser(found);
		expect(found.asked).toEqual([]);
	});

	it('comes from apt for root on Debian', async () => {
		const debian = machine(['/usr/bin/apt-get'], { root: true, installs: ['/usr/bin/chromium'] });
		await ensureBrowser(debian);
		expect(debian.asked.at(-1)).toBe('apt-get install -y -qq chromium fonts-noto-cjk');
	});

	it('comes from Playwright for a plain user', async () => {
		const plain = machine(['/usr/bin/apt-get'], { installs: ['/home/reader/.cache/chromium'] });
		await ensureBrowser(plain);
		expect(plain.asked).toEqual(['node node_modules/playwright/cli.js install chromium']);
	});

	it('that cannot be had is one line with the remedy', async () => {
		await expect(ensureBrowser(machine([]))).rejects.toThrow(
			/^no browser for the browser tests: install Chromium .* or name one in ATLAS_CHROMIUM\.$/
		);
	});
});
