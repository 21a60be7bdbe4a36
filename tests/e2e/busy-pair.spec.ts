import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { alive, expect, panel, test as base } from '../support/atlas-page.ts';
import { expectClean } from '../support/axe.ts';
import { withOwnAtlas } from '../support/own-atlas.ts';

const ACTS = 120;

/** One article an act: two provinces that sign again each month. */
const articles = Array.from({ length: ACTS }, (_, i) => {
	const [year, month, day] = [2008 + Math.floor(i / 12), (i % 12) + 1, (i % 27) + 1];
	const text = `${year}年第${month}次会商\n${year}年${month}月${day}日，浙江省生态环境厅与吉林省生态环境厅在长春签署第${i + 1}份合作协议。`;
	return JSON.stringify({ id: `made-${i}`, text });
});

/** A library of its own, of one pair with more acts than a page of the API holds. */
const test = base.extend<object, { atlas: string }>({
	atlas: [
		async ({ browserName }, use) => {
			const folder = mkdtempSync(path.join(tmpdir(), 'atlas-busy-'));
			const file = path.join(folder, 'made.jsonl');
			writeFileSync(file, articles.join('\n'));
			await withOwnAtlas(browserName, ['src/cli/atlas.mjs', 'ingest', file, '--db'], use);
			rmSync(folder, { recursive: true, force: true });
		},
		{ scope: 'worker', timeout: 240_000 }
	]
});

test('a busy pair shows its further acts when asked, and goes on doing so', async ({ page }) => {
	await page.goto('/?view=table&link=220000~330000');
	const quotes = panel(page).getByRole('blockquote');
	const more = panel(page).getByRole('link', { name: /更多/ });
	await expect(quotes).toHaveCount(100);
	await expect(more).toContainText('还有 20 项');
	await expectClean(page, 'a busy pair');
	await alive(page);
	await more.focus();
	await page.keyboard.press('Enter');
	await expect(quotes).toHaveCount(ACTS);
	await expect(more).toHaveCount(0);
	await expect(quotes.nth(100).getByRole('link')).toBeFocused();
	await expect(quotes.nth(119)).toContainText('第120份');
	await page.goBack();
	await expect(quotes).toHaveCount(100);
	await page.goForward();
	await expect(quotes).toHaveCount(ACTS);

	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(quotes).toHaveCount(ACTS);
});

test('a row of the table says how many sentences it leaves out, and leads to them', async ({
	page
}) => {
	await page.goto('/?view=table');
	const table = page.getByRole('table').first();
	const left = table.getByRole('link', { name: '还有 20 项' });
	const row = table.getByRole('button', { name: /120 项依据/ });
	await alive(page);
	await row.click();
	await expect(row).toHaveAttribute('aria-expanded', 'true');
	await left.click();
	await expect(panel(page).getByRole('blockquote')).toHaveCount(ACTS);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the further acts stand on a page of their own address', async ({ page }) => {
		await page.goto('/?link=220000~330000');
		await panel(page).getByRole('link', { name: /更多/ }).click();
		await expect(page).toHaveURL(/acts=200/);
		await expect(panel(page).getByRole('blockquote')).toHaveCount(ACTS);
	});
});
