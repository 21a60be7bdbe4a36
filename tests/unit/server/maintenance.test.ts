import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { filterSchema } from '../../../src/lib/domain/api.ts';
import { openGazetteer } from '../../../src/lib/server/gazetteer-file.ts';
import { likenessOf } from '../../../src/lib/server/near-copy.ts';
import { recordFlaws } from '../../../src/lib/server/record-flaws.ts';
import { reindex } from '../../../src/lib/server/reindex.ts';
import { backupLibrary, restoreLibrary } from '../../../src/lib/server/store/copy-library.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { madeNews } from '../../support/made/made-news.ts';
import { ALL, LUZHOU_RONGCHANG, ZHEJIANG_JILIN } from './made-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-maintenance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const newFile = (): string => join(folder, `${++made}.db`);
const NOW = new Date('2026-01-02T03:04:05.678Z');

async function filled(path: string = newFile(), articles = ALL): Promise<string> {
	const library = openSqliteLibrary(path);
	for (const article of articles) await library.put(article);
	await library.close();
	return path;
}

async function flawsOf(path: string): Promise<string[]> {
	const library = openSqliteLibrary(path);
	const flaws = await Array.fromAsync(library.check());
	await library.close();
	return flaws.map(({ article, flaw }) => `${article}: ${flaw}`);
}

function change(path: string, sql: string): void {
	const database = new DatabaseSync(path);
	database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
	database.close();
}

describe('a record is checked against its text', () => {
	const { text, record } = LUZHOU_RONGCHANG;

	test('and found sound', () => {
		expect(recordFlaws(text, record)).toEqual([]);
	});

	test.each<[RegExp, (broken: typeof record) => void]>([
		[/quote of link 0/, (broken) => (broken.links[0]!.evidence.quote = '别的话')],
		[/quote of link 0/, (broken) => (broken.links[0]!.evidence.start += 1)],
		[/outside the text/, (broken) => (broken.mentions.at(-1)!.end = 10_000)],
		[/outside the text/, (broken) => broken.body.push([5, 2])],
		[/out of order/, (broken) => broken.mentions.reverse()],
		[/does not describe: 500000/, (broken) => delete broken.places['500000']]
	])('and found wrong: %s', (flaw, breakIt) => {
		const broken = structuredClone(record);
		breakIt(broken);
		expect(recordFlaws(text, broken).join('\n')).toMatch(flaw);
	});
});

describe('a library is checked', () => {
	test('and found sound', async () => {
		expect(await flawsOf(await filled())).toEqual([]);
	});

	test.each([
		["UPDATE acts SET type = 'aid' WHERE id = 'a.txt#0'", /^a\.txt: the table acts /],
		["DELETE FROM acts WHERE id = 'b.txt#1'", /^b\.txt: the table acts /],
		["DELETE FROM article_places WHERE place = 'JP'", /^c\.txt: the table article_places /],
		['DELETE FROM act_organisations', /^a\.txt: the table act_organisations /],
		["DELETE FROM mentions WHERE text = '规划' OR text = '浙江省'", /^a\.txt: the table mentions /],
		['DELETE FROM article_words WHERE rowid = 1', /^a\.txt: .*full-text/],
		[
			'UPDATE article_texts SET text = (SELECT text FROM article_texts WHERE article = 1) WHERE article = 3',
			/^c\.txt: .*quote of link 0/
		],
		["DELETE FROM places WHERE id = 'JP-40100'", /^null: .*points to no row of places/]
	])('and found wrong after %s', async (sql, flaw) => {
		const path = await filled();
		change(path, sql);
		expect((await flawsOf(path)).join('\n')).toMatch(new RegExp(flaw, 'm'));
	});
});

test('what was replaced many times, or is a copy, counts once', async () => {
	const library = openSqliteLibrary();
	const news = [...madeNews(openGazetteer(), 30)].filter((one) => one.copyOf === null).slice(0, 24);
	for (let round = 0; round < 3; round++)
		for (const [n, { record }] of news.entries()) {
			const { text, record: told } = news[(n * (round + 1)) % news.length] ?? { text: '', record };
			const likeness = likenessOf(text);
			await library.put({ ...ZHEJIANG_JILIN, text, likeness, record: { ...told, id: record.id } });
		}
	expect(await Array.fromAsync(library.check())).toEqual([]);
	// In the last round a third of the texts is left, each in three articles.
	expect((await library.overview(filterSchema.parse({}))).articles).toBe(news.length / 3);
	await library.close();
});

