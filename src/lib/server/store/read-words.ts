import { z } from 'zod';
import type { IndexedWord, WordCorpus } from '../../search/word-places.ts';
import type { Statements } from './statements.ts';

/** SQLite's own view of what the full-text index holds: a row for each place of each word. */
const OPEN = `CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_places USING fts5vocab(main, article_words, instance)`;
const PLACES = `SELECT term, doc, "offset" FROM temp.word_places WHERE term > :after`;

/** Places read at once, so that writers are not held up. */
const PAGE_SIZE = 200_000;

interface Read {
	readonly word: string;
	readonly articles: { readonly key: number; readonly positions: number[] }[];
}

/**
 * FTS5's own record of what there is: how many rows, and how many words, as numbers of seven bits a byte. What has been deleted
 * still counts there, and so in the relevance that it reckons.
 */
const TOTALS = 'SELECT block FROM article_words_data WHERE id = 1';
const totalsRow = z.object({ block: z.instanceof(Uint8Array) });

/** All words of the full-text index in the order of their bytes, each page of them as of when it is read. */
export function readCorpus(statements: Statements): WordCorpus {
	const [articles = 0, length = 0] = numbersIn(
		statements.get(TOTALS, totalsRow)?.block ?? new Uint8Array()
	);
	return { articles, length, words: readWords(statements) };
}

function numbersIn(bytes: Uint8Array): number[] {
	const numbers: number[] = [];
	let number = 0;
	for (const byte of bytes) {
		number = number * 128 + (byte & 127);
		if (byte >= 128) continue;
		numbers.push(number);
		number = 0;
	}
	return numbers;
}

async function* readWords(statements: Statements): AsyncGenerator<IndexedWord> {
	statements.run(OPEN);
	for (let after = ''; ;) {
		const page = statements.snapshot(() => pageOf(statements, after));
		for (const word of page) yield await Promise.resolve(word);
		const last = page.at(-1);
		if (last === undefined) return;
		after = last.word;
	}
}

/** Whole words: at least as many as PAGE_SIZE places, or all that are left. */
function pageOf(statements: Statements, after: string): Read[] {
	const page: Read[] = [];
	let read = 0;
	for (const [term, doc, offset] of statements.rows(PLACES, { after })) {
		const [word, key] = [String(term), Number(doc)];
		let last = page.at(-1);
		if (last?.word !== word) {
			if (read >= PAGE_SIZE) break;
			page.push((last = { word, articles: [] }));
		}
		read += 1;
		const article = last.articles.at(-1);
		if (article?.key === key) article.positions.push(Number(offset));
		else last.articles.push({ key, positions: [Number(offset)] });
	}
	return page;
}
