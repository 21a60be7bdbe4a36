import { alive, drawn, expect, heading, panel, test } from '../support/atlas-page.ts';
import { expectClean } from '../support/axe.ts';

test('axe finds nothing from overview to article, place and table, light and dark', async ({
	page
}) => {
	await page.goto('/');
	await drawn(page);
	await expectClean(page, 'overview');

	await panel(page)
		.getByRole('link', { name: /吉林省.*浙江省/ })
		.first()
		.click();
	const quote = panel(page).getByRole('blockquote').first();
	await expect(quote).toBeVisible();
	await expectClean(page, 'link');

	await quote.getByRole('link').click();
	await expect(panel(page).locator('mark.open')).toBeInViewport();
	await expectClean(page, 'article');

	const summaries = panel(page).locator('details > summary');
	expect(await summaries.count()).toBeGreaterThan(1);
	// From the last: what one unfolds may hold more of them.
	for (const summary of (await summaries.all()).reverse()) await summary.click();
	await expect(panel(page).locator('details.page li').first()).toBeVisible();
	const name = panel(page).locator('a.mention', { hasText: '吉林省' }).first();
	await name.hover();
	await panel(page).getByRole('button', { name: '为何？' }).click();
	await expect(panel(page).locator('.card .reading').first()).toBeVisible();
	await expectClean(page, 'an article with all it can unfold');

	await page.goto('/?place=330000');
	await expect(heading(page)).toHaveText('浙江省');
	await drawn(page);
	await expectClean(page, 'place');

	await page.goto('/?view=table');
	await alive(page);
	await expectClean(page, 'table');
});

test('from overview to article and back with the keyboard alone', async ({ page }) => {
	await page.goto('/');
	await drawn(page);
	const focused = page.locator(':focus');
	const tabTo = async (name: RegExp): Promise<void> => {
		for (let i = 0; i < 60; i += 1) {
			await page.keyboard.press('Tab');
			if (name.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) return;
		}
		throw new Error(`no way to ${name}`);
	};
	await page.keyboard.press('Tab');
	await expect(focused).toHaveText('跳到详情');
	await tabTo(/吉林省.*浙江省/);
	await page.keyboard.press('Enter');
	await expect(heading(page)).toContainText('吉林省');
	await expect(heading(page)).toBeFocused();
	await tabTo(/7月11日.*协议/);
	expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe(
		'none'
	);
	await page.keyboard.press('Enter');
	await expect(panel(page).locator('mark.open')).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(panel(page).getByRole('blockquote').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(heading(page)).toHaveText('总览');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the panel is a sheet over a map that stays usable', async ({ page }) => {
		await page.goto('/');
		await drawn(page);
		const sheet = panel(page);
		const top = async () => (await sheet.boundingBox())?.y ?? 0;
		const half = await top();
		expect(half).toBeGreaterThan(844 * 0.4);
		await page.getByRole('button', { name: '调整面板高度' }).tap();
		await expect.poll(top).toBeLessThan(120);
		await page.getByRole('button', { name: '调整面板高度' }).tap();
		await expect.poll(top).toBeGreaterThan(700);
		await page.getByRole('button', { name: '调整面板高度' }).tap();
		await expect.poll(top).toBe(half);
		await sheet
			.getByRole('link', { name: /吉林省.*浙江省/ })
			.first()
			.tap();
		await expect(heading(page)).toContainText('吉林省');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	});
});
