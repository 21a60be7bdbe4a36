import { chromium } from 'playwright/test';
import { systemChromium } from '../../src/cli/browser.mjs';
import { drawn, expect, panel, test } from '../support/atlas-page.ts';

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
		.toBe(1200);
	await expect(page.locator('.maplibregl-canvas')).toBeHidden();
	const below = (await map.boundingBox())?.height ?? Infinity;
	const quote = await panel(page).getByRole('blockquote').first().boundingBox();
	expect(quote?.y).toBeGreaterThan(below);
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
