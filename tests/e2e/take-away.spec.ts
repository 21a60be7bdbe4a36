import { chromium } from 'playwright/test';
import { systemChromium } from '../../src/cli/browser.mjs';
import { alive, drawn, expect, panel, test } from '../support/atlas-page.ts';

test('the address and a frame for another page are copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/?place=330000');
	await drawn(page);
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	await page.getByRole('button', { name: '复制网址' }).click();
	await expect(page.getByText('已复制')).toBeVisible();
	expect(await copied()).toBe(page.url());
	await page.getByRole('button', { name: '复制嵌入代码' }).click();
	await expect.poll(copied).toContain('<iframe src="http://');
	expect(await copied()).toContain('place=330000&amp;embed=shown');
});

test('another page may frame the map alone, and nothing else of the atlas', async ({
	page,
	request
}) => {
	const policyOf = async (address: string) =>
		(await request.get(address)).headers()['content-security-policy'];
	expect(await policyOf('/?embed=shown')).toContain('frame-ancestors *');
	expect(await policyOf('/')).toContain("frame-ancestors 'self'");
	expect(await policyOf('/review?embed=shown')).toContain("frame-ancestors 'self'");
	await page.goto('/?embed=shown');
	await drawn(page);
	await expect(panel(page)).toHaveCount(0);
	await expect(page.getByRole('link', { name: '合作图谱' })).toHaveAttribute('target', '_blank');
	await expect(page.locator('.drawing a[target="_blank"]').first()).toBeAttached();
});

test('on paper stand the map, its legend and what the panel says', async ({ page, request }) => {
	await page.goto('/?link=220000~330000');
	await drawn(page);
	await page.emulateMedia({ media: 'print' });
	const map = page.locator('.print-map');
	await expect(map).toBeVisible();
	await expect
		.poll(() => map.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
		.toBe(720);
	await expect(page.locator('.maplibregl-canvas')).toBeHidden();
	const below = (await map.boundingBox())?.height ?? Infinity;
	const quote = await panel(page).getByRole('blockquote').first().boundingBox();
	expect(quote?.y).toBeGreaterThan(below);
	// What would be pressed is not printed; where it comes from and when is.
	await expect(panel(page).getByText('为何如此判定').first()).toBeHidden();
	await expect(page.getByRole('button', { name: '带走数据与地图' })).toBeHidden();
	await expect(page.getByRole('group', { name: '级别' })).toBeHidden();
	await expect(page.getByText(page.url())).toBeVisible();
	expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
	const picture = await request.get('/map.svg?link=220000~330000');
	expect(picture.headers()['content-type']).toContain('image/svg+xml');
	expect(await picture.text()).toContain('link=220000~330000');
	// Made once, also for an address that says what no picture depends on; another figure is another picture.
	const tag = picture.headers()['etag'] ?? '';
	expect(tag).not.toBe('');
	for (const more of ['', '&nonsense=1'])
		expect(
			await request
				.get(`/map.svg?link=220000~330000${more}`, { headers: { 'if-none-match': tag } })
				.then((again) => again.status())
		).toBe(304);
	const figure = await request.get('/map.svg?link=220000~330000&figure=shown');
	expect(figure.headers()['etag']).not.toBe(tag);
	expect(figure.headers()['vary']).toContain('accept-language');
});

test('a page in the dark is printed in ink on white, with the filters that it stands under', async ({
	page
}) => {
	await page.goto('/?article=004_acd3286fcab6a6ca.txt&theme=dark&topic=water&from=2019');
	await drawn(page);
	const brightness = () =>
		panel(page).evaluate((main) => {
			const [r = 0, g = 0, b = 0] = (getComputedStyle(main).color.match(/\d+/g) ?? []).map(Number);
			return (r + g + b) / 3;
		});
	expect(await brightness()).toBeGreaterThan(150);
	await page.emulateMedia({ media: 'print' });
	expect(await brightness()).toBeLessThan(80);
	await expect(page.getByText('筛选：起始时间 2019年')).toBeVisible();
});

test('the table is printed across the sheet with all its columns, and alone', async ({ page }) => {
	await page.goto('/?view=table');
	await alive(page);
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 680, height: 960 });
	await expect(page.getByRole('columnheader', { name: '时间' })).toBeVisible();
	await expect(page.getByRole('heading', { name: '总览' })).toBeHidden();
	const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true });
	const [, width, height] =
		/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheet.toString('latin1')) ?? [];
	expect(Number(width)).toBeGreaterThan(Number(height));
});

test('without WebGL the drawing stays, and filters draw it anew', async ({ baseURL }) => {
	const executablePath = systemChromium();
	const browser = await chromium.launch({
		...(executablePath === null ? {} : { executablePath }),
		args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis']
	});
	const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
	await page.goto(baseURL ?? '');
	await expect(page.getByText('WebGL')).toBeVisible();
	const arcs = page.locator('.drawing .arcs a');
	const all = await arcs.count();
	expect(all).toBeGreaterThan(10);
	await page
		.getByRole('navigation', { name: '图例与筛选' })
		.getByRole('link', { name: /访问/ })
		.first()
		.click();
	await expect(page).toHaveURL(/type=visit/);
	await expect.poll(() => arcs.count()).toBeLessThan(all);
	await browser.close();
});
