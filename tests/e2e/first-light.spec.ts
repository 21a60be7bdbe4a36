import {
	alongArc,
	arcsBetween,
	drawn,
	drawnLinks,
	expect,
	heading,
	hoverArc,
	panel,
	pixelOf,
	test
} from '../support/atlas-page.ts';

test('from five articles to an arc, its sentence, and the article at that sentence', async ({
	page,
	request
}, testInfo) => {
	await page.goto('/');
	await expect(heading(page)).toHaveText('总览');
	await expect(panel(page).getByRole('definition').first()).toHaveText('5');
	await drawn(page);
	expect(await page.evaluate(() => performance.getEntriesByName('atlas:arcs-drawn').length)).toBe(
		1
	);
	const picture = await page.screenshot({ path: `${testInfo.outputDir}/first-light.png` });
	expect(picture.length, 'first light is worth printing').toBeGreaterThan(50_000);

	const answer = await drawnLinks(request);
	for (const [one, other] of [
		['吉林省', '浙江省'],
		['成都市', '重庆市'],
		['北京市', '北九州市']
	] as const) {
		const arcs = arcsBetween(answer, one, other);
		expect(arcs, `${one} – ${other} is drawn between its own ends`).not.toEqual([]);
		expect(await hoverArc(page, arcs, [one, other]), `${one} – ${other} is on screen`).toBe(true);
	}

	// In the south of the province, where nothing else stands.
	const zhejiang = await pixelOf(page, [119.2, 28.1]);
	await page.mouse.click(zhejiang.x, zhejiang.y);
	await expect(heading(page)).toHaveText('浙江省');
	expect(new URL(page.url()).searchParams.get('place')).toBe('330000');
	await expect(
		panel(page)
			.getByRole('link', { name: /吉林省/ })
			.first()
	).toBeVisible();
	await drawn(page);

	// Along the arc to its partner, on the map.
	const arcs = arcsBetween(answer, '吉林省', '浙江省');
	expect(await hoverArc(page, arcs, ['吉林省', '浙江省'])).toBe(true);
	await page.mouse.down();
	await page.mouse.up();
	await expect(heading(page)).toContainText('吉林省');
	await expect(heading(page)).toContainText('浙江省');
	await expect(panel(page).getByRole('navigation')).toContainText('浙江省');

	const quote = panel(page).getByRole('blockquote').first();
	const said = (await quote.innerText()).trim();
	expect(said).toContain('7月11日');
	await quote.getByRole('link').click();
	await expect(heading(page)).toContainText('环保产业协会');
	const proof = panel(page).locator('mark.open');
	await expect(proof).toHaveText(said);
	await expect(proof).toBeInViewport();

	const address = page.url();
	await page.reload();
	expect(page.url()).toBe(address);
	await expect(proof).toHaveText(said);
	await expect(proof).toBeInViewport();
	await drawn(page);

	await page.goBack();
	await expect(heading(page)).toContainText('吉林省');
	await page.goBack();
	await expect(heading(page)).toHaveText('浙江省');
	await page.goForward();
	await page.goForward();
	await expect(proof).toHaveText(said);
});

test('a shared address opens the same thing for someone else', async ({ browser, page }) => {
	await page.goto('/?place=330000&view=table');
	await panel(page)
		.getByRole('link', { name: /吉林省/ })
		.first()
		.click();
	await panel(page).getByRole('blockquote').first().getByRole('link').click();
	await expect(panel(page).locator('mark.open')).toBeVisible();
	const said = await panel(page).locator('mark.open').innerText();
	const other = await browser.newContext();
	const theirs = await other.newPage();
	await theirs.goto(page.url());
	await expect(theirs.locator('mark.open')).toHaveText(said);
	await expect(theirs.locator('mark.open')).toBeInViewport();
	await other.close();
});

test('a place without links is a hollow dot that opens its article, which proves nothing', async ({
	page,
	request
}) => {
	const { places } = await drawnLinks(request);
	const dot = Object.values(places).find((place) => place.name === '枣庄市');
	if (!dot) throw new Error('枣庄市 is not on the map');
	expect(dot.links).toBe(0);

	await page.goto('/');
	await drawn(page);
	const { x, y } = await pixelOf(page, [dot.lon, dot.lat]);
	await page.mouse.click(x, y);
	await expect(heading(page)).toHaveText('枣庄市');
	await panel(page).getByRole('link', { name: /311/ }).click();
	await expect(heading(page)).toContainText('311');
	await expect(panel(page).locator('a.mention').filter({ hasText: '淄博' }).first()).toBeVisible();
	await expect(panel(page).locator('mark')).toHaveCount(0);
	const article = new URL(page.url()).searchParams.get('article') ?? '';
	const answer = await request.get(`/api/v1/articles/${encodeURIComponent(article)}`);
	expect((await answer.json()).record.links).toEqual([]);
});

test('what one side only wishes is drawn when asked for, and not before', async ({
	page,
	request
}) => {
	const wish = (links: { a: string; b: string }[]) =>
		links.filter(({ a, b }) => [a, b].includes('370000') && `${a}${b}`.includes('group:pacific'));
	expect(wish((await drawnLinks(request)).links)).toEqual([]);
	await page.goto('/?view=table');
	const row = page
		.getByRole('row')
		.filter({ hasText: '太平洋岛国' })
		.filter({ hasText: '单方意愿' });
	await expect(row).toHaveCount(0);
	await page.goto('/');
	await page
		.getByRole('navigation', { name: '图例与筛选' })
		.getByRole('link', { name: /单方意愿/ })
		.click();
	await expect(page).toHaveURL(/intended=shown/);
	await page.getByRole('link', { name: '表格' }).click();
	await expect(row).toHaveCount(1);
});

test('the arc itself is a target wide enough for a finger', async ({ page, request }) => {
	await page.goto('/?link=220000~330000');
	await drawn(page);
	const [arc] = arcsBetween(await drawnLinks(request), '吉林省', '浙江省');
	const [middle] = arc ? alongArc(arc) : [];
	if (!middle) throw new Error('no arc');
	const { x, y } = await pixelOf(page, middle);
	const tip = page.locator('.tip');
	await page.mouse.move(x - 200, y);
	await expect(tip.filter({ hasText: '–' })).toHaveCount(0);
	await page.mouse.move(x - 11, y);
	await expect(tip).toContainText('吉林省');
});
