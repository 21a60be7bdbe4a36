import {
	closeSync,
	ftruncateSync,
	mkdirSync,
	openSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { openSqliteLibrary } from '../../src/lib/server/store/sqlite-library.ts';
import { atlas, lines, temporaryFolder, type Run } from './run-atlas.ts';

/** Everything that can be wrong with what is given, in one folder among good articles: the rest is in. */

const folder = temporaryFolder();
const bad = join(folder, 'bad');
const db = join(folder, 'bad.db');
const row = (id: string, text: string): string => JSON.stringify({ id, text });
let run: Run;

beforeAll(async () => {
	mkdirSync(join(bad, 'inside'), { recursive: true });
	const at = (name: string): string => join(bad, name);
	writeFileSync(at('good.txt'), '浙江省与吉林省签署合作协议。');
	writeFileSync(at('program.txt'), Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]));
	const large = openSync(at('large.txt'), 'w');
	ftruncateSync(large, 60 * 1024 * 1024);
	closeSync(large);
	writeFileSync(
		at('cut.jsonl'),
		`${row('before', '四川省与重庆市签署合作协议。')}\n${row('cut', '云南省').slice(0, 16)}`
	);
	writeFileSync(
		at('rows.jsonl'),
		[
			row('twice', '河南省与山西省签署合作协议。'),
			row('twice', '湖南省与江西省签署合作协议。'),
			row('../out', '海南省与广东省签署合作协议。'),
			row('single', '浙')
		].join('\n')
	);
	writeFileSync(
		at('label.html'),
		'<html><head><meta charset="big5"></head><body><p>福建省与安徽省签署合作协议,两省将共享监测数据。</p></body></html>'
	);
	writeFileSync(at('empty.txt'), '');
	symlinkSync('loop.txt', at('loop.txt'));
	symlinkSync('nowhere.txt', at('dangling.txt'));
	symlinkSync('..', at('inside/up'));
	run = await atlas(['ingest', bad, join(bad, 'inside', '..', 'good.txt'), '--db', db]);
}, 240_000);

test.each([
	['program.txt', 'this is a program'],
	['large.txt', '60 MB are more than the limit of 50 MB'],
	['cut.jsonl:2', 'breaks off in the middle'],
	['label.html', 'says that it is in big5, but its bytes are utf-8'],
	['rows.jsonl:3', 'step between folders'],
	['loop.txt', 'leads back to itself'],
	['dangling.txt', 'leads nowhere'],
	['rows.jsonl:2', 'the id twice was already given by'],
	['rows.jsonl:4', 'a single character'],
	['empty.txt', 'there is no text in it']
])('%s has a message of its own: %s', (name, message) => {
	const told = lines(run.err).filter((line) => line.includes(`${join(bad, name)}: `));
	expect(told).toHaveLength(1);
	expect(told[0]).toContain(message);
});

test('the rest is in, and the exit code says that some is not', async () => {
	expect(run.code).toBe(1);
	const library = openSqliteLibrary(db);
	const ids = await Array.fromAsync(library.ids(null));
	expect(ids.sort()).toEqual(['before', 'good.txt', 'label.html', 'twice']);
	expect(await Array.fromAsync(library.check())).toEqual([]);
	await library.close();
	// A path with .. in it that leads to a good file is no fault: the file was named twice.
	expect(lines(run.err).at(-1)).toBe('4 added, 0 replaced, 1 unchanged, 9 failed');
});

test('a library of a newer version is left alone', async () => {
	const newer = join(folder, 'newer.db');
	await openSqliteLibrary(newer).close();
	const database = new DatabaseSync(newer);
	database.exec('PRAGMA user_version = 999');
	database.close();
	const { code, err } = await atlas(['ingest', join(bad, 'good.txt'), '--db', newer]);
	expect({ code, lines: lines(err).length }).toEqual({ code: 2, lines: 1 });
	expect(err).toContain('made by a newer version of the atlas');
});

test('a library that another program has locked is named after a while', async () => {
	const locked = join(folder, 'locked.db');
	await openSqliteLibrary(locked).close();
	const database = new DatabaseSync(locked);
	database.exec('BEGIN EXCLUSIVE');
	const { code, err } = await atlas(['ingest', join(bad, 'good.txt'), '--db', locked]);
	database.close();
	expect({ code, lines: lines(err).length }).toEqual({ code: 1, lines: 1 });
	expect(err).toContain('is locked by another program');
	const again = await atlas(['ingest', join(bad, 'good.txt'), '--db', locked]);
	expect(again).toMatchObject({ code: 0 });
}, 240_000);

test('a file that is removed while its folder is read is told of, and the rest is in', async () => {
	const shared = join(folder, 'shared');
	const last = join(shared, 'z.txt');
	mkdirSync(shared);
	// The first row cannot be read, which tells that the folder was listed; the others take their time.
	const rows = Array.from({ length: 250 }, (_, i) =>
		row(`row-${i}`, `${i}年前的事。河南省与山西省签署第${i}份合作协议,双方共享监测数据。`)
	);
	writeFileSync(join(shared, 'a.jsonl'), ['no row', ...rows].join('\n'));
	writeFileSync(last, '浙江省与吉林省签署合作协议。');
	const args = ['ingest', shared, '--jobs', '1', '--db', join(folder, 'shared.db')];
	const { code, err } = await atlas(args, '', {}, (told) => {
		if (told.includes('a.jsonl:1: ')) rmSync(last, { force: true });
	});
	expect(code).toBe(1);
	expect(err).toContain(`${last}: it was removed while the folder was read`);
	expect(err).toContain('250 added, 0 replaced, 0 unchanged, 2 failed');
});
