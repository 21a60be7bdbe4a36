import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWordIndex } from '../../../src/lib/search/make-word-index.ts';
import { readNumbers, writeNumber } from '../../../src/lib/search/number-text.ts';
import { byCodePoints } from '../../../src/lib/search/word-files.ts';
import { readPlaces, writePlaces, type IndexedWord } from '../../../src/lib/search/word-places.ts';

test('numbers are read as they were written', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 30 })), (numbers) => {
			const text = numbers.map(writeNumber).join('');
			expect(JSON.stringify(text)).toBe(`"${text}"`);
			expect(readNumbers(text)).toEqual(numbers);
		})
	);
	for (const wrong of [-1, 0.5, 2 ** 30 + 1, NaN]) expect(() => writeNumber(wrong)).toThrow();
	for (const wrong of ['!', 'g', '重', '________A']) expect(() => readNumbers(wrong)).toThrow();
});

test('places are read as they were written', () => {
	const ascending = (min: number) =>
		fc
			.uniqueArray(fc.integer({ min, max: 50_000 }), { minLength: 1, maxLength: 20 })
			.map((all) => all.sort((x, y) => x - y));
	fc.assert(
		fc.property(ascending(1), fc.infiniteStream(ascending(0)), (keys, positions) => {
			const articles = keys.map((key) => ({ key, positions: positions.next().value ?? [] }));
			const read = readPlaces(writePlaces(articles));
			expect([...read].map(([key, positions]) => ({ key, positions }))).toEqual(articles);
		})
	);
	expect(() => readPlaces(writePlaces([{ key: 1, positions: [1, 2, 3] }]).slice(0, -1))).toThrow();
});

test('words are ordered as their UTF-8 is', () => {
	const text = fc.string({ unit: 'binary', maxLength: 6 });
	fc.assert(
		fc.property(text, text, (x, y) => {
			expect(Math.sign(byCodePoints(x, y))).toBe(Buffer.compare(Buffer.from(x), Buffer.from(y)));
		})
	);
	expect(byCodePoints('\ufa0e', '\u{20000}')).toBeLessThan(0);
});

test('words that do not ascend are no index', async () => {
	const words = async function* (): AsyncGenerator<IndexedWord> {
		for (const word of ['b', 'a']) yield await Promise.resolve({ word, articles: [] });
	};
	await expect(
		Array.fromAsync(makeWordIndex({ articles: 0, length: 0, words: words() }))
	).rejects.toThrow('"a" comes after "b"');
});
