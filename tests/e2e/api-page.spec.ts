import { expect, test } from '../support/atlas-page.ts';
import { expectClean } from '../support/axe.ts';

test('the API is read and tried on a page of its own', async ({ page }) => {
	await page.goto('/api');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('API');
	const links = page.getByRole('region', { name: 'GET /api/v1/links/{id}' });
	await links.getByRole('textbox', { name: 'id', exact: true }).fill('220000~330000');
	await links.getByRole('button', { name: 'Try it' }).click();
	await expect(links.getByRole('status')).toContainText('200');
	await expect(links.getByRole('status')).toContainText('"220000~330000"');

	const corrections = page.getByRole('region', { name: 'POST /api/v1/corrections' });
	await corrections.getByRole('textbox', { name: /^Body/ }).fill('{}');
	// The browser itself tells its console of every answer that is not good.
	page.removeAllListeners('console');
	await corrections.getByRole('button', { name: 'Try it' }).click();
	await expect(corrections.getByRole('status')).toContainText('422');

	await expectClean(page, 'the page about the API');
});
