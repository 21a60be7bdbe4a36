import { expect, test } from 'vitest';
import { z } from 'zod';
import { apiPage } from '../../../src/lib/server/http/api-page.ts';
import { openapi } from '../../../src/lib/server/http/openapi.ts';

test('the page on the API has a form for every operation, and nothing that runs in the page', () => {
	const page = apiPage();
	const { paths } = z
		.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
		.parse(openapi());
	const operations = Object.entries(paths).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `data-method="${method}" data-path="${path}"`)
	);
	expect(operations.length).toBeGreaterThan(15);
	for (const operation of operations) expect(page).toContain(operation);
	expect(page).toContain('name="minConfidence" data-in="query"');
	expect(page).toContain('name="id" data-in="path" required');
	expect(page.match(/<script/g)).toHaveLength(1);
	expect(page).not.toMatch(/ style=| on[a-z]+=|(?:src|href)="http/);
});
