import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSqliteLibrary } from '../../src/lib/server/store/sqlite-library.ts';
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

/** What is wrong with the library, and how many articles it has. */
async function check(path: string): Promise<{ flaws: unknown[]; articles: number }> {
	const library = openSqliteLibrary(path);
	const flaws = await Array.fromAsync(library.check());
	const articles = await library.countArticles();
	await library.close();
	return { flaws, articles };
}

test('an ingest killed at any moment leaves whole articles, and a rerun completes', async () => {
	const db = join(folder, 'killed.db');
	for (const moment of [250, 400, 600, 900]) {
		const child = spawn(process.execPath, [ATLAS, 'ingest', articles, '--db', db], { cwd: ROOT });
		const closed = new Promise((done) => child.once('close', done));
		await Promise.race([sleep(moment), closed]);
		child.kill('SIGKILL');
		await closed;
		if (existsSync(db)) expect(await check(db)).toMatchObject({ flaws: [] });
	}
	const { code, err } = await atlas(['ingest', articles, '--db', db]);
	expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('0 failed') });
	expect(await check(db)).toEqual({ flaws: [], articles: COUNT });
}, 60_000);

test('two ingests at once into a new library lose and double nothing', async () => {
	const db = join(folder, 'shared.db');
	const runs = await Promise.all([1, 2].map(() => atlas(['ingest', articles, '--db', db])));
	for (const { code, err } of runs)
		expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining(' 0 failed') });
	expect(await check(db)).toEqual({ flaws: [], articles: COUNT });
}, 60_000);

test('Ctrl-C ends it after the article in hand, and the next run goes on there', async () => {
	const db = join(folder, 'interrupted.db');
	const library = openSqliteLibrary(db);
	const child = spawn(process.execPath, [ATLAS, 'ingest', articles, '--db', db, '--jobs', '2'], {
		cwd: ROOT
	});
	let err = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
	const closed = new Promise((done) => child.once('close', done));
	while ((await library.countArticles()) === 0) await sleep(5);
	child.kill('SIGINT');
	expect(await closed).toBe(130);
	expect(err).toContain('run the same command again');
	const kept = await library.countArticles();
	await library.close();
	expect(kept).toBeLessThan(COUNT);
	const { code, err: told } = await atlas(['ingest', articles, '--db', db]);
	expect(code).toBe(0);
	expect(told).toContain(`${COUNT - kept} added, 0 replaced, ${kept} unchanged`);
	expect(await check(db)).toEqual({ flaws: [], articles: COUNT });
}, 60_000);
