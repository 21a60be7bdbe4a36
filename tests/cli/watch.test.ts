import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openSqliteLibrary } from '../../src/lib/server/store/sqlite-library.ts';
import { ATLAS, atlas, ROOT, temporaryFolder } from './run-atlas.ts';

const folder = temporaryFolder();
const TEXT = '浙江省与吉林省签署合作协议。';

test('a folder is watched: what comes and changes is read, and Ctrl-C ends it', async () => {
	const articles = join(folder, 'articles');
	const [first, hidden] = [join(articles, 'a.txt'), join(articles, '.b.txt')];
	mkdirSync(articles);
	writeFileSync(first, TEXT);
	const db = join(folder, 'watched.db');
	const child = spawn(process.execPath, [ATLAS, 'ingest', articles, '--watch', '--db', db], {
		cwd: ROOT
	});
	const closed = new Promise((done) => child.once('close', done));
	let err = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
	const told = (line: string) =>
		vi.waitFor(() => expect(err).toContain(line), { timeout: 90_000, interval: 30 });
	const library = openSqliteLibrary(db);
	try {
		await told('1 added, 0 replaced, 0 unchanged, 0 failed');
		await told('watching ');

		mkdirSync(join(articles, '四月'));
		writeFileSync(join(articles, '四月', '新闻.txt'), '四川省与重庆市签署合作协议。');
		await vi.waitFor(
			async () => expect(await library.fingerprint('四月/新闻.txt')).not.toBeNull(),
			{ timeout: 90_000, interval: 30 }
		);
		writeFileSync(hidden, TEXT);
		writeFileSync(first, '云南省与贵州省签署合作协议。');
		await told('0 added, 1 replaced');
		// Written elsewhere and moved here, as careful programs do; one that cannot be read stops nothing.
		const elsewhere = join(folder, 'c.txt');
		writeFileSync(elsewhere, Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 0]));
		renameSync(elsewhere, join(articles, 'c.txt'));
		await told('c.txt: ');
		rmSync(first);
		writeFileSync(join(articles, 'd.txt'), '河南省与山西省签署合作协议。');
		await vi.waitFor(async () => expect(await library.fingerprint('d.txt')).not.toBeNull(), {
			timeout: 90_000,
			interval: 30
		});
		expect(await library.countArticles()).toBe(3);
	} finally {
		child.kill('SIGINT');
		await library.close();
	}
	expect(await closed).toBe(1);

	// What is there already is left alone: a watch that was ended is gone on with.
	rmSync(join(articles, 'c.txt'));
	const again = await atlas(['ingest', articles, '--db', db]);
	expect(again).toMatchObject({ code: 0, err: '0 added, 0 replaced, 2 unchanged, 0 failed\n' });
	expect(await atlas(['check', '--db', db])).toMatchObject({ code: 0 });
}, 240_000);

test.each([
	['-', 'standard input cannot be watched'],
	['--dry-run', "'--dry-run'"]
])('what cannot be watched is wrong usage: %s', async (argument, reason) => {
	const args = ['ingest', '.', argument, '--watch', '--db', join(folder, 'x.db')];
	const { code, err } = await atlas(args);
	expect(code).toBe(2);
	expect(err).toContain(reason);
});
