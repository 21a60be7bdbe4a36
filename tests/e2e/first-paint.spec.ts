import type { Browser, Page } from 'playwright/test';
import { arcPath } from '../../src/lib/map/arcs.ts';
import {
	arcsBetween,
	drawn,
	drawnLinks,
	expect,
	heading,
	panel,
	pixelOf,
	test
} from '../support/atlas-page.ts';

/** A page of a reader whose browser runs no script. */
async function withoutScript(browser: Browser, viewport: Viewport): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport, locale: 'zh-CN' });
	return context.newPage();
}

interface Viewport {
	readonly width: number;
	readonly height: number;
}
const DESKTOP = { width: 1440, height: 900 };

/** Points along an arc of the drawing, as pixels of the page. */
const pixelsOfArc = (page: Page, link: string, type: string): Promise<{ x: number; y: number }[]> =>
	page
		.locator(`.drawing .arcs a[href*="link=${link}"] path.kind-${type}`)
		.evaluate((path: SVGPathElement) => {
			const length = path.getTotalLength();
			return Array.from({ length: 400 }, (_, i) => {
				const { x, y } = path.getPointAtLength((length * i) / 399);
				const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
				return { x: at.x, y: at.y };
			});
		});

test('without script the map is there, and its arcs lead to their sentences', async ({
	browser
}) => {
	const page = await withoutScript(browser, DESKTOP);
	await page.goto('/');
	await expect(page.locator('.drawing .provinces path')).toHaveCount(34);
	const { x, y } = (await pixelsOfArc(page, '220000~330000', 'agreement'))[140] ?? { x: 0, y: 0 };
	await page.mouse.click(x, y);
	await expect(page).toHaveURL(/link=220000~330000/);
	await expect(panel(page).getByRole('blockquote').first()).toContainText('7月11日');
	// What is chosen stands out, the rest recedes.
	await expect(page.locator('.drawing .arcs .receded').first()).toBeAttached();
	await expect(page.locator('.drawing .arcs a[href*="link=220000~330000"] .receded')).toHaveCount(
		0
	);
	await page.goBack();
	// In the south of the province, where nothing else stands.
	const zhejiang = page.locator('.drawing .provinces a[href*="place=330000"]');
	const box = await zhejiang.boundingBox();
	if (!box) throw new Error('浙江省 is not drawn');
	await page.mouse.click(box.x + box.width * 0.35, box.y + box.height * 0.7);
	await expect(heading(page)).toHaveText('浙江省');
	await page.context().close();
});

const SEEN = [
	{ viewport: DESKTOP, addresses: ['/', '/?place=330000'] },
	{ viewport: { width: 390, height: 844 }, addresses: ['/', '/?link=110000~JP-40100'] },
	{ viewport: { width: 1920, height: 700 }, addresses: ['/'] }
];

for (const { viewport, addresses } of SEEN) {
	test.describe(`at ${viewport.width}×${viewport.height}`, () => {
		test.use({ viewport });

		for (const address of addresses) {
			test(`the live map takes over from the drawing without a jump: ${address}`, async ({
				page,
				browser,
				request
			}) => {
				const still = await withoutScript(browser, viewport);
				await still.goto(address);
				await page.goto(address);
				await drawn(page);
				await expect(page.locator('#first-view')).toBeHidden();
				const answer = await drawnLinks(request);
				const [arc] = arcsBetween(answer, '北京市', '北九州市');
				const path = arc ? arcPath(arc.from, arc.to, arc.bend) : [];
				const middle = path[path.length >> 1];
				if (!arc || !middle) throw new Error('no arc');
				const liveAt = await pixelOf(page, middle);
				const along = await pixelsOfArc(still, arc.link, arc.type);
				const off = along.map(({ x, y }) => Math.hypot(x - liveAt.x, y - liveAt.y));
				expect(Math.min(...off)).toBeLessThan(1.5);
				for (const end of [arc.a, arc.b]) {
					const box = await still
						.locator(`.drawing .nodes a[href*="place=${end}"] .disc`)
						.boundingBox();
					const place = answer.places[end];
					if (!box || !place) throw new Error(`${end} is not drawn`);
					const at = await pixelOf(page, [place.lon, place.lat]);
					expect(Math.abs(box.x + box.width / 2 - at.x)).toBeLessThan(1);
					expect(Math.abs(box.y + box.height / 2 - at.y)).toBeLessThan(1);
				}
				await still.context().close();
			});
		}
	});
}

test('an address that spells the marks of the page moves nothing', async ({ request }) => {
	const page = await (await request.get('/?q=%3C!--atlas.drawing--%3E')).text();
	expect(page.indexOf('<svg')).toBeGreaterThan(page.indexOf('id="first-view"'));
	expect(page).not.toContain('<!--atlas.');
	const image = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
	expect(new URL(image).pathname).toBe('/map.svg');
});

test('the first frame waits for no other file, and is drawn once', async ({ page }) => {
	const sheets: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'stylesheet') sheets.push(request.url());
	});
	await page.goto('/');
	await drawn(page);
	expect(sheets).toEqual([]);
	await expect(page.locator('link[rel="expect"][blocking="render"]')).toHaveCount(1);
});

test('a page is made once and kept, one for each language', async ({ request }) => {
	const chinese = await request.get('/?place=330000');
	const again = await request.get('/?place=330000');
	expect(await again.text()).toBe(await chinese.text());
	const tag = chinese.headers()['etag'] ?? '';
	const known = await request.get('/?place=330000', { headers: { 'if-none-match': tag } });
	expect(known.status()).toBe(304);
	const english = await request.get('/?place=330000', { headers: { 'accept-language': 'en' } });
	expect(await english.text()).toContain('<html lang="en"');
	expect(english.headers()['vary']).toContain('accept-language');
	// What an address chooses for later is kept by the reader's browser, so it is told each time.
	const dark = [await request.get('/?theme=dark'), await request.get('/?theme=dark')];
	for (const answer of dark) expect(answer.headers()['set-cookie']).toContain('theme=dark');
	const page = await request.get('/');
	expect(await page.text()).toContain('data-theme="dark"');
});

test('the mark of the arcs is set in the frame that shows them', async ({ page, request }) => {
	// What the live map has of arcs when the mark is set.
	await page.addInitScript(() => {
		const mark = performance.mark.bind(performance);
		performance.mark = (name, options) => {
			const canvas = document.querySelector<HTMLCanvasElement>('canvas.links');
			if (name === 'atlas:arcs-drawn' && canvas)
				Object.assign(window, { frameAtMark: canvas.toDataURL() });
			return mark(name, options);
		};
	});
	await page.goto('/');
	await drawn(page);
	const answer = await drawnLinks(request);
	const [arc] = arcsBetween(answer, '北京市', '北九州市');
	if (!arc) throw new Error('no arc');
	const path = arcPath(arc.from, arc.to, arc.bend);
	const on = await pixelOf(page, path[path.length >> 1] ?? [0, 0]);
	const off = await pixelOf(page, [100, 22]);
	const inks = await page.evaluate(
		async ({ on, off }) => {
			const image = new Image();
			image.src = (window as unknown as { frameAtMark: string }).frameAtMark;
			await image.decode();
			const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
			context?.drawImage(image, 0, 0);
			const ink = ({ x, y }: { x: number; y: number }): number =>
				Math.max(
					...(context?.getImageData(x - 2, y - 2, 5, 5).data ?? []).filter((_, i) => i % 4 === 3)
				);
			return [ink(on), ink(off)];
		},
		{ on, off }
	);
	expect(inks[0]).toBeGreaterThan(100);
	expect(inks[1]).toBe(0);
});
