import { describe, expect, test } from 'vitest';
import { PREDICATES } from '../../../../src/lib/pipeline/links/predicates.ts';
import * as words from '../../../../src/lib/pipeline/links/words.ts';

/** What says of which sort a bracket is. */
const OPENING = /^\?(?:[:=!]|<[=!]|<\w+>)/;

/** The rows of alternatives of an expression, its own and those of every bracket in it. */
function rowsOf(source: string): string[][] {
	const rows: string[][] = [];
	const open: string[][] = [['']];
	const add = (piece: string): void => {
		const row = open.at(-1);
		if (row) row.push((row.pop() ?? '') + piece);
	};
	for (const [unit] of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[\s\S]/gu)) {
		if (unit === '|') open.at(-1)?.push('');
		else if (unit === '(') open.push(['']);
		else if (unit === ')' && open.length > 1) {
			const [first = '', ...others] = open.pop() ?? [];
			const row = [first.replace(OPENING, ''), ...others];
			rows.push(row);
			add(`(${row.join('|')})`);
		} else add(unit);
	}
	return [...rows, ...open];
}

const twice = (source: string): string[] =>
	rowsOf(source).flatMap((row) => row.filter((one, index) => row.indexOf(one) !== index));

test('rows of alternatives are read with their brackets', () => {
	expect(twice('甲|乙(?:丙|丁|丙)|[|甲|]|甲')).toEqual(['丙', '甲']);
});

describe('no alternative stands twice in a row', () => {
	test.for(PREDICATES.map((row) => [row.id, row] as const))('of the verb %s', ([, row]) => {
		const { words: verb, before, after, unless } = row;
		expect([verb, before, after, unless].flatMap((source) => twice(source ?? ''))).toEqual([]);
	});

	test.for(Object.entries(words))('of the words %s', ([, list]) => {
		const rows = typeof list === 'string' ? [list] : list;
		const sources = rows.map((row) => (typeof row === 'string' ? row : row.words));
		expect(sources.flatMap(twice)).toEqual([]);
	});
});
