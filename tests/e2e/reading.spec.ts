import { alive, drawn, expect, heading, panel, pixelOf, test } from '../support/atlas-page.ts';

const TRADITIONAL = '/?article=001_33f2906be8e2667c.txt&view=table';

test('reads repaired, as scraped, and with the furniture of its page', async ({ page }) => {
	await page.goto(TRADITIONAL);
	await alive(page);
	const text = panel(page).locator('.text');
	await expect(text).toContainText('環境');
	await expect(text).not.toContainText('環(huán)');
	await panel(page).getByRole('link', { name: '抓取原样' }).click();
	await expect(text).toContainText('環(huán)境');
	await panel(page).getByRole('link', { name: '修复后' }).click();
	await expect(text).not.toContainText('環(huán)');

	await expect(text).not.toContainText('010-88480317');
	await panel(page).getByRole('link', { name: '显示' }).click();
	await expect(text).toContainText('010-88480317');
});

test('quotes of a link read repaired as well', async ({ page }) => {
	await page.goto('/?link=110000~JP-40100&view=table');
	const quotes = panel(page).getByRole('blockquote');
	await expect(quotes.filter({ hasText: '環境領域合作框架協議' })).toBeVisible();
	await expect(quotes.filter({ hasText: 'huán' })).toHaveCount(0);
});

test('steps through evidence, and each step is an address', async ({ page }) => {
	await page.goto('/?article=000_d6b64aadd3afd074.txt&view=table');
	await alive(page);
	const open = panel(page).locator('mark.open');
	await expect(open).toHaveCount(0);
	const next = panel(page).getByRole('link', { name: /下一处/ });
	await next.click();
	await expect(open.first()).toBeInViewport();
	const first = await open.first().innerText();
	await next.click();
	await expect(open.first()).not.toHaveText(first);
	await expect(open.first()).toBeInViewport();
	await page.goBack();
	await expect(open.first()).toHaveText(first);
});

test('stepping back leads to where the reader was in the panel', async ({ page }) => {
	await page.goto('/?view=table');
	await alive(page);
	const last = panel(page).getByRole('link', { name: /311/ });
	await last.scrollIntoViewIfNeeded();
	const before = await panel(page).evaluate((element) => element.scrollTop);
	expect(before).toBeGreaterThan(0);
	await last.click();
	await expect(heading(page)).toContainText('311');
	await expect.poll(() => panel(page).evaluate((element) => element.scrollTop)).toBe(0);
	await page.goBack();
	await expect(heading(page)).toHaveText('总览');
	await expect.poll(() => panel(page).evaluate((element) => element.scrollTop)).toBe(before);
});

test('a name in the text opens its place', async ({ page }) => {
	await page.goto('/?article=000_d6b64aadd3afd074.txt&view=table');
	await panel(page)
		.locator('a.mention')
		.filter({ hasText: /^吉林省$/ })
		.first()
		.click();
	await expect(heading(page)).toHaveText('吉林省');
});

test('speaks English, and remembers it', async ({ page }) => {
	await page.goto('/?place=330000&view=table');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(heading(page)).toHaveText('Zhejiang');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.goto('/?view=table');
	await expect(heading(page)).toHaveText('Overview');
});

test('what only one side has declared opens from its address, and says so', async ({ page }) => {
	await page.goto('/?link=370000~group:pacific-islands&view=table');
	await expect(heading(page)).toContainText('太平洋岛国');
	await expect(panel(page).getByText('只有一方宣布的意愿')).toBeVisible();
	await alive(page);
	await panel(page).getByRole('blockquote').first().getByRole('link').click();
	await expect(panel(page).locator('mark.open').first()).toBeInViewport();
	await expect(panel(page).getByText('一方宣布、尚无对方行动')).toBeVisible();
});

test('Chinese marks are full-width once repaired, as they were when scraped', async ({ page }) => {
	await page.goto('/?article=001_33f2906be8e2667c.txt&view=table');
	const half = /\p{Script=Han}[,:;!?]\p{Script=Han}/u;
	await expect(panel(page).locator('.text')).not.toContainText(half);
	await panel(page).getByRole('link', { name: '抓取原样' }).click();
	await expect(panel(page).locator('.text')).toContainText(half);
});

test('says what is not there, and leads back', async ({ page, quiet }) => {
	await page.goto('/?place=999999&view=table');
	await expect(heading(page)).toHaveText('找不到要看的内容');
	await panel(page).getByRole('link', { name: '回到总览' }).click();
	await expect(heading(page)).toHaveText('总览');
	// The browser reports the answer 404 itself; nothing else may be wrong.
	expect(quiet.splice(0).filter((line) => !line.includes('404'))).toEqual([]);
});

test('where the reader moved the map is in the address, and stays over a reload', async ({
	page
}) => {
	await page.goto('/');
	await drawn(page);
	await page.mouse.move(300, 300);
	await page.mouse.down();
	await page.mouse.move(420, 360, { steps: 6 });
	await page.mouse.up();
	await expect(page).toHaveURL(/#map=/);
	await drawn(page);
	const camera = await page.locator('[data-camera]').getAttribute('data-camera');
	await page.reload();
	await drawn(page);
	expect(await page.locator('[data-camera]').getAttribute('data-camera')).toBe(camera);
});

test('what is chosen in the table is framed when the map comes back', async ({ page }) => {
	await page.goto('/?view=table');
	await page
		.getByRole('row')
		.getByRole('link', { name: /吉林省.*浙江省/ })
		.click();
	await expect(heading(page)).toContainText('吉林省');
	await page.getByRole('link', { name: '地图', exact: true }).click();
	await drawn(page);
	const jilin = await pixelOf(page, [126.2, 43.7]);
	const zhejiang = await pixelOf(page, [120.1, 29.2]);
	expect(jilin.y).toBeGreaterThan(0);
	expect(zhejiang.y).toBeLessThan(900);
	expect(zhejiang.y - jilin.y).toBeGreaterThan(450);
});

test('without WebGL the panel works, and a note leads to the table', async ({ page }) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.goto('/');
	await expect(page.getByText('缺少 WebGL')).toBeVisible();
	await page.getByRole('link', { name: '表格列出同样的全部关系' }).click();
	await page
		.getByRole('row')
		.getByRole('link', { name: /吉林省.*浙江省/ })
		.click();
	await expect(heading(page)).toContainText('吉林省');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the article reads, with its evidence marked, and everything leads on', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('.drawing .arcs a').first()).toBeVisible();
		await panel(page)
			.getByRole('link', { name: /吉林省.*浙江省/ })
			.first()
			.click();
		await panel(page).getByRole('blockquote').first().getByRole('link').click();
		await expect(heading(page)).toContainText('环保产业协会');
		await expect(panel(page).locator('mark.open')).toBeInViewport();
		await page.getByRole('link', { name: '表格' }).click();
		await expect(page.getByRole('row').filter({ hasText: '吉林省' }).first()).toBeVisible();
	});
});
