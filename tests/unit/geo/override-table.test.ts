import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseTable } from '../../../geo/build/override-table.ts';

const schema = z.object({ id: z.string().regex(/^\d+$/, 'not digits'), name: z.string() });
const parse = (text: string) => parseTable('geo/overrides/x.tsv', text, schema);

describe('parseTable', () => {
	test('skips comments and empty lines and tells where a row stands', () => {
		expect(parse('# why\nid\tname\n\n1\t一\n# more\n2\t二\n')).toEqual([
			{ id: '1', name: '一', at: 'geo/overrides/x.tsv:4' },
			{ id: '2', name: '二', at: 'geo/overrides/x.tsv:6' }
		]);
	});

	test('lets last cells be left out', () => {
		expect(parse('id\tname\n1\n')[0]).toMatchObject({ id: '1', name: '' });
	});

	test.each([
		[
			'other columns',
			'id\ttitle\n',
			/^geo\/overrides\/x\.tsv:1: the first line must name the columns id, name/
		],
		['a cell too many', 'id\tname\n1\t一\t二\n', /x\.tsv:2: 3 cells, but 2 columns.*remove a tab/],
		[
			'a bad cell',
			'id\tname\n\nx\t一\n',
			/x\.tsv:3|x\.tsv:3: column id: not digits; mend this cell/
		]
	])('fails on %s with file, line and remedy', (_, text, message) => {
		expect(() => parse(text)).toThrow(message);
	});
});
