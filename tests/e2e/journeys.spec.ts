import { alive, drawn, expect, heading, panel, test } from '../support/atlas-page.ts';

test('finds 绵阳 by its name, its pinyin and its initials', async ({ page }) => {
	await page.goto('/?view=table');
	await alive(page);
	const box = page.getByRole('combobox');
	const option = page.getByRole('listbox').getByRole('option', { name: /绵阳市/ });
	for (const words of ['绵阳', 'mianyang', 'my']) {
		await box.fill('');
		await expect(option).toBeHidden();
		await box.fill(words);
		await expect(option).toBeVisible();
	}
	await box.fill('绵阳');
	await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('绵阳市');
	await box.press('ArrowDown');
	await box.press('Enter');
	await expect(heading(page)).toHaveText('绵阳市');
	await expect(panel(page).getByText('还没有文章提到这里')).toBeVisible();
});

test('a search for words shows them where they stand', async ({ page }) => {
	await page.goto('/?view=table&q=框架协议');
	await expect(panel(page).locator('.snippet mark').first()).toHaveText('框架协议');
});

test('the table is put in order, searched, and opens its sentences, by keyboard alone', async ({
	page
}) => {
	await page.goto('/?view=table');
	await alive(page);
	const table = page.getByRole('table').first();
	const rows = table.locator('tr.link');
	const proofs = table.getByRole('columnheader', { name: /依据/ });
	await expect(proofs).toHaveAttribute('aria-sort', 'descending');
	await proofs.getByRole('link').press('Enter');
	await expect(proofs).toHaveAttribute('aria-sort', 'ascending');
	await expect(page).toHaveURL(/order=reversed/);
	await expect(rows.first().getByRole('button')).toHaveText('1');
	await page.getByRole('searchbox', { name: '在表中查找' }).fill('浙江');
	await expect(rows).toHaveCount(1);
	await page.getByRole('searchbox').fill('');
	await rows.first().getByRole('link').focus();
	await page.keyboard.press('ArrowDown');
	await expect(rows.nth(1).getByRole('link')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	const quote = table.locator('.proofs .quote').first();
	await expect(quote).not.toHaveText('');
	const said = await quote.innerText();
	await quote.press('Enter');
	await expect(panel(page).locator('mark.open').first()).toContainText(said.slice(0, 8));
	await page.goBack();
	await page.goBack();
	await expect(proofs).toHaveAttribute('aria-sort', 'descending');
});

test('an article reads in the other script, its evidence still marked', async ({ page }) => {
	await page.goto('/?view=table&article=000_d6b64aadd3afd074.txt&evidence=0');
	const open = panel(page).locator('mark.open').first();
	await expect(open).toContainText('协议');
	await panel(page).getByRole('link', { name: '繁體' }).click();
	await expect(open).toContainText('協議');
	await expect(panel(page).locator('.text')).toHaveAttribute('lang', 'zh-Hant');
	await expect(
		panel(page).locator('a.mention').filter({ hasText: '吉林省' }).first()
	).toBeVisible();
	await page.goBack();
	await expect(open).toContainText('协议');
});

test('why an act was read is told beside it, also to whoever was quicker than the script', async ({
	page
}) => {
	const opened = Promise.withResolvers<void>();
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await opened.promise;
		await route.continue();
	});
	await page.goto('/?view=table&link=220000~330000', { waitUntil: 'commit' });
	const why = panel(page).locator('details.why').first();
	await why.getByText('为何如此判定').click();
	await expect(why).toHaveAttribute('open');
	opened.resolve();
	await expect(why.getByRole('listitem').first()).toBeVisible();
	await expect(why).toContainText('浙江省 → 浙江省');
});

test('the panel is moved by key, folded away, and as wide the next time', async ({ page }) => {
	await page.goto('/?view=table');
	const width = async (): Promise<number> => (await panel(page).boundingBox())?.width ?? 0;
	const edge = page.getByRole('separator', { name: '调整面板宽度' });
	const before = await width();
	await alive(page);
	await edge.press('ArrowLeft');
	await expect.poll(width).toBeGreaterThan(before);
	const wide = await width();
	await page.reload();
	await expect.poll(width).toBe(wide);
	await page.getByRole('button', { name: '收起面板' }).click();
	await expect(panel(page)).toBeHidden();
	await page.getByRole('button', { name: '展开面板' }).click();
	await expect.poll(width).toBe(wide);
});

test('filters, time and script of a shared address hold for someone else', async ({
	browser,
	page
}) => {
	const address = '/?place=330000&type=agreement&from=2019&to=2019&undated=hidden&view=table';
	await page.goto(address);
	const rows = (of: typeof page) =>
		of.getByRole('table').first().locator('tr.link').allInnerTexts();
	const mine = await rows(page);
	expect(mine.length).toBeGreaterThan(0);
	const other = await browser.newContext();
	const theirs = await other.newPage();
	await theirs.goto(page.url());
	await expect(heading(theirs)).toHaveText('浙江省');
	expect(await rows(theirs)).toEqual(mine);
	await other.close();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the table has the screen until a link of it is chosen', async ({ page }) => {
		await page.goto('/?view=table');
		await alive(page);
		const shown = await page.locator('.table-view').boundingBox();
		expect(shown?.height).toBeGreaterThan(600);
		await page
			.getByRole('link', { name: /吉林省.*浙江省/ })
			.first()
			.tap();
		await expect(heading(page)).toHaveText(/吉林省/);
		await expect(panel(page)).toHaveAttribute('data-height', 'half');
		await page.goBack();
		await expect(panel(page)).toHaveAttribute('data-height', 'peek');
	});

	test('time, kinds and search are within reach of a thumb', async ({ page }) => {
		await page.goto('/');
		await drawn(page);
		await page.getByRole('combobox').tap();
		await expect(page.getByRole('combobox')).toBeFocused();
		expect((await page.getByRole('combobox').boundingBox())?.width).toBeGreaterThan(300);
		await page.keyboard.press('Escape');
		const kind = panel(page)
			.getByRole('navigation', { name: '图例与筛选' })
			.getByRole('link', { name: /^访问/ });
		await kind.scrollIntoViewIfNeeded();
		expect((await kind.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		await kind.tap();
		await expect(page).toHaveURL(/type=visit/);
		await expect(panel(page).getByRole('slider', { name: '起始时间' })).toBeVisible();
	});
});
