import { describe, expect, test } from 'vitest';
import * as cases from './cases-status.ts';
import { linksIn } from './fixture.ts';

for (const [kind, rows] of Object.entries(cases))
	describe(kind.toLowerCase(), () => {
		test.for([...rows])('%s: %s', ([text, told]) => {
			const link = linksIn(text).at(-1);
			expect(link?.rejected ?? link?.status).toBe(told);
		});
	});
