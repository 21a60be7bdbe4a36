import { describe, expect, test } from 'vitest';
import {
	digestOf,
	idOf,
	isStream,
	nameApart,
	pastedRow,
	rowNamed,
	rowsOf
} from '../../../src/lib/state/adding.ts';

describe('what is handed to the page', () => {
	test.each([
		['a.txt', 'a.txt'],
		['news/a.txt', 'a.txt'],
		['news/2019/a.txt', '2019/a.txt'],
		['/news/a.txt', 'a.txt'],
		['.DS_Store', null],
		['news/.git/config', null],
		['news/../a.txt', null],
		['', null]
	])('the file %j is named %j', (path, id) => {
		expect(idOf(path)).toBe(id);
	});

	test.each([
		['a.jsonl', true],
		['A.JSONL', true],
		['a.json', false],
		['jsonl', false]
	])('%s is a stream: %s', (name, stream) => {
		expect(isStream(name)).toBe(stream);
	});

	test('a stream has its rows, numbered as its lines', () => {
		expect(rowsOf('\uFEFF{"a":1}\r\n\n  \n{"b":2}')).toEqual([
			{ line: '{"a":1}', number: 1 },
			{ line: '{"b":2}', number: 4 }
		]);
		expect(rowsOf('')).toEqual([]);
	});

	test('a pasted text is a row with what is known of it, named by what it says', () => {
		const pasted = { text: '一"二\n', title: ' 题 ', publishedAt: '', publisher: '' };
		const row = JSON.parse(pastedRow(pasted)) as Record<string, unknown>;
		expect(row).toEqual({ id: `pasted-${digestOf(pasted.text)}`, text: '一"二\n', title: '题' });
		expect(pastedRow({ ...pasted, text: '三' })).not.toContain(String(row['id']));
		expect(JSON.parse(rowNamed(pastedRow(pasted), 'x'))).toEqual({ ...row, id: 'x' });
		expect(rowNamed('{ "id":"x" }', 'x')).toBe('{ "id":"x" }');
	});

	test.each([
		['a.txt', 'a-12.txt'],
		['b/a.tar.gz', 'b/a.tar-12.gz'],
		['b.d/a', 'b.d/a-12'],
		['.txt', '.txt-12'],
		['新闻', '新闻-12']
	])('%s is told apart as %s', (id, apart) => {
		expect(nameApart(id, '12')).toBe(apart);
	});
});
