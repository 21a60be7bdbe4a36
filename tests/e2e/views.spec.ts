import { globeProjection } from '../../src/lib/map/globe.ts';
import { parseCamera } from '../../src/lib/map/mercator.ts';
import { drawn, expect, heading, panel, test } from '../support/atlas-page.ts';
import { violationsOn } from '../support/axe.ts';

test('the map as a globe is an address, picks what is seen, and goes back to the sheet', async ({
	page
}) => {
	await page.goto('/?place=220000');
	await drawn(page);
	await page.getByRole('link', { name: '球面视图' }).click();
	await expect(page).toHaveURL(/projection=globe/);
	await drawn(page);
	// The chosen place and its partners stand around the middle of what the panel and the legend leave free.
	const frame = await page.locator('.stage > .frame.chosen').boundingBox();
	if (!frame) throw new Error('no frame');
	const tip = page.locator('.tip');
	await expect(async () => {
		for (let share = 0.3; share <= 0.7; share += 0.05) {
			await page.mouse.move(frame.x + frame.width * share, frame.y + frame.height / 2);
			if ((await tip.count()) > 0 && (await tip.textContent())?.includes('吉林省')) return;
		}
		throw new Error('no arc of 吉林省 is under the pointer');
	}).toPass({ timeout: 30_000 });
	await expect(heading(page)).toHaveText('吉林省');
	await page.getByRole('link', { name: '平面视图' }).click();
	await expect(page).not.toHaveURL(/projection/);
});

test('on the globe what is drawn by us stands where MapLibre has the ground', async ({ page }) => {
	await page.goto('/?projection=globe');
	await drawn(page);
	const camera = parseCamera(
		(await page.locator('[data-camera]').getAttribute('data-camera')) ?? ''
	);
	const [stage, free] = [
		await page.locator('.stage').boundingBox(),
		await page.locator('.stage > .frame:not(.chosen)').boundingBox()
	];
	if (!camera || !stage || !free) throw new Error('no map');
	const padding = {
		top: free.y - stage.y,
		right: stage.x + stage.width - free.x - free.width,
		bottom: stage.y + stage.height - free.y - free.height,
		left: free.x - stage.x
	};
	const globe = globeProjection(camera, stage, padding);
	const tip = page.locator('.tip');
	const pointAt = ([lon, lat]: readonly [number, number]): Promise<void> => {
		const [x, y] = globe.at(lon, lat) ?? [NaN, NaN];
		return page.mouse.move(stage.x + x, stage.y + y);
	};
	// On both sides of the western, northern and southern border of 四川省, some pixels apart, where nothing is drawn.
	for (const [inside, outside] of [
		[
			[99, 32],
			[97.5, 32]
		],
		[
			[102, 32.7],
			[102, 34]
		],
		[
			[102, 26.8],
			[102, 25.4]
		]
	] as const) {
		await pointAt(inside);
		await expect(tip).toContainText('四川省');
		await pointAt(outside);
		await expect(tip).toHaveCount(0);
	}
});

test('colours of the system leave everything told apart', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('/?view=table&type=visit&article=000_d6b64aadd3afd074.txt&evidence=0');
	const outlineOf = (selector: string): Promise<string> =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => getComputedStyle(element).outlineStyle);
	expect(await outlineOf('mark.open')).toBe('solid');
	expect(await outlineOf('mark:not(.open)')).toBe('none');
	const off = page.locator('#legend .off').first();
	await expect(off).toHaveCSS('text-decoration-line', 'line-through');
	expect(await violationsOn(page)).toEqual([]);
	// Kinds keep their colours, which the legend names.
	const colourOf = (kind: string): Promise<string> =>
		page
			.locator(`#legend .kind-${kind} path`)
			.evaluate((path: SVGPathElement) => getComputedStyle(path).stroke);
	expect(await colourOf('visit')).not.toBe(await colourOf('agreement'));
});

test('more contrast, when asked for, leaves nothing faint', async ({ page }) => {
	await page.emulateMedia({ contrast: 'more' });
	await page.goto('/?view=table');
	const colours = await page
		.locator('.figures dt, .figures dd')
		.evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
	expect(new Set(colours).size).toBe(1);
	await expect(page.locator('.views a').first()).toHaveCSS('text-decoration-line', 'underline');
	expect(await violationsOn(page)).toEqual([]);
});

test.describe('on a phone held across', () => {
	test.use({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

	test('map, panel and filters are all there', async ({ page }) => {
		await page.goto('/');
		await drawn(page);
		const map = await page.locator('.stage > .frame').first().boundingBox();
		expect(map?.width).toBeGreaterThan(390);
		expect(map?.height).toBeGreaterThan(260);
		const kind = panel(page)
			.getByRole('navigation', { name: '图例与筛选' })
			.getByRole('link', { name: /^访问/ });
		await kind.scrollIntoViewIfNeeded();
		expect((await kind.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		await kind.tap();
		await expect(page).toHaveURL(/type=visit/);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(844);
		expect(await violationsOn(page)).toEqual([]);
	});
});
