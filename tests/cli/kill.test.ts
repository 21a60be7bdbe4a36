import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ATLAS, atlas, ROOT, temporaryFolder } from './run-atlas.ts';

const folder = temporaryFolder();
const COUNT = 150;
const articles = join(folder, 'articles');
const PROVINCES = ['浙江省', '吉林省', '四川省', '重庆市', '山东省', '北京市', '云南省'];
mkdirSync(articles);
for (let i = 0; i < COUNT; i++) {
	const [a, b] = [PROVINCES[i % 7], PROVINCES[(i + 1 + (i % 5)) % 7]];
	writeFileSync(join(articles, `${i}.txt`), `第${i}期简报\n${a}与${b}签署第${i}号合作框架协议。\n`);
}

function check(path: string): {
	integrity: unknown;
	dangling: unknown;
	articles: number;
	torn: number;
} {
	const database = new DatabaseSync(path);
	const count = (sql: string): number => Number(database.prepare(sql).get()?.['n'] ?? 0);
	const found = {
		integrity: database.prepare('PRAGMA integrity_check').all(),
		dangling: database.prepare('PRAGMA foreign_key_check').all(),
		articles: count('SELECT count(*) AS n FROM articles'),
		// Articles whose acts are not as many as their record says.
		torn: count(`SELECT count(*) AS n FROM articles
			WHERE json_array_length(record, '$.links') <> (SELECT count(*) FROM acts WHERE acts.article = articles.key)`)
	};
	database.close();
	return found;
}
const SOUND = { integrity: [{ integrity_check: 'ok' }], dangling: [], torn: 0 };

test('an ingest killed at any moment leaves whole articles, and a rerun completes', async () => {
	const db = join(folder, 'killed.db');
	for (const moment of [250, 400, 600, 900]) {
		const child = spawn(process.execPath, [ATLAS, 'ingest', articles, '--db', db], { cwd: ROOT });
		const closed = new Promise((done) => child.once('close', done));
		await Promise.race([sleep(moment), closed]);
		child.kill('SIGKILL');
		await closed;
		if (existsSync(db)) expect(check(db)).toMatchObject(SOUND);
	}
	const { code, err } = await atlas(['ingest', articles, '--db', db]);
	expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('0 failed') });
	expect(check(db)).toEqual({ ...SOUND, articles: COUNT });
}, 60_000);

test('two ingests at once into a new library lose and double nothing', async () => {
	const db = join(folder, 'shared.db');
	const runs = await Promise.all([1, 2].map(() => atlas(['ingest', articles, '--db', db])));
	for (const { code, err } of runs)
		expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining(' 0 failed') });
	expect(check(db)).toEqual({ ...SOUND, articles: COUNT });
}, 60_000);
