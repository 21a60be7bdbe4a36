import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNameIndex } from '../../../src/lib/gazetteer/name-index.ts';

/** Few characters, so that names overlap and share beginnings; one of them takes two UTF-16 units. */
const text = (maxLength: number, minLength = 0) =>
	fc.string({ unit: fc.constantFrom('山', '海', '东', '上', '𠮷', 'a'), minLength, maxLength });

function indexOf(names: readonly string[]) {
	const { insert, index } = buildNameIndex(names.join('').length);
	return { index, numbers: names.map(insert) };
}

function naive(names: readonly string[], within: string): [number, number, string][] {
	const found: [number, number, string][] = [];
	for (let start = 0; start < within.length; start++)
		for (let end = within.length; end > start; end--) {
			const part = within.slice(start, end);
			if (names.includes(part)) found.push([start, end, part]);
		}
	return found;
}

describe('buildNameIndex', () => {
	test('finds what a naive search finds, in the same order', () => {
		fc.assert(
			fc.property(fc.uniqueArray(text(4, 1), { maxLength: 20 }), text(40), (names, within) => {
				const found: [number, number, string | undefined][] = [];
				indexOf(names).index.scan(within, (start, end, name) =>
					found.push([start, end, names[name]])
				);
				expect(found).toEqual(naive(names, within));
			}),
			{ numRuns: 500 }
		);
	});

	test('finds each name by its number and no other', () => {
		fc.assert(
			fc.property(fc.uniqueArray(text(4, 1), { maxLength: 20 }), text(4), (names, other) => {
				const { index } = indexOf(names);
				expect(names.map((name) => index.find(name))).toEqual(names.map((_, i) => i));
				if (!names.includes(other)) expect(index.find(other)).toBe(-1);
			})
		);
	});

	test('gives a name that stands already its own number', () => {
		expect(indexOf(['上海', '海', '上海']).numbers).toEqual([0, 1, 0]);
	});

	test('refuses an empty name', () => {
		expect(() => indexOf([''])).toThrow('empty');
	});
});
