import { alive, expect, heading, panel, test } from '../support/atlas-page.ts';
import { violationsOn } from '../support/axe.ts';

test('finds places, bodies and articles with the keyboard', async ({ page }) => {
	await page.goto('/?view=table');
	await alive(page);
	const box = page.getByRole('combobox');
	await page.keyboard.press('/');
	await expect(box).toBeFocused();
	await box.fill('环保');
	const list = page.getByRole('listbox');
	await expect(list.getByRole('option', { name: /环保产业园区/ })).toBeVisible();
	expect(await violationsOn(page, 'header')).toEqual([]);
	await box.fill('jilin');
	await expect(list.getByRole('option').first()).toHaveText(/吉林省/);
	await box.press('ArrowDown');
	await expect(box).toHaveAttribute('aria-activedescendant', /.+/);
	await box.press('Escape');
	await expect(list).toBeHidden();
	await expect(heading(page)).toHaveText('总览');
	await box.press('ArrowDown');
	await box.press('Enter');
	await expect(heading(page)).toHaveText('吉林省');
});

test('n and p step through the evidence, ? lists the keys', async ({ page }) => {
	await page.goto('/?article=000_d6b64aadd3afd074.txt&view=table');
	await alive(page);
	const open = panel(page).locator('mark.open');
	await page.keyboard.press('n');
	await expect(page).toHaveURL(/evidence=/);
	const first = await open.first().innerText();
	await page.keyboard.press('n');
	await expect(open.first()).not.toHaveText(first);
	await page.keyboard.press('p');
	await expect(open.first()).toHaveText(first);
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: '快捷键' });
	await expect(dialog).toBeVisible();
	expect(await violationsOn(page, 'dialog')).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(open.first()).toHaveText(first);
});

test('says how the page was read, and leads to where', async ({ page }) => {
	await page.goto('/?article=000_d6b64aadd3afd074.txt&view=table');
	await alive(page);
	await panel(page).getByText('读取说明').click();
	await panel(page)
		.getByRole('link', { name: /年份由推断得出/ })
		.click();
	await expect(page).toHaveURL(/#at-\d+$/);
	await expect(panel(page).locator('p:target')).toBeInViewport();
});

test('light or dark can be set, and the server remembers it', async ({ page }) => {
	await page.goto('/?view=table');
	await page.getByRole('link', { name: '明暗：随系统' }).click();
	await page.getByRole('link', { name: '明暗：浅色' }).click();
	await expect(page.getByRole('link', { name: '明暗：深色' })).toBeVisible();
	await page.goto('/?place=330000&view=table');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(ground).toBe('rgb(23, 27, 30)');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the search leads to a plain list', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('combobox').fill('吉林');
		await page.getByRole('combobox').press('Enter');
		await expect(heading(page)).toHaveText('搜索结果');
		await panel(page)
			.getByRole('link', { name: /吉林省/ })
			.first()
			.click();
		await expect(heading(page)).toHaveText('吉林省');
	});
});
