import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../src/lib/server/store/schema.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { ALL } from './made-articles.ts';

const README = readFileSync(
	new URL('../../../src/lib/server/store/README.md', import.meta.url),
	'utf8'
);
const folder = mkdtempSync(join(tmpdir(), 'atlas-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the page on the file names every table, and its queries run on it', async () => {
	const path = join(folder, 'atlas.db');
	const library = openSqliteLibrary(path);
	for (const article of ALL) await library.put(article);
	await library.correct({
		article: 'a.txt',
		act: 0,
		by: '王',
		reason: '试',
		change: { kind: 'reject' },
		places: {}
	});
	await library.close();
	const database = new DatabaseSync(path, { readOnly: true });
	const tables = database
		.prepare(
			`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article\\_words\\_%' ESCAPE '\\'`
		)
		.all()
		.map(({ name }) => String(name));
	const rows = README.split('\n').filter((line) => line.startsWith('| `'));
	const named = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)]);
	const told = new Set(named.map(([, name]) => name ?? ''));
	const sums = tables.filter((name) => name.endsWith('_sums'));
	for (const name of sums)
		expect(told.has(name) || told.has(name.replace('sums', '')), name).toBe(true);
	const others = tables.filter((name) => !name.endsWith('_sums'));
	expect(others.filter((name) => !told.has(name))).toEqual([]);
	expect([...told].filter((name) => !name.endsWith('_') && !tables.includes(name))).toEqual([]);
	const queries = [...README.matchAll(/```sql\n(.*?)```/gs)].map(([, sql]) => sql ?? '');
	expect(queries.length).toBeGreaterThan(1);
	for (const sql of queries) expect(database.prepare(sql).all().length, sql).toBeGreaterThan(0);
	database.close();
	expect(README).toContain(`now ${MIGRATIONS.length})`);
});
