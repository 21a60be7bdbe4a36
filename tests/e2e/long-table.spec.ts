import { linksAnswerSchema } from '../../src/lib/domain/api.ts';
import { drawn, expect, heading, test as base } from '../support/atlas-page.ts';
import { violationsOn } from '../support/axe.ts';
import { withOwnAtlas } from '../support/own-atlas.ts';

const ARTICLES = '400';

/** A library of its own, of more pairs than a page can be asked to lay out. */
const test = base.extend<object, { atlas: string }>({
	atlas: [
		({ browserName }, use) =>
			withOwnAtlas(browserName, ['tests/support/make-library.ts', ARTICLES], use),
		{ scope: 'worker', timeout: 300_000 }
	]
});

test('a long table holds the rows near the view, tells of all, and prints all', async ({
	page,
	request
}) => {
	const answer = linksAnswerSchema.parse(await (await request.get('/api/v1/links')).json());
	const total = answer.links.length;
	expect(total).toBeGreaterThan(200);
	await page.goto('/?view=table');
	const table = page.getByRole('table').first();
	const rows = table.locator('tbody[data-index]');
	await expect(table).toHaveAttribute('aria-rowcount', String(total + 1));
	await expect.poll(() => rows.count()).toBeLessThan(100);

	// By keyboard beyond the rows that were there at first.
	await rows.first().getByRole('link').first().focus();
	const at = page.locator('tr.link:has(a:focus)');
	for (let step = 0; step < 70; step += 1) await page.keyboard.press('ArrowDown');
	await expect.poll(async () => Number(await at.getAttribute('aria-rowindex'))).toBeGreaterThan(60);
	await expect(page.locator('a:focus')).toBeInViewport();
	expect(await violationsOn(page, '.table-view')).toEqual([]);

	await page.keyboard.press('Enter');
	await expect(heading(page)).toContainText(/[–→⇄]|–/);

	await page.emulateMedia({ media: 'print' });
	await expect.poll(() => rows.count()).toBe(total);
	await page.emulateMedia({ media: 'screen' });
	await expect.poll(() => rows.count()).toBeLessThan(100);
});

test('a crowded map draws one arc a pair, and all links of the place that is chosen', async ({
	page,
	request
}) => {
	const ask = async (query: string) =>
		linksAnswerSchema.parse(await (await request.get(`/api/v1/links?${query}`)).json());
	const crowded = await ask('level=auto&limit=200');
	expect(crowded.level).toBe('province');
	const fine = await ask('level=place');
	// Of a county or city that the map has rolled up.
	const own = fine.links.find((link) => !(link.a in crowded.places) && link.a !== link.b);
	if (!own) throw new Error('nothing is rolled up');
	await page.goto('/');
	await drawn(page);
	await expect(page.locator('.stage .source')).toContainText('每对一条弧线');
	const drawings = page.locator('[data-drawings]');
	expect(Number(await drawings.getAttribute('data-arcs'))).toBeLessThanOrEqual(150);

	const still = await (await request.get(`/?place=${own.a}`)).text();
	expect(still).toMatch(new RegExp(`link=${own.id}[^>]*><title>`));
	await page.goto(`/?place=${own.a}`);
	await drawn(page);
	await expect(page.locator('.drawing')).toBeHidden();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('all rows are on the page', async ({ page, request }) => {
		const { links } = linksAnswerSchema.parse(await (await request.get('/api/v1/links')).json());
		await page.goto('/?view=table');
		await expect(page.getByRole('table').first().locator('tr.link')).toHaveCount(links.length);
	});
});