describe('a backup', () => {
	test('is taken while the library is open, whole and of one moment', async () => {
		const path = await filled();
		const library = openSqliteLibrary(path);
		await library.put({ ...ZHEJIANG_JILIN, source: '/made/again' });
		const file = newFile();
		backupLibrary(path, file, false);
		await library.put({ ...ZHEJIANG_JILIN, source: '/made/later' });
		await library.close();
		expect(await flawsOf(file)).toEqual([]);
		const copy = openSqliteLibrary(file);
		expect((await copy.fingerprint('a.txt'))?.source).toBe('/made/again');
		await copy.close();
	});

	test('never replaces a file unless told to', async () => {
		const [path, file] = [await filled(), newFile()];
		writeFileSync(file, 'mine');
		expect(() => backupLibrary(path, file, false)).toThrow(/exists already/);
		backupLibrary(path, file, true);
		expect(await flawsOf(file)).toEqual([]);
		expect(() => backupLibrary(newFile(), newFile(), false)).toThrow(/no library/);
		expect(() => backupLibrary(path, path, true)).toThrow(/itself/);
	});
});

describe('restoring', () => {
	const heard: string[] = [];
	const restore = (file: string, path: string) =>
		restoreLibrary(file, path, (flaw) => heard.push(flaw), NOW);

	test('puts the backup in place and keeps what was there', async () => {
		const [path, file] = [await filled(newFile(), [ZHEJIANG_JILIN]), await filled()];
		const { restored, kept } = await restore(file, path);
		expect({ restored, kept }).toEqual({
			restored: true,
			kept: `${path}.before-2026-01-02T030405678Z`
		});
		const counts = [path, kept ?? ''].map((one) => openSqliteLibrary(one).countArticles());
		expect(await Promise.all(counts)).toEqual([ALL.length, 1]);
		expect(await restore(file, newFile())).toEqual({ restored: true, kept: null });
	});

	test('replaces nothing when the backup is damaged', async () => {
		const [path, file] = [await filled(newFile(), [ZHEJIANG_JILIN]), await filled()];
		change(file, "DELETE FROM acts WHERE id = 'b.txt#1'");
		expect(await restore(file, path)).toEqual({ restored: false, kept: null });
		expect(heard.join('\n')).toContain('b.txt: the table acts');
		expect(await flawsOf(path)).toEqual([]);
	});

	test('refuses what is no library, and a library that is in use', async () => {
		const path = await filled();
		const text = newFile();
		writeFileSync(text, 'no database at all '.repeat(100));
		await expect(restore(text, path)).rejects.toThrow(/not a library/);
		const empty = newFile();
		writeFileSync(empty, '');
		await expect(restore(empty, path)).rejects.toThrow(/not a library/);
		const file = newFile();
		copyFileSync(path, file);
		const server = openSqliteLibrary(path);
		expect(await server.countArticles()).toBe(ALL.length);
		await expect(restore(file, path)).rejects.toThrow(/in use/);
		expect(await server.countArticles()).toBe(ALL.length);
		await server.close();
		expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
		expect(existsSync(path)).toBe(true);
	});
});

describe('reading again', () => {
	const gazetteer = openGazetteer();

	test('reads what another version has read, and goes on where it was interrupted', async () => {
		const library = openSqliteLibrary(await filled());
		const controller = new AbortController();
		const first = await reindex(library, gazetteer, {
			signal: controller.signal,
			onProgress: () => controller.abort()
		});
		expect(first).toEqual({ replaced: 1, failed: 0 });
		expect(await reindex(library, gazetteer)).toEqual({ replaced: ALL.length - 1, failed: 0 });
		expect(await reindex(library, gazetteer)).toEqual({ replaced: 0, failed: 0 });
		expect((await library.fingerprint('a.txt'))?.gazetteer).toBe(gazetteer.version);
		expect((await library.log(1))[0]?.reason).toContain(gazetteer.version);
		expect(await Array.fromAsync(library.check())).toEqual([]);
		await library.close();
	});

	test('keeps the old record of what cannot be read any more', async () => {
		const library = openSqliteLibrary(await filled());
		const read = () => Promise.resolve('holds no text');
		expect(await reindex(library, gazetteer, { read })).toEqual({
			replaced: 0,
			failed: ALL.length
		});
		expect((await library.article('a.txt'))?.record).toEqual(ZHEJIANG_JILIN.record);
		expect((await library.log(1))[0]).toMatchObject({ outcome: 'failed', reason: 'holds no text' });
		await library.close();
	});
});
