import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { atlas, lines, SEEDS, temporaryFolder } from './run-atlas.ts';

const folder = temporaryFolder();
let made = 0;
const newDb = (): string => join(folder, 'new', `${++made}.db`);

/** Every row of every table but the words, which are not kept as such. */
function dump(path: string): string {
	const database = new DatabaseSync(path, { readOnly: true });
	const tables = [
		'articles',
		'article_texts',
		'places',
		'mentions',
		'article_places',
		'acts',
		'act_organisations',
		'ingest_log'
	];
	const text = JSON.stringify(
		tables.map((table) => database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all())
	);
	database.close();
	return text;
}

describe('atlas ingest', () => {
	test('changes nothing the second time', async () => {
		const db = newDb();
		const first = await atlas(['ingest', SEEDS, '--db', db]);
		expect(first).toMatchObject({ code: 0, err: '5 added, 0 replaced, 0 unchanged, 0 failed\n' });
		const before = dump(db);
		const second = await atlas(['ingest', SEEDS, '--db', db]);
		expect(second).toMatchObject({ code: 0, err: '0 added, 0 replaced, 5 unchanged, 0 failed\n' });
		expect(dump(db)).toBe(before);
	});

	test('keeps nothing in a dry run, not even a new library', async () => {
		const db = newDb();
		const { code, err } = await atlas(['ingest', SEEDS, '--dry-run', '--jobs', '2', '--db', db]);
		expect(code).toBe(0);
		expect(lines(err).slice(-2)).toEqual([
			'5 added, 0 replaced, 0 unchanged, 0 failed',
			'dry run: nothing was kept'
		]);
		expect(existsSync(db)).toBe(false);
	});

	test('takes the library from ATLAS_DB, and leaves one that is not empty with --if-empty', async () => {
		const db = newDb();
		const one = join(SEEDS, readdirSync(SEEDS)[0] ?? '');
		await atlas(['ingest', one], '', { ATLAS_DB: db });
		expect(await atlas(['ingest', SEEDS, '--if-empty'], '', { ATLAS_DB: db })).toEqual({
			code: 0,
			out: '',
			err: ''
		});
		const again = await atlas(['ingest', one], '', { ATLAS_DB: db });
		expect(again.err).toContain('1 unchanged');
	});

	test('reads a changed file again, and refuses another file of the same id', async () => {
		const db = newDb();
		const file = join(folder, 'news.txt');
		writeFileSync(file, '浙江省与吉林省签署合作协议。');
		await atlas(['ingest', file, '--db', db]);
		writeFileSync(file, '四川省与重庆市签署合作协议。');
		const changed = await atlas(['ingest', file, '--db', db]);
		expect(changed.err).toContain('1 replaced');

		const other = temporaryFolder();
		copyFileSync(join(SEEDS, readdirSync(SEEDS)[0] ?? ''), join(other, 'news.txt'));
		const refused = await atlas(['ingest', join(other, 'news.txt'), '--db', db]);
		expect(refused.code).toBe(1);
		expect(refused.err).toContain('another article of the id news.txt');
		const forced = await atlas(['ingest', join(other, 'news.txt'), '--replace', '--db', db]);
		expect(forced).toMatchObject({ code: 0 });
		expect(forced.err).toContain('1 replaced');
	});

	test('never takes what is piped in for the article piped in before', async () => {
		const db = newDb();
		const texts = ['浙江省与吉林省签署合作协议。', '四川省与重庆市签署合作协议。'];
		for (const text of texts)
			expect((await atlas(['ingest', '-', '--db', db], text)).err).toContain('1 added');
		expect((await atlas(['ingest', '-', '--db', db], texts[0])).err).toContain('1 unchanged');
		const row = (text: string): string => JSON.stringify({ id: 'row', text });
		await atlas(['ingest', '-', '--db', db], row(texts[0] ?? ''));
		const refused = await atlas(['ingest', '-', '--db', db], row(texts[1] ?? ''));
		expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('--replace') });
		const forced = await atlas(['ingest', '-', '--replace', '--db', db], row(texts[1] ?? ''));
		expect(forced.err).toContain('1 replaced');
	});

	test('logs what fails with its reason and keeps the rest', async () => {
		const db = newDb();
		const broken = join(folder, 'broken.txt');
		writeFileSync(broken, Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 0]));
		const { code, err } = await atlas(['ingest', broken, SEEDS, '--db', db]);
		expect(code).toBe(1);
		expect(lines(err)).toHaveLength(2);
		expect(err).toContain('5 added, 0 replaced, 0 unchanged, 1 failed');
		const database = new DatabaseSync(db, { readOnly: true });
		const failures = database
			.prepare("SELECT source, reason FROM ingest_log WHERE outcome = 'failed'")
			.all();
		database.close();
		expect(failures).toMatchObject([{ source: broken }]);
	});

	test('says in one line why a library cannot be opened', async () => {
		const db = join(folder, 'text.db');
		writeFileSync(db, 'this is no database, although it is called one. '.repeat(40));
		const { code, err } = await atlas(['ingest', SEEDS, '--db', db]);
		expect(code).toBe(2);
		expect(lines(err)).toHaveLength(1);
		expect(err).toContain('not a library');
		expect(readFileSync(db, 'utf8')).toMatch(/^this is no database/);
	});
});

