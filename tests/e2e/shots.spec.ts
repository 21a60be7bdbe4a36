import { drawn, expect, test } from '../support/atlas-page.ts';

test('first light is worth printing', async ({ page }, testInfo) => {
	await page.goto('/');
	await drawn(page);
	// The README shows this picture: ATLAS_SCREENSHOT=1 takes it anew.
	const path =
		process.env['ATLAS_SCREENSHOT'] === '1'
			? 'static/first-light.png'
			: testInfo.outputPath('first-light.png');
	const picture = await page.screenshot({ path });
	expect(picture.length).toBeGreaterThan(50_000);
});
