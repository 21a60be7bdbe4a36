import type { Page } from 'playwright/test';
import { linksAnswerSchema } from '../../src/lib/domain/api.ts';
import {
	arcsBetween,
	drawn,
	expect,
	heading,
	hoverArc,
	panel,
	pixelOf
} from '../support/atlas-page.ts';
import { testWithCopy } from '../support/published-copy.ts';

const timeline = (page: Page) => page.locator('#timeline');
const figure = (page: Page) => panel(page).getByRole('definition').nth(1);

/** What the map draws, as the page itself is answered. */
const drawnLinks = async (page: Page) =>
	linksAnswerSchema.parse(
		await page.evaluate(async () => (await fetch('/api/v1/links?level=auto')).json() as unknown)
	);

for (const below of ['/', '/atlas/']) {
	const test = testWithCopy(below);

	test.describe(`a published copy under ${below}`, () => {
		test('from a province along an arc to its sentence, through the evidence and back', async ({
			page,
			home
		}) => {
			await page.goto(home);
			await expect(heading(page)).toHaveText('总览');
			await drawn(page);
			const zhejiang = await pixelOf(page, [119.2, 28.1]);
			await page.mouse.click(zhejiang.x, zhejiang.y);
			await expect(heading(page)).toHaveText('浙江省');
			await drawn(page);
			const arcs = arcsBetween(await drawnLinks(page), '吉林省', '浙江省');
			expect(await hoverArc(page, arcs, ['吉林省', '浙江省'])).toBe(true);
			await page.mouse.down();
			await page.mouse.up();
			await expect(heading(page)).toContainText('吉林省');
			const quote = panel(page).getByRole('blockquote').first();
			const said = (await quote.innerText()).trim();
			await quote.getByRole('link').click();
			const open = panel(page).locator('mark.open');
			await expect(open).toHaveText(said);
			await panel(page)
				.getByRole('link', { name: /下一处|上一处/ })
				.first()
				.click();
			await expect(open.first()).not.toHaveText(said);
			await page.goBack();
			await expect(open).toHaveText(said);
			const address = page.url();
			expect(address.startsWith(home)).toBe(true);
			await page.reload();
			await expect(open).toHaveText(said);
			await expect(open).toBeInViewport();
			await drawn(page);
			await page.goBack();
			await expect(heading(page)).toContainText('吉林省');
			await page.goBack();
			await expect(heading(page)).toHaveText('浙江省');
		});

		test('a shared address opens the same for someone else, filters included', async ({
			browser,
			page,
			home
		}) => {
			await page.goto(`${home}?link=220000~330000`);
			await expect(heading(page)).toContainText('吉林省');
			// The drawing of the first page does not shine through another view.
			await expect(page.locator('#first-view')).toBeHidden();
			await drawn(page);
			await panel(page).getByRole('blockquote').first().getByRole('link').click();
			const said = await panel(page).locator('mark.open').innerText();
			const other = await browser.newContext();
			const theirs = await other.newPage();
			await theirs.goto(page.url());
			await expect(theirs.locator('mark.open')).toHaveText(said);
			await theirs.goto(`${home}?view=table&type=visit&from=2019`);
			await expect(theirs.locator('tr.link').first()).toBeVisible();
			await expect(theirs.locator('tr.link')).toHaveCount(
				await theirs.evaluate(async () => {
					const asked = await fetch('/api/v1/links?type=visit&from=2019');
					return ((await asked.json()) as { total: number }).total;
				})
			);
			await other.close();
		});

		test('a brush over time and a kind narrow map and counts, and back steps out', async ({
			page,
			home
		}) => {
			await page.goto(home);
			await drawn(page);
			const all = Number(await figure(page).innerText());
			const box = await timeline(page).locator('.plot').boundingBox();
			if (!box) throw new Error('no timeline');
			await page.mouse.move(box.x + 30, box.y + 20);
			await page.mouse.down();
			await page.mouse.move(box.x + 2, box.y + 20, { steps: 4 });
			await page.mouse.up();
			await expect(page).toHaveURL(/from=2019-07&to=2019-\d\d/);
			await expect.poll(async () => Number(await figure(page).innerText())).toBeLessThan(all);
			await page.goBack();
			await expect(figure(page)).toHaveText(String(all));
			await page.locator('#legend, .stage').getByRole('link', { name: /访问/ }).first().click();
			await expect(page).toHaveURL(/type=visit/);
			await expect.poll(async () => Number(await figure(page).innerText())).toBeLessThan(all);
			await page.goBack();
			await expect(figure(page)).toHaveText(String(all));
		});

		test('finds places by name, pinyin and initials, organisations, and words in articles', async ({
			page,
			home
		}) => {
			await page.goto(`${home}?view=table`);
			const box = page.getByRole('combobox');
			const options = page.getByRole('listbox').getByRole('option');
			for (const words of ['绵阳', 'mianyang', 'my'])
				await expect(async () => {
					await box.fill('');
					await box.fill(words);
					await expect(options.filter({ hasText: '绵阳市' })).toBeVisible({ timeout: 2000 });
				}).toPass();
			await box.fill('北控');
			await expect(options.filter({ hasText: '北控水务集团' }).first()).toBeVisible();
			await box.fill('绵阳');
			await expect(options.first()).toContainText('绵阳市');
			await box.press('ArrowDown');
			await box.press('Enter');
			await expect(heading(page)).toHaveText('绵阳市');
			await page.goto(`${home}?view=table&q=框架协议`);
			await expect(panel(page).locator('.snippet mark').first()).toHaveText('框架协议');
		});

		test('the table opens its sentences', async ({ page, home }) => {
			await page.goto(home);
			await drawn(page);
			await page.getByRole('link', { name: '表格' }).click();
			const row = page.locator('tr.link').first();
			await row.getByRole('button').click();
			const quote = page.locator('.proofs .quote').first();
			await expect(quote).not.toHaveText('');
			const said = await quote.innerText();
			await quote.click();
			await expect(panel(page).locator('mark.open').first()).toContainText(said.slice(0, 8));
		});

		test('language and theme are chosen and remembered', async ({ page, home }) => {
			const root = page.locator('html');
			await page.goto(`${home}?place=330000`);
			await expect(heading(page)).toHaveText('浙江省');
			await page.getByRole('link', { name: 'English' }).click();
			await expect(heading(page)).toHaveText('Zhejiang');
			await expect(root).toHaveAttribute('lang', 'en');
			await page.goto(home);
			await expect(heading(page)).toHaveText('Overview');
			await drawn(page);
			await page
				.getByRole('link', { name: /light|theme/i })
				.first()
				.click();
			await expect(root).toHaveAttribute('data-theme', 'light');
			await page.goto(`${home}?link=220000~330000`);
			await expect(heading(page)).toContainText('Jilin');
			await expect(root).toHaveAttribute('data-theme', 'light');
			await expect(root).toHaveAttribute('lang', 'en');
		});

		test('whose browser speaks English reads English', async ({ browser, home }) => {
			const context = await browser.newContext({ locale: 'en-GB' });
			const page = await context.newPage();
			await page.goto(home);
			await expect(heading(page)).toHaveText('Overview');
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			await context.close();
		});

		test('nothing is offered that needs a server; all data can be taken away', async ({
			page,
			home,
			request
		}) => {
			await page.goto(`${home}?article=000_d6b64aadd3afd074.txt&evidence=0`);
			await drawn(page);
			await expect(panel(page).locator('mark.open').first()).toBeVisible();
			for (const role of ['link', 'button'] as const)
				await expect(page.getByRole(role, { name: /添加|更正|审核|补充/ })).toHaveCount(0);
			await page.getByRole('button', { name: '数据', exact: true }).click();
			const links = page.getByRole('dialog').getByRole('link');
			await expect(links).toHaveCount(5);
			for (const link of await links.all()) {
				const address = new URL((await link.getAttribute('href')) ?? '', page.url());
				const file = await request.get(address.href);
				expect(file.status(), address.href).toBe(200);
				expect((await file.text()).length).toBeGreaterThan(1000);
			}
			const dataset = await request.get(`${home}export/dataset/datapackage.json`);
			expect(dataset.status()).toBe(200);
		});

		test('in a frame of another page it shows the map', async ({ page, home }) => {
			await page.goto(`${home}?embed=shown`);
			await drawn(page);
			await expect(page.locator('#timeline')).toHaveCount(0);
		});

		test('its policy is in force although no header says so', async ({ browser, home }) => {
			// A page of its own: what is refused is told as an error of the console.
			const page = await browser.newPage();
			await page.goto(home);
			const refused = await page.evaluate(
				() =>
					new Promise<string>((done) => {
						document.addEventListener('securitypolicyviolation', (event) =>
							done(event.effectiveDirective)
						);
						const script = document.createElement('script');
						script.textContent = 'window.strange = 1';
						document.head.append(script);
					})
			);
			expect(refused).toBe('script-src-elem');
			expect(await page.evaluate(() => 'strange' in window)).toBe(false);
			await page.close();
		});
	});
}
