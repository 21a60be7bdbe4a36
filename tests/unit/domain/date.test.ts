import { expect, test } from 'vitest';
import { edtfSchema } from '../../../src/lib/domain/date.ts';

test.each([
	'2019',
	'2019-02~',
	'2020-02-29',
	'XXXX-02-29',
	'XXXX-11-30~',
	'2019-12-01/2020-01-31',
	'2019-02-28/2019'
])('%s is a date', (date) => {
	expect(edtfSchema.safeParse(date).success).toBe(true);
});

test.each([
	'2019-02-31',
	'2019-02-29',
	'2019-04-31~',
	'XXXX-02-30',
	'2019-12-01/2019-11-31',
	'2019-13',
	'yesterday'
])('%s is none', (date) => {
	expect(edtfSchema.safeParse(date).success).toBe(false);
});