describe('atlas export', () => {
	test('writes every format so that it parses, with proof and article on each row', async () => {
		const db = newDb();
		await atlas(['ingest', SEEDS, '--db', db]);
		const get = async (format: string): Promise<string> =>
			(await atlas(['export', '--format', format, '--db', db])).out;
		const [geojson, jsonl, csv, graphml] = await Promise.all(
			['geojson', 'jsonl', 'csv', 'graphml'].map(get)
		);
		const acts = lines(jsonl ?? '').map((line): unknown => JSON.parse(line));
		expect(acts.length).toBeGreaterThan(5);
		const { features } = JSON.parse(geojson ?? '');
		const arcs = features.filter(
			(one: { properties: { feature: string } }) => one.properties.feature === 'act'
		);
		expect(arcs).toHaveLength(acts.length);
		for (const { properties } of arcs) {
			const text = readFileSync(join(SEEDS, properties.article), 'utf8').replace(/^\uFEFF/, '');
			expect(text.slice(properties.quote_start, properties.quote_end)).toBe(properties.quote);
		}
		expect(csv).toMatch(/^\uFEFFid,a,a_name,/);
		expect((csv ?? '').match(/\r\n/g)).toHaveLength(acts.length + 1);
		expect((graphml ?? '').match(/<edge /g)).toHaveLength(acts.length);
		expect(graphml).toMatch(/<\/graphml>\n$/);
	});

	test('writes a file, and a dataset folder that holds what the file holds', async () => {
		const db = newDb();
		await atlas(['ingest', SEEDS, '--db', db]);
		const [file, dataset] = [join(folder, 'acts.csv'), join(folder, 'dataset')];
		const csv = await atlas(['export', file, '--format', 'csv', '--no-bom', '--db', db]);
		expect(csv).toMatchObject({ code: 0, out: '' });
		expect(readFileSync(file, 'utf8')).toMatch(/^id,a,a_name,/);
		const args = ['export', dataset, '--format', 'datapackage', '--db', db];
		// Twice: an earlier dataset is written over.
		await atlas(args);
		expect((await atlas(args)).err).toMatch(/^\d+ acts, 0 corrections written/);
		expect(readdirSync(dataset).sort()).toEqual([
			'README.md',
			'acts.csv',
			'articles.csv',
			'corrections.csv',
			'datapackage.json',
			'places.csv'
		]);
		const { resources } = JSON.parse(readFileSync(join(dataset, 'datapackage.json'), 'utf8'));
		const rows = readFileSync(file, 'utf8').split('\r\n').length - 2;
		expect(resources[0]).toMatchObject({ name: 'acts', rows });
	});

	test('writes no dataset among other files, and none to stdout', async () => {
		const db = newDb();
		await atlas(['ingest', SEEDS, '--db', db]);
		const to = (...path: string[]) =>
			atlas(['export', ...path, '--format', 'datapackage', '--db', db]);
		const before = readdirSync(SEEDS);
		expect(await to(SEEDS)).toMatchObject({ code: 2, out: '' });
		expect(readdirSync(SEEDS)).toEqual(before);
		expect(await to()).toMatchObject({ code: 2, out: '' });
	});

	test('names a library that is not there and makes none', async () => {
		const db = newDb();
		const { code, out, err } = await atlas(['export', '--format', 'jsonl', '--db', db]);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain('there is no library');
		expect(existsSync(db)).toBe(false);
	});
});

test('a library is checked, read again, backed up and restored', async () => {
	const db = newDb();
	const file = join(folder, 'backup.db');
	await atlas(['ingest', SEEDS, '--db', db]);
	expect(await atlas(['check', '--db', db])).toEqual({
		code: 0,
		out: '',
		err: '5 articles checked, nothing wrong\n'
	});
	expect(await atlas(['backup', file, '--db', db])).toMatchObject({ code: 0 });
	const database = new DatabaseSync(db);
	database.exec("UPDATE articles SET extractor = 'older'; UPDATE acts SET type = 'other'");
	database.close();
	const found = await atlas(['check', '--db', db]);
	expect(found).toMatchObject({ code: 1, err: expect.stringContaining('table acts') });
	const again = await atlas(['reindex', '--all', '--db', db, '--jobs', '2']);
	// A slow machine has time to tell how far it is.
	expect(again).toMatchObject({ code: 0, out: '' });
	expect(lines(again.err).at(-1)).toBe('5 read again, 0 failed');
	expect(await atlas(['check', '--db', db])).toMatchObject({ code: 0 });
	const restored = await atlas(['restore', file, '--db', db]);
	expect(restored).toMatchObject({ code: 0, err: expect.stringContaining('is kept as') });
	const missing = await atlas(['check', '--db', join(folder, 'none.db')]);
	expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('there is no library') });
});
