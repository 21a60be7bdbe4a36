import AxeBuilder from '@axe-core/playwright';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linksAnswerSchema } from '../../src/lib/domain/api.ts';
import { expect, heading, test as base } from '../support/atlas-page.ts';

const ARTICLES = '400';

const freePort = (): Promise<number> =>
	new Promise((done) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => done(port));
		});
	});

/** A library of its own, of more pairs than a page can be asked to lay out. */
const test = base.extend<object, { madeLibrary: string }>({
	madeLibrary: [
		async ({ browserName }, use) => {
			const folder = mkdtempSync(path.join(tmpdir(), `atlas-long-${browserName}-`));
			const db = path.join(folder, 'atlas.db');
			spawnSync(process.execPath, ['tests/support/make-library.ts', ARTICLES, db], {
				stdio: 'ignore'
			});
			const port = String(await freePort());
			const server = spawn(
				process.execPath,
				['src/cli/atlas.mjs', 'serve', '--port', port, '--db', db],
				{ stdio: 'ignore' }
			);
			const origin = `http://127.0.0.1:${port}`;
			const answers = (): Promise<boolean> =>
				fetch(`${origin}/healthz`).then(
					({ ok }) => ok,
					() => false
				);
			await expect.poll(answers, { timeout: 60_000 }).toBe(true);
			await use(origin);
			server.kill();
			rmSync(folder, { recursive: true, force: true });
		},
		{ scope: 'worker', timeout: 240_000 }
	],
	baseURL: ({ madeLibrary }, use) => use(madeLibrary)
});

test('a long table holds the rows near the view, tells of all, and prints all', async ({
	page,
	request
}) => {
	test.slow();
	const answer = linksAnswerSchema.parse(await (await request.get('/api/v1/links')).json());
	const total = answer.links.length;
	expect(total).toBeGreaterThan(200);
	await page.goto('/?view=table');
	const table = page.getByRole('table').first();
	const rows = table.locator('tbody[data-index]');
	await expect(table).toHaveAttribute('aria-rowcount', String(total + 1));
	await expect.poll(() => rows.count()).toBeLessThan(100);

	// By keyboard beyond the rows that were there at first.
	await rows.first().getByRole('link').first().focus();
	const at = page.locator('tr.link:has(a:focus)');
	for (let step = 0; step < 70; step += 1) await page.keyboard.press('ArrowDown');
	await expect.poll(async () => Number(await at.getAttribute('aria-rowindex'))).toBeGreaterThan(60);
	await expect(page.locator('a:focus')).toBeInViewport();
	const { violations } = await new AxeBuilder({ page }).include('.table-view').analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

	await page.keyboard.press('Enter');
	await expect(heading(page)).toContainText(/[–→⇄]|–/);

	await page.emulateMedia({ media: 'print' });
	await expect.poll(() => rows.count()).toBe(total);
	await page.emulateMedia({ media: 'screen' });
	await expect.poll(() => rows.count()).toBeLessThan(100);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('all rows are on the page', async ({ page, request }) => {
		const { links } = linksAnswerSchema.parse(await (await request.get('/api/v1/links')).json());
		await page.goto('/?view=table');
		await expect(page.getByRole('table').first().locator('tr.link')).toHaveCount(links.length);
	});
});
