import { describe, expect, test } from 'vitest';
import * as cases from './cases-when.ts';
import { linksIn } from './fixture.ts';

for (const [kind, rows] of Object.entries(cases))
	describe(kind.toLowerCase(), () => {
		test.for([...rows])('%s: %s', ([text, date]) => {
			const links = linksIn(text).filter(({ rejected }) => rejected === null);
			expect(links.at(-1)).toMatchObject({ date });
		});
	});

test('every date has its reason, and so has every missing one', () => {
	const rows = Object.values(cases).flat();
	for (const [text] of rows)
		for (const { dateReason } of linksIn(text)) expect(dateReason).not.toBe('');
	expect(rows.length).toBeGreaterThanOrEqual(80);
});
