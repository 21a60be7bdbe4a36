import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { MIGRATIONS } from '../../../src/lib/server/store/schema.ts';
import { libraryConformance } from './library-conformance.ts';
import { namesConformance } from './names-conformance.ts';
import { reviewConformance } from './review-conformance.ts';
import { ALL, ZHEJIANG_JILIN } from './made-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-library-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const newFile = (): string => join(folder, 'deep', 'er', `${++made}.db`);

libraryConformance('SQLite in memory', () => Promise.resolve(openSqliteLibrary()));
libraryConformance('SQLite in a file', () => Promise.resolve(openSqliteLibrary(newFile())));
namesConformance('SQLite', () => Promise.resolve(openSqliteLibrary()));
reviewConformance('SQLite', () => Promise.resolve(openSqliteLibrary()));

describe('the file', () => {
	test('keeps everything when opened again', async () => {
		const path = newFile();
		const first = openSqliteLibrary(path);
		for (const article of ALL) await first.put(article);
		await first.close();
		const second = openSqliteLibrary(path);
		expect(await second.countArticles()).toBe(ALL.length);
		await second.close();
	});

	test('lets a reader see the old state while another writes', async () => {
		const path = newFile();
		const writer = openSqliteLibrary(path);
		const reader = openSqliteLibrary(path);
		expect(await reader.countArticles()).toBe(0);
		await writer.put(ZHEJIANG_JILIN);
		expect(await reader.countArticles()).toBe(1);
		await Promise.all([reader.close(), writer.close()]);
	});

	test('has a version, sound pages and no dangling reference', async () => {
		const path = newFile();
		const library = openSqliteLibrary(path);
		for (const article of ALL) await library.put(article);
		await library.put(ZHEJIANG_JILIN);
		await library.close();
		const database = new DatabaseSync(path);
		expect(database.prepare('PRAGMA user_version').get()).toMatchObject({
			user_version: MIGRATIONS.length
		});
		expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
		expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
		expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
		database.close();
	});

	test.each([
		['no database', (path: string) => writeFileSync(path, 'x'.repeat(5000)), /not a library/],
		[
			'of a newer version',
			(path: string) => {
				const database = new DatabaseSync(path);
				database.exec('PRAGMA user_version = 999');
				database.close();
			},
			/newer version/
		],
		[
			'of another program',
			(path: string) => {
				const database = new DatabaseSync(path);
				database.exec('CREATE TABLE theirs (x)');
				database.close();
			},
			/another program/
		]
	])('is refused in one line when it is %s', (_what, prepare, message) => {
		const path = join(folder, `bad-${++made}.db`);
		prepare(path);
		expect(() => openSqliteLibrary(path)).toThrow(message);
	});

	test('is refused when its folder cannot be made', () => {
		const file = join(folder, `plain-${++made}`);
		writeFileSync(file, '');
		expect(() => openSqliteLibrary(join(file, 'atlas.db'))).toThrow(/cannot make the folder/);
	});
});
