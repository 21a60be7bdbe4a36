import { alive, expect, panel, test as base } from '../support/atlas-page.ts';
import { withOwnAtlas } from '../support/own-atlas.ts';

const TOKEN = ['open', 'sesame'].join('-');
const test = base.extend({
	baseURL: ({ browserName }, use) => withOwnAtlas(browserName, 'nothing', use, TOKEN)
});

test('where a token is set, examples and corrections ask for it, and take no other', async ({
	page,
	quiet
}) => {
	/** The browser itself tells of the refusal; nothing else may be wrong. */
	const refusedOnce = () => expect(quiet.splice(0)).toEqual([expect.stringContaining('401')]);
	await page.goto('/?view=table');
	await alive(page);
	const load = panel(page).getByRole('button', { name: '载入 5 篇示例' });
	await expect(load).toBeDisabled();
	const token = panel(page).getByLabel(/^口令/);
	await token.fill('guess');
	await load.click();
	await expect(panel(page).getByRole('alert')).toContainText('口令不对');
	refusedOnce();
	await token.fill(TOKEN);
	await load.click();
	await expect(panel(page).getByRole('definition').first()).toHaveText('5');

	await page.goto('/?link=220000~330000&view=table');
	await alive(page);
	const form = panel(page).locator('.correct').first();
	await form.locator('summary').first().click();
	await form.getByLabel('署名').fill('王编辑');
	await form.getByLabel(/^口令/).fill('guess');
	await form.getByRole('button', { name: '确认无误' }).click();
	await expect(form.getByText('口令不对', { exact: true })).toBeVisible();
	refusedOnce();
	await form.getByLabel(/^口令/).fill(TOKEN);
	await form.getByRole('button', { name: '确认无误' }).click();
	await expect(page.locator('.notice')).toContainText('已记录');
	await expect(panel(page).locator('.correct').first()).toContainText('王编辑更正于');
	await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
	await expect(page.locator('.notice')).toContainText('已撤销');
});
