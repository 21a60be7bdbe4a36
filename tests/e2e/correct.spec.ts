import type { Page } from 'playwright/test';
import { overviewSchema } from '../../src/lib/domain/api.ts';
import { alive, drawn, expect, heading, panel, test } from '../support/atlas-page.ts';
import { expectClean } from '../support/axe.ts';

/** One library serves all of these: each test takes back what it has said. */
test.describe.configure({ mode: 'serial' });

const LINK = '/?link=220000~330000';
const LINK_BY_TABLE = `${LINK}&view=table`;
const ARTICLE = '/?article=000_d6b64aadd3afd074.txt&view=table';

const acts = async (page: Page): Promise<number> =>
	overviewSchema.parse(await (await page.request.get('/api/v1/overview')).json()).acts;
const notice = (page: Page) => page.locator('.notice');

async function takeBack(page: Page): Promise<void> {
	await notice(page).getByRole('button', { name: '撤销' }).click();
	await expect(notice(page)).toContainText('已撤销');
}
const openForm = async (page: Page) => {
	const form = panel(page).locator('.correct').first();
	await form.locator('summary').first().click();
	await form.getByLabel('署名').fill('王编辑');
	return form;
};
test('an act is rejected: its arc goes, every count follows, and it comes back', async ({
	page
}) => {
	await page.goto(LINK);
	await drawn(page);
	const before = await acts(page);
	const arcs = async (): Promise<number> =>
		Number(await page.locator('[data-arcs]').getAttribute('data-arcs'));
	const arcsBefore = await arcs();
	const entries = panel(page).locator('article.act');
	const n = await entries.count();
	for (let left = n; left > 0; left -= 1) {
		await openForm(page);
		await page.getByRole('button', { name: '并无此事' }).click();
		if (left > 1) await expect(entries).toHaveCount(left - 1);
	}
	// Nothing is left of the pair: the panel goes one step up, where it is not drawn any more.
	await expect(heading(page)).toHaveText('总览');
	await expect(panel(page).getByRole('link', { name: /吉林省.*浙江省/ })).toHaveCount(0);
	expect(await acts(page)).toBe(before - n);
	await expect.poll(arcs).toBeLessThan(arcsBefore);
	for (let left = n; left > 0; left -= 1) {
		if (left === n) await takeBack(page);
		else {
			const { corrections } = await (await page.request.get('/api/v1/corrections')).json();
			const open = corrections.filter((one: { undone: unknown }) => one.undone === null);
			for (const { id } of open)
				await page.request.delete(
					`/api/v1/corrections?id=${id}&by=${encodeURIComponent('王编辑')}`
				);
			break;
		}
	}
	await page.goto(LINK_BY_TABLE);
	await expect(entries).toHaveCount(n);
	expect(await acts(page)).toBe(before);
});

test('kind and date are changed, signed and taken back', async ({ page }) => {
	await page.goto(LINK_BY_TABLE);
	await alive(page);
	const form = await openForm(page);
	await expectClean(page, 'a form of corrections');
	const date = await form.getByLabel('时间', { exact: true }).inputValue();
	await form.getByLabel('类别').selectOption({ label: '结对' });
	const side = page.getByRole('combobox', { name: '另一方', exact: true });
	const chosen = form.locator('.picker', { has: side }).locator('output');
	const told = (await chosen.textContent()) ?? '';
	for (const place of ['甘肃省', told]) {
		await form.locator('.picker', { has: side }).locator('input').fill(place);
		await form.getByRole('option', { name: place }).first().click();
		await expect(chosen).toHaveText(place);
	}
	await form.getByLabel('时间', { exact: true }).fill('2001-02-03');
	await form.getByLabel('理由').fill('据公报');
	await form.getByRole('button', { name: '保存更正' }).click();
	const entry = panel(page).locator('article.act', { hasText: '2001年2月3日' });
	await expect(entry.getByRole('heading', { name: '结对' })).toBeVisible();
	await expect(entry.locator('.correct')).toContainText(/王编辑更正于\d{4}年/);
	await entry.locator('.correct summary').first().click();
	await expect(entry.locator('.history')).toContainText('据公报');
	await expect(entry.getByLabel('署名')).toHaveValue('王编辑');
	await entry.locator('.history').getByRole('button', { name: '撤销' }).click();
	await expect(panel(page).locator('article.act', { hasText: '2001年2月3日' })).toHaveCount(0);
	expect(date).not.toBe('2001-02-03');
});

