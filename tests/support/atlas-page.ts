import type { APIRequestContext, Locator, Page } from 'playwright/test';
import { expect, test as base } from 'playwright/test';
import { linksAnswerSchema, type LinksAnswer } from '../../src/lib/domain/api.ts';
import { arcPath, arcsOf, type Arc } from '../../src/lib/map/arcs.ts';
import { parseCamera, project, type LonLat } from '../../src/lib/map/mercator.ts';
import { withOwnAtlas } from './own-atlas.ts';

/**
 * A page in which every console error, uncaught exception and request to another host fails the test.
 * Each worker serves a library of its own with the seeds; a test that changes it takes that back.
 */
export const test = base.extend<{ quiet: string[] }, { atlas: string }>({
	atlas: [
		({ browserName }, use) => withOwnAtlas(browserName, 'seeds', use),
		{ scope: 'worker', timeout: 240_000 }
	],
	baseURL: ({ atlas }, use) => use(atlas),
	quiet: [
		async ({ page, baseURL }, use) => {
			const troubles: string[] = [];
			page.on('console', (message) => {
				if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
			});
			page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
			page.on('request', (request) => {
				const { protocol, origin } = new URL(request.url());
				const own = origin === baseURL || protocol === 'data:' || protocol === 'blob:';
				if (!own) troubles.push(`foreign request: ${request.url()}`);
			});
			await use(troubles);
			expect(troubles).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

export const panel = (page: Page): Locator => page.getByRole('main');
export const heading = (page: Page): Locator => panel(page).getByRole('heading', { level: 1 });
const canvas = (page: Page): Locator => page.locator('[data-camera]');

/** Waits until the page answers to clicks and keys; SvelteKit adds this element when the page has come to life. */
export const alive = (page: Page): Promise<void> =>
	expect(page.locator('#svelte-announcer')).toBeAttached({ timeout: 120_000 });

/** Waits until arcs are on screen and the camera has come to rest. */
export async function drawn(page: Page): Promise<void> {
	await expect(page.locator('[data-arcs]')).toBeAttached({ timeout: 120_000 });
	let before = '';
	await expect
		.poll(async () => {
			const now = (await canvas(page).getAttribute('data-camera')) ?? '';
			const still = now !== '' && now === before;
			before = now;
			return still;
		})
		.toBe(true);
}

/** The pixel of the page at which a place of the map stands now. */
export async function pixelOf(page: Page, point: LonLat): Promise<{ x: number; y: number }> {
	const camera = parseCamera((await canvas(page).getAttribute('data-camera')) ?? '');
	const box = await canvas(page).boundingBox();
	if (!camera || !box) throw new Error('the map is not there yet');
	const [x, y] = project(point, camera, box);
	return { x: box.x + x, y: box.y + y };
}

/** What the map draws, as the API tells it to anyone. */
export async function drawnLinks(request: APIRequestContext): Promise<LinksAnswer> {
	const response = await request.get('/api/v1/links?level=auto');
	return linksAnswerSchema.parse(await response.json());
}

/** The arcs between two places, by their official names. */
export function arcsBetween({ links, places }: LinksAnswer, one: string, other: string): Arc[] {
	const pair = [one, other].sort();
	return arcsOf(links, places).filter((arc) => {
		const names = [arc.a, arc.b].map((id) => places[id]?.name ?? id).sort();
		return names.join() === pair.join();
	});
}

/** Points along an arc, from its middle outwards: where a reader would aim. */
export function alongArc(arc: Arc): LonLat[] {
	const path = arcPath(arc.from, arc.to, arc.bend);
	const middle = Math.floor(path.length / 2);
	return [0, 3, -3, 6, -6, 9, -9].flatMap((off) => path.slice(middle + off).slice(0, 1));
}

/** Whether hovering along one of these arcs tells of these names. */
export async function hoverArc(
	page: Page,
	arcs: readonly Arc[],
	names: readonly string[]
): Promise<boolean> {
	// Points that hit nothing show nothing: a second and a third round wait longer, for slow machines.
	for (const timeout of [500, 3000, 12_000])
		for (const point of arcs.flatMap(alongArc)) {
			const { x, y } = await pixelOf(page, point);
			await page.mouse.move(x, y);
			const said = await page
				.locator('.tip')
				.textContent({ timeout })
				.catch(() => null);
			if (said !== null && names.every((name) => said.includes(name))) return true;
		}
	return false;
}
