import { drawn, expect, heading, panel, test } from '../support/atlas-page.ts';

test('what the panel names lifts on the map under the pointer and with the focus', async ({
	page
}) => {
	await page.goto('/?article=000_d6b64aadd3afd074.txt');
	await drawn(page);
	const lifted = page.locator('svg.lifted');
	await panel(page).locator('.text').getByRole('link', { name: '吉林省' }).first().hover();
	await expect(lifted.locator('.ring')).toHaveCount(1);
	await panel(page).getByRole('link', { name: '总览' }).click();
	await expect(heading(page)).toHaveText('总览');
	await expect(lifted).toHaveCount(0);
	const row = panel(page).getByRole('link', { name: /吉林省.*浙江省/ });
	await row.focus();
	// Both kinds of act between the two, and both ends.
	await expect(lifted.locator('polyline')).toHaveCount(2);
	await expect(lifted.locator('circle')).toHaveCount(2);
});

test('opened evidence tells between whom, and leads to all acts of the two', async ({ page }) => {
	await page.goto('/?article=000_d6b64aadd3afd074.txt&evidence=0');
	await drawn(page);
	await panel(page).getByRole('link', { name: '浙江省–吉林省' }).click();
	await expect(heading(page)).toHaveText(/吉林省\s*–\s*浙江省/);
});

test('the table has the filters of the map', async ({ page }) => {
	await page.goto('/?view=table');
	const table = page.getByRole('region', { name: '表格' });
	const rows = table.locator('table.links tr.link');
	await expect(rows).toHaveCount(14);
	await table.getByText('图例与筛选').click();
	await table.getByRole('link', { name: /^会议/ }).click();
	await expect(page).toHaveURL(/type=meeting/);
	await expect(rows).toHaveCount(2);
	await table.getByRole('link', { name: '清除筛选' }).click();
	await expect(rows).toHaveCount(14);
});

test('a search tells where a place is, and keeps those that nobody names apart', async ({
	page
}) => {
	await page.goto('/?q=合作');
	const first = panel(page).getByRole('listitem').filter({ hasText: '上海合作组织' });
	await expect(first).toBeVisible();
	const strangers = panel(page).getByText(/另有 \d+ 个文库没有提到的地点/);
	const zone = panel(page).getByRole('link', { name: /中日\(成都\)/ });
	await expect(zone).toBeHidden();
	await strangers.click();
	await expect(zone).toBeVisible();
	await page.goto('/?q=朝阳区');
	await expect(panel(page).getByRole('link', { name: /朝阳区\s*北京市/ })).toBeVisible();
	await expect(panel(page).getByRole('link', { name: /朝阳区\s*长春市\s*吉林省/ })).toBeVisible();
});
