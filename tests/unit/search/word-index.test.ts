import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArticleColumns } from '../../../src/lib/figures/article-columns.ts';
import { bestPage } from '../../../src/lib/figures/article-pages.ts';
import { KnownPlaces } from '../../../src/lib/figures/known-places.ts';
import { makeWordIndex } from '../../../src/lib/search/make-word-index.ts';
import { matchExpression } from '../../../src/lib/search/search-words.ts';
import { snippetOf } from '../../../src/lib/search/snippet.ts';
import { WordIndex } from '../../../src/lib/search/word-index.ts';
import { fromBytes } from '../../../src/lib/server/find-articles.ts';
import { openGazetteer } from '../../../src/lib/server/gazetteer-file.ts';
import { likenessOf } from '../../../src/lib/server/near-copy.ts';
import { readRaw } from '../../../src/lib/server/reader.ts';
import type { Library } from '../../../src/lib/server/store/library.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { madeNews } from '../../support/made/made-news.ts';
import { madeArticle, ZHEJIANG_JILIN } from '../server/made-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-words-'));
const path = join(folder, 'atlas.db');
const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');

/** What news do not have: marks on letters, letters of other scripts, runs that end and begin anew. */
const ODD = [
	'Zürich und Genève: ein Abkommen über 3,5 Mio. Franken, 2019年7月.',
	'重庆,庆祝;重庆庆祝。重重重重庆庆',
	'ABC重庆def 2019-07 20190711 i̇stanbul ﬁnance ①② ５６',
	'λόγος ЙОД Ёлка ąćę ếơ 𰻝𰻝面 ⺀⺁ 㐀 々〇',
	'constructor __proto__ toString valueOf',
	'。。。'
];

let library: Library;
let database: DatabaseSync;
let files: Map<string, string>;
let asked: string[] = [];
let index: WordIndex;
let columns: ArticleColumns;
const ids = new Map<number, string>();
const texts: string[] = [];

beforeAll(async () => {
	const gazetteer = openGazetteer();
	library = openSqliteLibrary(path);
	for (const name of readdirSync(SEEDS).filter((one) => one.endsWith('.txt'))) {
		const article = readRaw(fromBytes(readFileSync(join(SEEDS, name)), name, name), gazetteer);
		texts.push(article.readable);
		await library.put(article);
	}
	const news = [...madeNews(gazetteer, 150, 11)];
	for (const { text, record } of news) {
		texts.push(text);
		await library.put({
			...ZHEJIANG_JILIN,
			text,
			readable: text,
			record,
			likeness: likenessOf(text)
		});
	}
	for (const [at, text] of ODD.entries())
		await library.put(
			madeArticle({ id: `odd-${at}`, title: at === 1 ? null : '标题', text, names: {} })
		);
	texts.push(...ODD);
	// Gone, and replaced: the index holds neither.
	for (const { record } of news.slice(3, 40)) await library.remove(record.id, 'test');
	await library.put(madeArticle({ id: 'odd-0', text: 'Bâle et Genève.', names: {} }));

	const made = await Array.fromAsync(makeWordIndex(await library.words()));
	files = new Map(made.map(({ name, text }) => [name, text]));
	index = new WordIndex((name) => {
		asked.push(name);
		return Promise.resolve(JSON.parse(files.get(name) ?? 'null'));
	});
	database = new DatabaseSync(path, { readOnly: true });
	columns = new ArticleColumns(new KnownPlaces());
	for (const { key, id, day, copy } of database
		.prepare('SELECT key, id, published_day AS day, original IS NOT NULL AS copy FROM articles')
		.all()) {
		ids.set(Number(key), String(id));
		columns.replace({ key: Number(key), day: String(day), isCopy: copy === 1 }, []);
	}
}, 240_000);
afterAll(async () => {
	database.close();
	await library.close();
	rmSync(folder, { recursive: true, force: true });
});

/** What SQLite itself finds, by key. */
const bySqlite = (q: string): [key: number, score: number][] =>
	database
		.prepare('SELECT rowid, rank FROM article_words WHERE words MATCH ? ORDER BY rowid')
		.all(matchExpression(q))
		.map(({ rowid, rank }) => [Number(rowid), Number(rank)]);

async function compare(q: string): Promise<number> {
	const found = await index.find(q);
	const expected = bySqlite(q);
	expect(found.map(({ key }) => key)).toEqual(expected.map(([key]) => key));
	for (const [at, { score }] of found.entries()) {
		const [, other = 0] = expected[at] ?? [];
		// The logarithms of two machines may differ in their last bit.
		expect(Math.abs(score - other)).toBeLessThanOrEqual(Math.abs(other) * 1e-14);
	}
	return found.length;
}

const part = fc
	.tuple(fc.nat(10_000), fc.nat(10_000), fc.integer({ min: 1, max: 9 }))
	.map(([which, where, length]) => {
		const text = texts[which % texts.length] ?? '';
		const from = where % text.length;
		return text.slice(from, from + length);
	});
