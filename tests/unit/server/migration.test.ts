import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { filterSchema } from '../../../src/lib/domain/api.ts';
import {
	actRow,
	articlePlaces,
	mentionRows,
	organisationRows,
	placeRows
} from '../../../src/lib/server/store/rows.ts';
import { MIGRATIONS } from '../../../src/lib/server/store/schema.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { ALL } from './made-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-migration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The library as the first version of the program kept it. */
function makeFirstVersion(path: string): void {
	const database = new DatabaseSync(path);
	database.exec(`${MIGRATIONS[0] ?? ''}; PRAGMA user_version = 1`);
	const add = (table: string, row: Record<string, SQLInputValue>): void => {
		const names = Object.keys(row).map((name) => `"${name}"`);
		database
			.prepare(
				`INSERT OR IGNORE INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`
			)
			.run(...Object.values(row));
	};
	let act = 0;
	for (const [at, { record, text, lead, hash, source }] of ALL.entries()) {
		const article = at + 1;
		const { id, title, publisher, url } = record;
		const versions = { extractor: '1', gazetteer: 'g1', added_at: '2026-01-01T00:00:00.000Z' };
		const figures = { links: 0, places: 0, published_at: record.publishedAt, published_day: '' };
		const kept = { key: article, id, hash, source, text, record: JSON.stringify(record) };
		add('articles', { ...kept, title, lead, publisher, url, ...figures, ...versions });
		add('article_words', { rowid: article, words: text });
		for (const row of placeRows(record)) add('places', row);
		for (const row of mentionRows(record)) add('mentions', { ...row, article });
		for (const [place, own] of articlePlaces(record))
			add('article_places', { place, article, own: Number(own) });
		for (const [n, link] of record.links.entries()) {
			const { a_city, b_city, a_province, b_province, ...row } = actRow(record, link, n);
			expect([a_city, b_city, a_province, b_province]).not.toContain('');
			add('acts', { ...row, key: ++act, article, link: JSON.stringify(link) });
			for (const place of [link.a, link.b]) add('act_places', { place, act, own: 1 });
			for (const row of organisationRows(link)) add('act_organisations', { ...row, act });
		}
	}
	database.close();
}

test('a library of the first version is brought to the newest, whole', async () => {
	const [old, now] = [join(folder, 'old.db'), join(folder, 'new.db')];
	makeFirstVersion(old);
	const [migrated, fresh] = [openSqliteLibrary(old), openSqliteLibrary(now)];
	for (const article of ALL) await fresh.put(article);
	expect(await Array.fromAsync(migrated.check())).toEqual([]);
	for (const level of ['place', 'city', 'province'] as const)
		expect(await migrated.links(filterSchema.parse({}), level, 100)).toEqual(
			await fresh.links(filterSchema.parse({}), level, 100)
		);
	for (const { record } of ALL) expect((await migrated.article(record.id))?.record).toEqual(record);
	expect(await migrated.input('a.txt')).toEqual(await fresh.input('a.txt'));
	expect(await migrated.countStale({ extractor: '1', gazetteer: 'g1' })).toBe(ALL.length);
	await Promise.all([migrated.close(), fresh.close()]);
});
