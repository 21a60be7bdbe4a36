import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSqliteLibrary } from '../../src/lib/server/store/sqlite-library.ts';
import { atlas, ROOT, SEEDS, temporaryFolder } from './run-atlas.ts';

// `npm test` builds before it comes here.
const isBuilt = existsSync(join(ROOT, 'build', 'handler.js'));
const folder = temporaryFolder();
const db = join(folder, 'atlas.db');
const publish = (target: string, ...more: string[]) =>
	atlas(['publish', target, '--db', db, ...more]);
const all = (target: string): string[] =>
	readdirSync(target, { recursive: true, encoding: 'utf8' }).sort();

beforeAll(async () => {
	await atlas(['ingest', SEEDS, '--db', db]);
	// Ids are names that others chose.
	const row = {
		id: 'a/b\\c …"<script>.html',
		text: '会议\n2020年1月2日，浙江省与吉林省签署合作协议。'
	};
	const rows = join(folder, 'odd.jsonl');
	writeFileSync(rows, JSON.stringify(row));
	await atlas(['ingest', rows, '--db', db]);
}, 240_000);

describe.skipIf(!isBuilt)('atlas publish', () => {
	test('writes a folder, and another in its place', async () => {
		const target = join(folder, 'new', 'copy');
		const first = await publish(target);
		expect(first).toMatchObject({ code: 0, out: '' });
		expect(first.err).toMatch(/: 6 articles in \d+ files, \d+\.\d MB\n/);
		// Some of the seeds say how they may be reused.
		expect(first.err).toMatch(/\d of them say on their pages how they may be reused/);
		const [, told] = /in (\d+) files/.exec(first.err) ?? [];
		const files = all(target).filter((name) => statSync(join(target, name)).isFile());
		expect(files).toHaveLength(Number(told));
		for (const name of files) expect(name).toMatch(/^[\w./~-]+$/);
		const library = (): string =>
			readdirSync(target).find((name) => name.startsWith('library-')) ?? '';
		const before = library();
		const again = await publish(target, '--language', 'en');
		// The same library is the same files; of another one none has the name of these.
		expect(before).toMatch(/^library-[0-9a-f]{12}$/);
		expect(library()).toBe(before);
		expect(again.code).toBe(0);
		expect(readFileSync(join(target, 'index.html'), 'utf8')).toContain('lang="en"');
		expect(readdirSync(join(folder, 'new'))).toEqual(['copy']);
	});

	test('keeps what others have put beside an earlier copy', async () => {
		const target = join(folder, 'pages');
		await publish(target);
		mkdirSync(join(target, '.git'));
		writeFileSync(join(target, '.git', 'HEAD'), 'ref: main');
		writeFileSync(join(target, 'CNAME'), 'atlas.example');
		const again = await publish(target, '--language', 'en');
		expect(again.code).toBe(0);
		expect(readFileSync(join(target, 'index.html'), 'utf8')).toContain('lang="en"');
		expect(readFileSync(join(target, '.git', 'HEAD'), 'utf8')).toBe('ref: main');
		expect(readFileSync(join(target, 'CNAME'), 'utf8')).toBe('atlas.example');
		// Hosts that run Jekyll leave out folders that begin with a line, as that of the app does, unless told otherwise.
		expect(existsSync(join(target, '.nojekyll'))).toBe(true);
		expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	test('names no place of this machine', async () => {
		const target = join(folder, 'plain');
		await publish(target);
		const page = readFileSync(join(target, 'index.html'), 'utf8');
		expect(page).not.toMatch(/127\.0\.0\.1|localhost/);
		// Below whatever path: nothing is asked for from the root of the host.
		expect(page).not.toMatch(/(?:src|href|content)="\/[^/]/);
		for (const name of all(target).filter((one) => /\.(?:json|html|svg)$/.test(one)))
			expect(readFileSync(join(target, name), 'utf8'), name).not.toContain(folder);
	});

	test('leaves a folder alone that holds anything else', async () => {
		const target = join(folder, 'mine');
		mkdirSync(target);
		writeFileSync(join(target, 'letter.txt'), 'dear');
		writeFileSync(join(target, 'atlas-copy.json'), '{"is":"something else"}');
		const told = await publish(target);
		expect(told.code).toBe(2);
		expect(told.err).toContain('holds other files');
		expect(readdirSync(target)).toEqual(['atlas-copy.json', 'letter.txt']);
		const file = await publish(join(target, 'letter.txt'));
		expect(file).toMatchObject({ code: 2, err: expect.stringContaining('cannot be a folder') });
	});

	test('of a missing or empty library says so and writes nothing', async () => {
		const target = join(folder, 'never');
		const missing = await atlas(['publish', target, '--db', join(folder, 'none.db')]);
		expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('no library') });
		const empty = join(folder, 'empty.db');
		await openSqliteLibrary(empty).close();
		const told = await atlas(['publish', target, '--db', empty]);
		expect(told).toMatchObject({ code: 2, err: expect.stringContaining('no articles') });
		expect(existsSync(target)).toBe(false);
	});

	test('shows an example', async () => {
		const { out, code } = await atlas(['publish', '--help']);
		expect(code).toBe(0);
		expect(out).toContain('npm run -s atlas -- publish');
	});
});