const TRADITIONAL = ['重慶', '環境', '協議', '兩省', '簽署', '會議 重庆', '吉林與浙江', '代表團'];
const OPERATORS = [
	'AND',
	'OR',
	'NOT',
	'NEAR(',
	'"',
	'""',
	'*',
	'^',
	':',
	'-',
	'+',
	'(',
	')',
	'words:',
	'{',
	'\\'
];
const question = fc
	.array(
		fc.oneof(
			{ weight: 6, arbitrary: part },
			{
				weight: 2,
				arbitrary: fc.constantFrom(
					...TRADITIONAL,
					...OPERATORS,
					...ODD,
					'a',
					'2',
					'20',
					'con',
					'zur',
					'的'
				)
			},
			{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }
		),
		{ minLength: 1, maxLength: 4 }
	)
	.map((parts) => parts.join(' '));

describe('words searched in files', () => {
	test('find and rank what SQLite does', async () => {
		let found = 0;
		await fc.assert(
			fc.asyncProperty(question, async (q) => {
				found += await compare(q);
			}),
			{ numRuns: 400 }
		);
		expect(found).toBeGreaterThan(1000);
	}, 240_000);

	test.each([
		'',
		' ',
		'。',
		'"',
		'""',
		'*',
		'AND',
		'a AND',
		'NOT a',
		'NEAR(重庆 庆祝)',
		'words:重庆',
		'\ud800',
		'\udc00重庆',
		'重\ud800庆',
		'\0',
		'⺀',
		'重庆 ⺀',
		'重⺀庆',
		'constructor',
		'__proto__',
		'toString',
		'Zurich',
		'ZÜRICH',
		'geneve',
		'重庆庆',
		'重重',
		'重',
		'庆祝',
		'λόγος',
		'𰻝𰻝',
		'𰻝',
		'aᦰb',
		'İ',
		'ﬁn',
		'5',
		'⑤',
		'重庆'.repeat(100),
		'重'.repeat(10_000),
		'a '.repeat(5000),
		'"'.repeat(10_000)
	])('%j', async (q) => {
		await compare(q);
	});

	test.each(['协议', '合作', '环境 合作', '重慶', '代表团', '2019'])(
		'%s: the pages of the server',
		async (q) => {
			const found = await index.find(q);
			for (let cursor: string | null = null, pages = 0; pages === 0 || cursor !== null; pages++) {
				const query = { place: null, link: null, q, cursor, limit: 7 };
				const answer = await library.articles(query);
				const page = bestPage(columns, [], found, cursor, 7);
				expect(page.keys.map((key) => ids.get(key))).toEqual(answer.articles.map(({ id }) => id));
				expect([page.total, page.next]).toEqual([answer.total, answer.next]);
				for (const { id, snippet } of answer.articles) {
					const article = await library.article(id);
					const read = article?.record ?? { body: [], repairs: [] };
					expect(snippetOf(article?.text ?? '', read, q)).toEqual(snippet ?? null);
				}
				cursor = page.next;
			}
			expect(found.length).toBeGreaterThan(0);
		}
	);

	test('mark what the filter of words lets through', async () => {
		const marks = await index.marks('重庆', columns.rows);
		const keys = [...marks.entries()].filter(([, mark]) => mark === 1).map(([key]) => key);
		expect(keys).toEqual(bySqlite('重庆').map(([key]) => key));
		expect(keys.length).toBeGreaterThan(1);
		expect((await index.marks('重庆', 3)).length).toBe(3);
	});
});

describe('the files', () => {
	test('are few for a question, and of a size', async () => {
		const fresh = new WordIndex((name) => {
			asked.push(name);
			return Promise.resolve(JSON.parse(files.get(name) ?? 'null'));
		});
		asked = [];
		await fresh.find('重庆');
		expect(asked.length).toBe(2);
		asked = [];
		await fresh.find('重庆');
		expect(asked).toEqual([]);
		await fresh.find('重庆与浙江');
		expect(asked.length).toBeLessThanOrEqual(4);
		for (const text of files.values()) expect(text.length).toBeLessThan(60_000);
		const all = [...files.values()].reduce((sum, text) => sum + text.length, 0);
		const letters = texts.reduce((sum, text) => sum + text.length, 0);
		expect(all / letters).toBeLessThan(5);
	});

	test('that cannot be read are asked for again', async () => {
		let fails = true;
		const shaky = new WordIndex((name) =>
			fails
				? Promise.reject(new Error('offline'))
				: Promise.resolve(JSON.parse(files.get(name) ?? ''))
		);
		await expect(shaky.find('重庆')).rejects.toThrow('offline');
		fails = false;
		await shaky.find('合作');
		fails = true;
		await expect(shaky.find('𰻝𰻝')).rejects.toThrow('offline');
		fails = false;
		expect((await shaky.find('𰻝𰻝')).length).toBe(1);
	});

	test('of something else are refused', async () => {
		await expect(new WordIndex(() => Promise.resolve({})).find('重庆')).rejects.toThrow();
	});

	test('of an empty library answer with nothing', async () => {
		const empty = openSqliteLibrary();
		const made = await Array.fromAsync(makeWordIndex(await empty.words()));
		const read = new Map(made.map(({ name, text }) => [name, text]));
		expect(read.size).toBe(1);
		const nothing = new WordIndex((name) => Promise.resolve(JSON.parse(read.get(name) ?? 'null')));
		expect(await nothing.find('重庆')).toEqual([]);
		await empty.close();
	});
});
