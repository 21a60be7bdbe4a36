import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright/test';
import { overviewSchema } from '../../src/lib/domain/api.ts';
import { alive, expect, test } from '../support/atlas-page.ts';
import { expectClean } from '../support/axe.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: '带走数据与地图' });

async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await alive(page);
	await page.getByRole('button', { name: '带走数据与地图' }).click();
	await expect(dialog(page)).toBeVisible();
}

async function taken(page: Page, press: () => Promise<void>): Promise<Download> {
	const [download] = await Promise.all([page.waitForEvent('download'), press()]);
	return download;
}

const rowsOf = async (download: Download): Promise<Record<string, string>[]> =>
	parse(await readFile(await download.path()), { bom: true, columns: true });

test('what is shown is taken as a table, and all with the wishes of one side', async ({
	page,
	request
}) => {
	await open(page, '/?type=visit&view=table');
	const acts = async (query: string): Promise<number> =>
		overviewSchema.parse(await (await request.get(`/api/v1/overview?${query}`)).json()).acts;
	const shown = await acts('type=visit');
	await expect(dialog(page).getByRole('radio', { name: `${shown} 项` })).toBeChecked();
	const csv = dialog(page).getByRole('link', { name: /Excel/ });
	const some = await rowsOf(await taken(page, () => csv.click()));
	expect(some).toHaveLength(shown);
	expect(new Set(some.map(({ type }) => type))).toEqual(new Set(['visit']));
	await dialog(page).getByRole('radio', { name: /全部/ }).check();
	const all = await rowsOf(await taken(page, () => csv.click()));
	expect(all).toHaveLength(await acts('status=done,ongoing,planned,ended,intended'));
	expect(all.length).toBeGreaterThan(some.length);
	const graphml = dialog(page).getByRole('link', { name: /GraphML/ });
	const file = await taken(page, () => graphml.click());
	expect(file.suggestedFilename()).toBe('links.graphml');
});

test('by keyboard: the menu opens, a file is taken, Esc closes it and goes no step back', async ({
	page
}) => {
	await page.goto('/?place=330000&view=table');
	await alive(page);
	const button = page.getByRole('button', { name: '带走数据与地图' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(dialog(page)).toBeVisible();
	const jsonl = dialog(page).getByRole('link', { name: /JSONL/ });
	for (let i = 0; i < 12; i += 1) {
		if (await jsonl.evaluate((link) => link === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(jsonl).toBeFocused();
	const file = await taken(page, () => page.keyboard.press('Enter'));
	expect(file.suggestedFilename()).toBe('links.jsonl');
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await expect(button).toBeFocused();
	await expect(page).toHaveURL(/place=330000/);
});

/** Width and height stand in the first chunk of a PNG. */
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('the map is taken as a picture, at its size and larger', async ({ page }, { outputDir }) => {
	await open(page, '/?link=220000~330000&view=table');
	for (const [scale, size] of [
		['1×', [1200, 800]],
		['4×', [4800, 3200]]
	] as const) {
		const press = () => dialog(page).getByRole('button', { name: scale }).click();
		const file = await taken(page, press);
		await expect(dialog(page).getByText('图片已保存')).toBeVisible();
		await file.saveAs(`${outputDir}/figure-${size[0]}.png`);
		const png = await readFile(`${outputDir}/figure-${size[0]}.png`);
		expect(sizeOf(png)).toEqual(size);
		expect(png.length).toBeGreaterThan(50_000);
		expect(file.suggestedFilename()).toMatch(/^cooperation-atlas-\d{4}-\d\d-\d\d-[14]x\.png$/);
	}
});

test('the figure has a title, a legend, its source and its day', async ({ request }) => {
	const response = await request.get('/map.svg?link=220000~330000&figure=shown', {
		headers: { 'accept-language': 'zh-CN' }
	});
	const svg = await response.text();
	const today = new Intl.DateTimeFormat('zh-Hans', { dateStyle: 'long', timeZone: 'UTC' });
	for (const said of [
		'合作图谱 · 吉林省 – 浙江省',
		'协议 <tspan',
		'已商定',
		'Natural Earth',
		'GeoNames, CC BY 4.0',
		`绘制于 ${today.format(new Date())}`
	])
		expect(svg).toContain(said);
	// Lines grow with the picture: none is left in px of the window.
	expect(svg).not.toContain('non-scaling-stroke');
});

for (const [name, viewport] of [
	['on a desk', { width: 1440, height: 900 }],
	['on a phone', { width: 390, height: 844 }]
] as const)
	test.describe(name, () => {
		test.use({ viewport });
		test('axe finds nothing on the menu, light and dark, and it fits', async ({ page }) => {
			await open(page, '/?view=table');
			await expectClean(page, 'the menu');
			const box = await dialog(page).boundingBox();
			expect(box?.x).toBeGreaterThanOrEqual(0);
			expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(viewport.width);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
		});
	});
