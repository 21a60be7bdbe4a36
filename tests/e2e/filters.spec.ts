import type { Locator, Page } from 'playwright/test';
import { alive, drawn, expect, panel, test } from '../support/atlas-page.ts';

const timeline = (page: Page): Locator => page.locator('#timeline');
const legend = (page: Page): Locator => page.locator('#legend');
const figure = (page: Page): Locator => panel(page).getByRole('definition').nth(1);
const rows = (page: Page): Locator => page.getByRole('table').first().locator('tbody tr');

test('a brush over time narrows map, counts and table, and back steps out of it', async ({
	page
}) => {
	await page.goto('/');
	await drawn(page);
	const all = Number(await figure(page).innerText());
	const arcs = async (): Promise<number> =>
		Number(await page.locator('[data-arcs]').getAttribute('data-arcs'));
	const allArcs = await arcs();
	const box = await timeline(page).locator('.plot').boundingBox();
	if (!box) throw new Error('no timeline');
	// The first bar alone is July 2019; a short drag takes it and the five months after it.
	await page.mouse.move(box.x + 30, box.y + 20);
	await page.mouse.down();
	await page.mouse.move(box.x + 2, box.y + 20, { steps: 4 });
	await page.mouse.up();
	await expect(page).toHaveURL(/from=2019-07&to=2019-\d\d/);
	await expect.poll(async () => Number(await figure(page).innerText())).toBeLessThan(all);
	await expect.poll(arcs).toBeLessThan(allArcs);
	await expect(timeline(page).locator('.range')).toContainText('2019年7月');

	await timeline(page)
		.getByRole('link', { name: /无日期/ })
		.click();
	await expect(page).toHaveURL(/undated=hidden/);
	await page.getByRole('link', { name: '表格' }).click();
	const told = rows(page).locator('.when');
	await expect(told.first()).toBeVisible();
	const dates = await told.allInnerTexts();
	for (const date of dates) expect(date).toMatch(/^2019年/);

	await page.goBack();
	await page.goBack();
	await expect(page).not.toHaveURL(/undated/);
	await page.goBack();
	await expect(page).not.toHaveURL(/from=/);
	await expect(figure(page)).toHaveText(String(all));
});

test('the two ends of time are sliders for the keyboard', async ({ page }) => {
	await page.goto('/?from=2020&to=2020&view=table');
	await alive(page);
	const [from, to] = ['起始时间', '截止时间'].map((name) =>
		timeline(page).getByRole('slider', { name })
	);
	await expect(from!).toHaveAttribute('aria-valuetext', '2020年1月');
	await from!.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/from=2020-03/);
	await to!.focus();
	await page.keyboard.press('End');
	await expect(page).toHaveURL(/from=2020-03&to=2024-12/);
	await expect(to!).toBeFocused();
	await timeline(page).getByRole('link', { name: '全部时间' }).click();
	await expect(page).not.toHaveURL(/from=/);
});

test('time goes on step by step for those who want little motion', async ({ page }) => {
	await page.goto('/?view=table');
	await alive(page);
	const next = timeline(page).getByRole('button', { name: '下一段' });
	await next.click();
	await expect(page).toHaveURL(/from=2019-07/);
	const first = page.url();
	await next.click();
	await expect(page).not.toHaveURL(first);
	await page.goBack();
	await expect(page).toHaveURL(first);
});

test('kinds, statuses, topics and confidence filter, and each is in the address', async ({
	page
}) => {
	await page.goto('/');
	await drawn(page);
	const all = Number(await figure(page).innerText());
	const less = async (): Promise<void> => {
		await expect.poll(async () => Number(await figure(page).innerText())).toBeLessThan(all);
	};
	await legend(page).getByRole('link', { name: /^访问/ }).click();
	await expect(page).toHaveURL(/type=visit/);
	await less();
	await legend(page).getByRole('link', { name: /^协议/ }).click();
	await expect(page).toHaveURL(/type=agreement,visit/);
	await legend(page).getByRole('link', { name: '清除筛选' }).click();
	await expect(figure(page)).toHaveText(String(all));

	await legend(page)
		.getByRole('link', { name: /^进行中/ })
		.click();
	await expect(page).toHaveURL(/status=ongoing/);
	await less();
	await legend(page).getByRole('link', { name: '清除筛选' }).click();
	await expect(figure(page)).toHaveText(String(all));

	await legend(page).getByText('更多筛选').click();
	await legend(page).getByRole('link', { name: /^固废/ }).click();
	await expect(page).toHaveURL(/topic=waste/);
	await less();
	await legend(page).getByRole('link', { name: '清除筛选' }).click();
	await expect(figure(page)).toHaveText(String(all));

	const slider = legend(page).getByRole('slider', { name: /置信度/ });
	await slider.focus();
	await page.keyboard.press('End');
	await expect(page).toHaveURL(/confidence=100/);
	await less();
	await page.goBack();
	await expect(figure(page)).toHaveText(String(all));
});

test('what an address says wrongly falls back, with a notice that can be closed', async ({
	page
}) => {
	await page.goto('/?place=330000&from=2020-13&type=visit,love&confidence=900');
	const notice = page.getByText('地址里有看不懂的部分（type、from、confidence）');
	await expect(notice).toBeVisible();
	await expect(legend(page).getByRole('link', { name: /^访问/ })).toHaveAttribute(
		'aria-current',
		'true'
	);
	await page.getByRole('link', { name: '关闭' }).click();
	await expect(notice).toBeHidden();
	expect(new URL(page.url()).search).toBe('?place=330000&type=visit');
});

test('provinces are tinted by articles where that is asked for', async ({ page }) => {
	await page.goto('/');
	await drawn(page);
	await page.getByText('图上符号').first().click();
	const tints = page.getByRole('group', { name: '底色：各省' }).first();
	await expect(tints.getByRole('link', { name: '合作' })).toHaveAttribute('aria-current', 'true');
	await tints.getByRole('link', { name: '文章' }).click();
	await expect(page).toHaveURL('/?tint=articles');
	await expect(tints.getByRole('link', { name: '文章' })).toHaveAttribute('aria-current', 'true');
	// The drawing of the server is tinted alike.
	const tinted = async (address: string): Promise<string[]> => {
		const drawing = await (await page.request.get(`/map.svg${address}`)).text();
		return [...drawing.matchAll(/<title>[^<]*<\/title><path[^>]*class="(tint-\d)"/g)].map(
			(one) => one[1] ?? ''
		);
	};
	const [byActs, byArticles] = [await tinted('?'), await tinted('?tint=articles')];
	expect(byActs.length).toBeGreaterThan(3);
	expect(byArticles).not.toEqual(byActs);
});

test('a place says since when, and on what, it works with others', async ({ page }) => {
	await page.goto('/?place=220000');
	await drawn(page);
	await expect(
		panel(page).getByText('2019年7月11日 – 2019年12月19日', { exact: true })
	).toBeVisible();
	const partner = panel(page)
		.getByRole('link', { name: /浙江省/ })
		.first();
	await expect(partner).toContainText('2019年');
	const topics = panel(page).getByRole('region', { name: '主题' });
	await topics.getByRole('link', { name: '产业' }).click();
	await expect(page).toHaveURL(/topic=industry/);
	await expect(topics.getByRole('link', { name: '产业' })).toHaveAttribute('aria-current', 'true');
});
