import { describe, expect, it } from 'vitest';
import { parseRow } from '../../../src/lib/server/article-rows.ts';
import { isFault, type Found } from '../../../src/lib/server/found.ts';
import { read } from '../../../src/lib/pipeline/index.ts';

const row = (value: object): Found =>
	parseRow(JSON.stringify({ id: 'r', ...value }), 'rows.jsonl:1');
const textOf = (found: Found): string | null =>
	isFault(found) ? null : read({ id: found.id, bytes: found.input.bytes }).input;

describe('a row of .jsonl', () => {
	it.each([
		['a page', '<!doctype html><p>甲市</p><script>x()</script>', '甲市\n'],
		['a fragment', '<div>甲市<br>乙市</div>', '甲市\n乙市\n'],
		['bare words with a tag', '甲市与<b>乙市</b>', '甲市与乙市']
	])('may hold html: %s', (_, html, text) => {
		expect(textOf(row({ html }))).toBe(text);
	});

	it('keeps text as it is', () => {
		expect(textOf(row({ text: '甲市与<b>乙市' }))).toBe('甲市与<b>乙市');
	});

	it.each([{ html: '<p>甲', text: '甲' }, {}])('holds one of the two', (value) => {
		expect(row(value)).toMatchObject({
			fault: expect.stringMatching(/^r: .*either "text" or "html"/) as string
		});
	});

	it.each([
		['.', /folders/],
		['..', /folders/],
		['a\nb', /^a\\u000ab: .*control/],
		['\u001B[2J', /^\\u001b\[2J: .*control/],
		['lone\uD800', /^lone\\ud800: .*surrogate/],
		['', /empty/]
	])('has an id that addresses and lines can hold, not %j', (id, fault) => {
		expect(row({ id, text: '甲市' })).toMatchObject({
			fault: expect.stringMatching(fault) as string
		});
	});

	it.each(['...', '2019/a.txt', '新闻 一', '😀'])('may have the id %s', (id) => {
		expect(row({ id, text: '甲市' })).toMatchObject({ id });
	});
});
