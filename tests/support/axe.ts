import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** What axe has against the page, or against the part of it that a selector names; one line each. */
export async function violationsOn(page: Page, part?: string): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	if (part !== undefined) axe.include(part);
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Axe finds nothing, light and dark. */
export async function expectClean(page: Page, state: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await violationsOn(page), `${state}, ${colorScheme}`).toEqual([]);
	}
}
