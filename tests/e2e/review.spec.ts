import { reviewAnswerSchema } from '../../src/lib/domain/api.ts';
import { expect, test } from '../support/atlas-page.ts';
import { expectClean } from '../support/axe.ts';

test('the queue is worked by keyboard alone, and every verdict is taken back', async ({ page }) => {
	const queue = async () =>
		reviewAnswerSchema.parse(await (await page.request.get('/api/v1/review?limit=100')).json());
	const { left, acts } = await queue();
	expect(acts.map(({ confidence }) => confidence)).toEqual(
		acts.map(({ confidence }) => confidence).sort((x, y) => x - y)
	);
	const settled = () => expect(page.locator('form [role=status]')).toHaveText('');
	await page.goto('/review');
	await expect(page.locator('#first-view .drawing')).toHaveCount(0);
	const shown = page.locator('blockquote mark');
	const first = (await shown.textContent()) ?? '';
	await expect(page.getByRole('status').first()).toContainText(`${left}`);
	await expect(page.locator('.signs')).not.toContainText('正在查问');
	await expect(page.locator('mark b').first()).toBeVisible();

	await page.getByLabel('署名').focus();
	await page.keyboard.type('王编辑');
	await page.keyboard.press('Enter');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
	await page.keyboard.press('Escape');

	await page.keyboard.press('n');
	await expect(page).toHaveURL(/act=/);
	await page.keyboard.press('p');
	await expect(shown).toHaveText(first);
	await page.keyboard.press('a');
	await expect(page.locator('.progress')).toContainText('本次已审 1 项');
	await settled();
	expect((await queue()).left).toBe(left - 1);
	await page.keyboard.press('r');
	await expect(page.locator('.progress')).toContainText('本次已审 2 项');
	await settled();
	await page.keyboard.press('e');
	await expect(page.locator('form').getByLabel('类别')).toBeFocused();
	await page.locator('form').getByLabel('类别').selectOption({ label: '其他' });
	await page.getByRole('button', { name: '保存更正' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.progress')).toContainText('本次已审 3 项');
	await settled();
	expect((await queue()).left).toBe(left - 3);
	await page.keyboard.press('Escape');
	for (const done of [2, 1]) {
		await page.keyboard.press('u');
		await expect(page.locator('.progress')).toContainText(`本次已审 ${done} 项`);
		await settled();
	}
	await page.keyboard.press('u');
	await expect(page.locator('.progress')).not.toContainText('本次已审');
	await expect(shown).toHaveText(first);
	expect((await queue()).left).toBe(left);
});

test('it is filtered as the atlas, keeps its place in the address, and axe finds nothing', async ({
	page
}) => {
	await page.goto('/review?type=visit');
	await expect(page.locator('#first-view svg')).toHaveCount(0);
	await expect(page.locator('.facts')).toContainText('访问');
	await page.getByRole('link', { name: /会议/ }).click();
	await expect(page).toHaveURL(/\/review\?type=/);
	await expectClean(page, 'the queue');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('nothing runs over the edge, and its buttons are wide enough for a finger', async ({
		page
	}) => {
		await page.goto('/review');
		const accept = page.getByRole('button', { name: '确认无误' });
		await expect(accept).toBeVisible();
		expect((await accept.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	});
});
