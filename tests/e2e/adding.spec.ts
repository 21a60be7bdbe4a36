import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { alive, drawn, drawnLinks, expect, heading, panel, test } from '../support/atlas-page.ts';
import { expectClean } from '../support/axe.ts';
import { withOwnAtlas } from '../support/own-atlas.ts';

const SEEDS = readdirSync('seeds').map((name) => `seeds/${name}`);
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: '添加文章' });
const items = (page: Page): Locator => dialog(page).locator('li[data-state]');
const said = (page: Page): Locator => dialog(page).getByRole('status');
/** The gazetteer comes first, and the machine may have much else to do. */
const READING = { timeout: 60_000 };

/** Articles of our own, each of two cities that work together; the last is no text. */
const CITIES = '苏州 无锡 常州 南通 扬州 镇江 泰州 徐州 盐城'.split(' ');
const madeFiles = () => [
	...CITIES.map((city, n) => ({
		name: `made-${n}.txt`,
		mimeType: 'text/plain',
		buffer: Buffer.from(
			`${city}市与厦门市签署环保合作协议\n2021年3月${n + 1}日,${city}市生态环境局与厦门市生态环境局签署生态环境保护合作协议。\n双方将共享水质监测数据。`
		)
	})),
	{ name: 'broken.txt', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1') }
];

async function drop(page: Page, files: readonly { name: string; buffer: Buffer }[]): Promise<void> {
	const handed = files.map(({ name, buffer }) => ({ name, bytes: [...buffer] }));
	const data = await page.evaluateHandle((handed) => {
		const transfer = new DataTransfer();
		for (const { name, bytes } of handed)
			transfer.items.add(new File([new Uint8Array(bytes)], name));
		return transfer;
	}, handed);
	await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** An empty library that the test may change as it likes. */
const emptyAtlas = (token?: string) =>
	test.extend({
		baseURL: ({ browserName }, use) => withOwnAtlas(browserName, 'nothing', use, token)
	});

test('ten files dropped, one of them broken: previewed, saved, on the map, and taken back', async ({
	page,
	request
}) => {
	const before = await drawnLinks(request);
	const requests: string[] = [];
	page.on('request', (one) => requests.push(`${one.method()} ${new URL(one.url()).pathname}`));
	const heavy = (): string[] =>
		requests.filter((path) => /gazetteer\.json$|\/workers\/read-/.test(path));
	await page.goto('/');
	await drawn(page);
	expect(heavy(), 'what reads articles is loaded only when it is asked for').toEqual([]);
	await drop(page, madeFiles());
	await expect(dialog(page)).toBeVisible();
	await expect(items(page)).toHaveCount(10);
	await expect.poll(heavy).toHaveLength(2);
	await expect(said(page)).toHaveText('已读 10 / 10', READING);
	await expect(dialog(page).locator('li[data-state="read"]')).toHaveCount(9);
	const broken = dialog(page).locator('li[data-state="unreadable"]');
	await expect(broken).toContainText('broken.txt');
	await expect(broken).toContainText('这不是文本');
	await expect(broken.getByRole('checkbox')).toBeDisabled();
	// The preview: the sentence with its places, the link below it, the arcs of all nine.
	const preview = dialog(page).getByRole('region', { name: '预览' });
	await expect(preview.locator('.mention').filter({ hasText: '苏州市' }).first()).toBeVisible();
	const link = preview.locator('.link').filter({ hasText: '协议' }).first();
	await expect(link).toContainText('苏州市–厦门市');
	await expect(link).toContainText('2021年3月1日');
	await expect(link.locator('q')).toContainText('签署生态环境保护合作协议');
	await expect(preview.getByText('将画出 9 条关系')).toBeVisible();
	const arcs = preview.locator('.drawing .arcs path');
	await expect.poll(() => arcs.count(), READING).toBeGreaterThanOrEqual(9);
	// Nothing has left the page but fingerprints.
	expect(requests.filter((one) => !one.startsWith('GET '))).toEqual([]);

	// One is left out.
	await items(page).filter({ hasText: '盐城' }).getByRole('checkbox').uncheck();
	await expect(preview.getByText('将画出 8 条关系')).toBeVisible();
	await dialog(page).getByRole('button', { name: '保存 8 篇' }).click();
	await expect(said(page)).toHaveText('已加入 8 篇，地图已更新');
	const after = await drawnLinks(request);
	expect(after.total).toBe(before.total + 8);
	await dialog(page)
		.getByRole('button', { name: '回到地图' })
		.or(dialog(page).getByRole('button', { name: '关闭' }))
		.first()
		.click();
	await expect(dialog(page)).toBeHidden();
	await expect(panel(page).getByRole('definition').first()).toHaveText('13');
	await expect(panel(page).getByText(`${before.total + 8}`, { exact: true })).toBeVisible();

	// Opened again it still knows what was saved, and takes it back.
	await page.getByRole('link', { name: '添加文章' }).first().click();
	await dialog(page).getByRole('button', { name: '撤销这次保存' }).click();
	await expect(said(page)).toHaveText('已撤销：移出 8 篇');
	const undone = await drawnLinks(request);
	expect(undone.links).toEqual(before.links);
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await expect(panel(page).getByRole('definition').first()).toHaveText('5');
});

test('the seeds give the very records of the command line, and are known to be in the library', async ({
	page
}) => {
	await page.goto('/?view=table&add=files');
	await dialog(page).locator('[data-pick=files]').setInputFiles(SEEDS);
	await expect(said(page)).toHaveText('已读 5 / 5', READING);
	await expect(items(page).filter({ hasText: '文库中已有' })).toHaveCount(5);
	const downloading = page.waitForEvent('download');
	await dialog(page).getByRole('button', { name: '下载提取结果' }).click();
	const file = await (await downloading).path();
	const { stdout } = spawnSync(process.execPath, ['src/cli/atlas.mjs', 'extract', ...SEEDS], {
		encoding: 'utf8',
		maxBuffer: 1 << 26
	});
	expect(stdout.split('\n')).toHaveLength(6);
	expect(readFileSync(file, 'utf8')).toBe(stdout);
});

test('names and texts of files are text, whatever they hold', async ({ page }) => {
	const nasty = '<img src=x onerror=alert(1)>.txt';
	const text = '<b>7月11日</b>,浙江省与吉林省签署<script>alert(2)</script>环保合作框架协议。';
	await page.goto('/?view=table&add=files');
	await dialog(page)
		.locator('[data-pick=files]')
		.setInputFiles([{ name: nasty, mimeType: 'text/plain', buffer: Buffer.from(text) }]);
	await expect(items(page)).toContainText(nasty);
	await expect(dialog(page).locator('.link').first()).toBeVisible(READING);
	await expect(dialog(page).locator('img, script, b')).toHaveCount(0);
});

test('a stream of rows, a copy and another article of a known name', async ({ page, request }) => {
	const seed = readFileSync(SEEDS[0] ?? '');
	const [name = ''] = readdirSync('seeds');
	const rows = [
		JSON.stringify({ id: 'row-1', text: '2020年5月,重庆市与贵阳市签署大气联防联控协议。' }),
		'{"id": "row-2"}'
	];
	await page.goto('/?view=table&add=files');
	await dialog(page)
		.locator('[data-pick=files]')
		.setInputFiles([
			{ name: 'rows.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(rows.join('\n')) },
			{ name: 'copy.txt', mimeType: 'text/plain', buffer: seed },
			{
				name,
				mimeType: 'text/plain',
				buffer: Buffer.from('2022年1月,西安市与兰州市签署合作协议。')
			}
		]);
	await expect(said(page)).toHaveText('已读 4 / 4', READING);
	await expect(items(page).filter({ hasText: 'rows.jsonl:2' })).toContainText('这一行不是文章');
	await expect(items(page).filter({ hasText: '相同或几乎相同' })).toHaveCount(1);
	await expect(items(page).filter({ hasText: '将存为' })).toHaveCount(1);
	await dialog(page).getByRole('button', { name: '保存 3 篇' }).click();
	await expect(said(page)).toHaveText('已加入 3 篇，地图已更新');
	const { articles } = await (await request.get('/api/v1/articles?limit=50')).json();
	const ids = (articles as { id: string }[]).map(({ id }) => id);
	expect(ids).toContain('row-1');
	expect(ids).toContain(name);
	expect(ids.filter((id) => id.startsWith(name.replace('.txt', '-')))).toHaveLength(1);
	await dialog(page).getByRole('button', { name: '撤销这次保存' }).click();
	await expect(said(page)).toHaveText('已撤销：移出 3 篇');
	expect((await (await request.get('/api/v1/overview')).json()).articles).toBe(5);
});

test('what was brought up to date is told apart from what was added: no undo brings it back', async ({
	page
}) => {
	// As a server answers whose library has the article from an earlier extractor.
	await page.route('**/api/v1/articles?id=*', (route) =>
		route.fulfill({ json: { id: 'made-0.txt', outcome: 'replaced' } })
	);
	await page.goto('/?view=table&add=files');
	await dialog(page).locator('[data-pick=files]').setInputFiles(madeFiles().slice(0, 1));
	await expect(said(page)).toHaveText('已读 1 / 1', READING);
	await dialog(page).getByRole('button', { name: '保存 1 篇' }).click();
	await expect(dialog(page).getByText('更新过的不会恢复原样')).toBeVisible();
	await expect(dialog(page).getByRole('button', { name: '撤销这次保存' })).toHaveCount(0);
});

const empty = emptyAtlas();

empty('an empty atlas explains itself: paste, look, save', async ({ page }) => {
	await page.goto('/');
	await expect(panel(page).getByRole('heading', { name: '文库还是空的' })).toBeVisible();
	await expect(panel(page).getByText('atlas -- ingest')).toBeVisible();
	await expectClean(page, 'an empty atlas');
	await panel(page).getByRole('link', { name: '粘贴一篇文章' }).click();
	const field = dialog(page).getByLabel('文章正文');
	await expect(field).toBeFocused();
	await field.fill('3月5日,四川省生态环境厅与重庆市生态环境局签署跨界河流联防联治协议。');
	await dialog(page).getByLabel('标题').fill('川渝联防联治');
	await dialog(page).getByLabel('发布日期').fill('2021-03');
	await expectClean(page, 'the field to paste into');
	await page.keyboard.press('Enter');
	const link = dialog(page).locator('.link').first();
	await expect(link).toContainText('四川省–重庆市', READING);
	await expect(link).toContainText('2021年3月5日');
	await expect(link.locator('q')).toContainText('联防联治协议');
	await expectClean(page, 'a preview');
	await dialog(page).getByRole('button', { name: '保存 1 篇' }).click();
	await expect(said(page)).toHaveText('已加入 1 篇，地图已更新');
	await dialog(page).getByRole('button', { name: '回到地图' }).click();
	await expect(heading(page)).toHaveText('总览');
	await panel(page)
		.getByRole('link', { name: /重庆市.*四川省/ })
		.first()
		.click();
	await expect(panel(page).getByRole('blockquote').first()).toContainText('联防联治协议');
});

empty('the examples are loaded and removed by a button', async ({ page, request }) => {
	const count = async () => (await (await request.get('/api/v1/overview')).json()).articles;
	await page.goto('/?view=table');
	await alive(page);
	await panel(page).getByRole('button', { name: '载入 5 篇示例' }).click();
	await expect(panel(page).getByRole('definition').first()).toHaveText('5');
	await page.getByRole('link', { name: '添加文章' }).first().click();
	await dialog(page).getByRole('button', { name: '移出 5 篇示例' }).click();
	await expect(dialog(page).getByRole('button', { name: '载入 5 篇示例' })).toBeVisible();
	expect(await count()).toBe(0);
	await page.keyboard.press('Escape');
	await expect(panel(page).getByRole('heading', { name: '文库还是空的' })).toBeVisible();
});

const guarded = emptyAtlas('open sesame'.replace(' ', '-'));

guarded('a server with a token saves only with it', async ({ page, quiet, request }) => {
	await page.goto('/?view=table&add=paste');
	await dialog(page).getByLabel('文章正文').fill('2021年6月,福建省与江西省签署流域保护协议。');
	await dialog(page).getByRole('button', { name: '读取' }).click();
	await expect(dialog(page).locator('.link').first()).toBeVisible(READING);
	const save = dialog(page).getByRole('button', { name: '保存 1 篇' });
	await expect(save).toBeDisabled();
	const token = dialog(page).getByLabel('口令');
	await token.fill('guess');
	await save.click();
	await expect(said(page)).toContainText('口令不对');
	// The browser itself tells of the refusal.
	expect(quiet.splice(0)).toEqual([expect.stringContaining('401')]);
	await token.fill('open-sesame');
	await save.click();
	await expect(said(page)).toHaveText('已加入 1 篇，地图已更新');
	expect((await (await request.get('/api/v1/overview')).json()).articles).toBe(1);
	await page.reload();
	await expect(dialog(page)).toBeVisible();
	// Forgotten with the page: the examples ask for it anew.
	await expect(token).toHaveValue('');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('adding fits, and what was chosen is shown', async ({ page }) => {
		await page.goto('/?view=table');
		await alive(page);
		await page.getByRole('link', { name: '添加文章' }).first().tap();
		await dialog(page).locator('[data-pick=files]').setInputFiles(SEEDS.slice(0, 2));
		await expect(said(page)).toHaveText('已读 2 / 2', READING);
		await items(page).nth(1).locator('button.item').tap();
		await expect(dialog(page).locator('.preview h3')).toBeInViewport();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		await expectClean(page, 'a preview on a phone');
	});
});
