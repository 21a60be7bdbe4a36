import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { indexedWords } from '../../../src/lib/search/indexed-words.ts';
import { indexWords } from '../../../src/lib/search/search-words.ts';

/** What SQLite makes of each text of words. */
function indexedBySqlite(texts: readonly string[]): string[][] {
	const database = new DatabaseSync(':memory:');
	database.exec("CREATE VIRTUAL TABLE article_words USING fts5 (words, content='')");
	database.exec('CREATE VIRTUAL TABLE temp.places USING fts5vocab(main, article_words, instance)');
	database.exec('BEGIN');
	const add = database.prepare('INSERT INTO article_words (rowid, words) VALUES (?, ?)');
	texts.forEach((text, at) => add.run(at + 1, text));
	database.exec('COMMIT');
	const found = texts.map((): string[] => []);
	const places = database.prepare('SELECT term, doc, "offset" FROM temp.places');
	for (const { term, doc, offset } of places.iterate()) {
		const words = found[Number(doc) - 1];
		if (words !== undefined) words[Number(offset)] = String(term);
	}
	database.close();
	return found;
}

const SURROGATES = [0xd800, 0xdfff] as const;

test('words are what SQLite makes of them, for all characters of Unicode', () => {
	const characters = Array.from({ length: 0x110000 }, (_, code) => code)
		.filter((code) => code < SURROGATES[0] || code > SURROGATES[1])
		.map((code) => String.fromCodePoint(code))
		.filter((one) => /[\p{L}\p{N}\p{Script=Han}]/u.test(one));
	// Neighbours together, so that it takes no hundred thousand articles; and as letters before and behind are.
	const texts: string[] = [];
	for (let at = 0; at < characters.length; at += 64)
		texts.push(
			characters
				.slice(at, at + 64)
				.map((one) => indexWords(`x${one}y`))
				.join(' ')
		);
	const found = indexedBySqlite(texts);
	for (const [at, text] of texts.entries())
		expect(text.split(' ').flatMap(indexedWords)).toEqual(found[at]);
});

test.each([
	['zürich', ['zurich']],
	['ế', ['ế']],
	['λόγος', ['λόγοσ']],
	['重庆', ['重庆']],
	['⺀', []],
	['中⺀', ['中']],
	['aᦰb', ['a', 'b']]
])('%s → %j', (word, indexed) => {
	expect(indexedWords(word)).toEqual(indexed);
	expect(indexedBySqlite([word])).toEqual([indexed]);
});