test('a missing link is added by its sentence, with the keyboard, and taken back', async ({
	page
}) => {
	await page.goto(ARTICLE);
	await alive(page);
	const before = await acts(page);
	const begin = panel(page).getByRole('button', { name: '补充遗漏的合作' });
	await begin.focus();
	await page.keyboard.press('Enter');
	const form = panel(page).getByRole('form', { name: '补充遗漏的合作' });
	const said = form.locator('blockquote');
	const first = await said.textContent();
	await form.getByRole('button', { name: '下一句' }).focus();
	await page.keyboard.press('Enter');
	await expect(said).not.toHaveText(first ?? '');
	const sentence = (await said.textContent()) ?? '';
	await form.getByLabel('署名').fill('王编辑');
	for (const [side, place] of [
		['一方', '云南'],
		['另一方', 'gansu']
	] as const) {
		await form.getByRole('combobox', { name: side, exact: true }).fill(place);
		await expect(form.locator('[role=option]').first()).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(form.locator('[role=option]')).toHaveCount(0);
	}
	await form.getByLabel('类别').selectOption({ label: '会议' });
	await expectClean(page, 'a form of corrections');
	await form.getByRole('button', { name: '保存更正' }).focus();
	await page.keyboard.press('Enter');
	await expect(panel(page).getByRole('heading', { name: '更正记录' })).toBeVisible();
	await expect(panel(page).locator('.history')).toContainText('云南省');
	expect(await acts(page)).toBe(before + 1);
	await page.goto('/?link=530000~620000&view=table');
	await expect(panel(page).getByRole('blockquote')).toContainText(sentence.slice(0, 12));
	await page.goto(ARTICLE);
	await alive(page);
	await panel(page).locator('.history').getByRole('button', { name: '撤销' }).first().click();
	await expect.poll(() => acts(page)).toBe(before);
});

test('a selected sentence is what proves a link', async ({ page }) => {
	await page.goto(ARTICLE);
	await alive(page);
	const line = panel(page).locator('.text p', { hasText: '吉林省' }).first();
	await line.evaluate((paragraph) => {
		const range = document.createRange();
		range.selectNodeContents(paragraph);
		range.collapse(true);
		const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
		const text = walker.nextNode();
		if (text) range.setEnd(text, Math.min(4, text.textContent?.length ?? 0));
		getSelection()?.removeAllRanges();
		getSelection()?.addRange(range);
	});
	await panel(page).getByRole('button', { name: '补充遗漏的合作' }).click();
	const said = await panel(page).locator('form blockquote').textContent();
	expect(said?.trim().length).toBeGreaterThan(8);
	expect(await line.textContent()).toContain(said?.trim().slice(0, 8) ?? '');
});

test('a name is read as another place, and as none', async ({ page }) => {
	await page.goto(ARTICLE);
	await alive(page);
	const names = panel(page).locator('.text a.mention', { hasText: '吉林省' });
	const n = await names.count();
	expect(n).toBeGreaterThan(0);
	await names.first().hover();
	await panel(page).getByRole('button', { name: '为何？' }).click();
	await panel(page).locator('.card').getByRole('button', { name: '更正' }).click();
	const dialog = page.getByRole('dialog', { name: /吉林省/ });
	await dialog.getByLabel('署名').fill('王编辑');
	await expectClean(page, 'a form of corrections');
	await dialog.getByRole('combobox').fill('吉林市');
	await expect(dialog.locator('[role=option]').first()).toContainText('吉林市');
	await page.keyboard.press('Enter');
	await dialog.getByRole('button', { name: '保存更正' }).click();
	await expect(dialog).toBeHidden();
	await expect(panel(page).locator('.history')).toContainText('吉林市');
	await page.goto('/?link=220200~330000&view=table');
	await expect(heading(page)).toContainText('吉林市');
	await page.goto(ARTICLE);
	await alive(page);
	await panel(page).locator('.history').getByRole('button', { name: '撤销' }).first().click();
	await expect(names).toHaveCount(n);
	await names.first().hover();
	await panel(page).getByRole('button', { name: '为何？' }).click();
	await panel(page).locator('.card').getByRole('button', { name: '更正' }).click();
	await dialog.getByRole('button', { name: '不是地名' }).click();
	await expect(names).toHaveCount(0);
	await takeBack(page);
	await expect(names).toHaveCount(n);
});
