import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** What axe has against the page, or against the part of it that a selector names; one line each. */
export async function violationsOn(page: Page, part?: string, rule?: string): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	if (part !== undefined) axe.include(part);
	if (rule !== undefined) axe.withRules(rule);
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Axe finds nothing, light and dark. Between the two only colours change, so only they are looked at twice. */
export async function expectClean(page: Page, state: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await violationsOn(page), `${state}, light`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violationsOn(page, undefined, 'color-contrast'), `${state}, dark`).toEqual([]);
}
