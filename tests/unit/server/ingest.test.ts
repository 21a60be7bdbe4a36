import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { findArticles } from '../../../src/lib/server/find-articles.ts';
import { isFault } from '../../../src/lib/server/found.ts';
import { openGazetteer } from '../../../src/lib/server/gazetteer-file.ts';
import { ingest, type Progress } from '../../../src/lib/server/ingest.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-ingest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const newFolder = (): string => {
	const path = join(folder, String(++made));
	mkdirSync(path);
	return path;
};
const TEXT = '浙江省与吉林省签署合作框架协议。';

describe('finding articles', () => {
	test('goes through folders by name, past links that lead back', async () => {
		const root = newFolder();
		mkdirSync(join(root, 'b'));
		for (const name of ['c.txt', 'a.txt', 'b/x.txt', '.hidden'])
			writeFileSync(join(root, name), TEXT);
		symlinkSync(root, join(root, 'b', 'back'));
		symlinkSync(join(root, 'a.txt'), join(root, 'd.txt'));
		const found = await Array.fromAsync(findArticles([root]));
		expect(found.map((one) => (isFault(one) ? one.fault : one.id))).toEqual([
			'a.txt',
			'b/x.txt',
			'c.txt',
			'd.txt'
		]);
	});

	test('tells of a file that is removed while the folder is read, and goes on', async () => {
		const root = newFolder();
		for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(root, name), TEXT);
		const told: string[] = [];
		for await (const one of findArticles([root])) {
			if (told.length === 0) rmSync(join(root, 'b.txt'));
			told.push(isFault(one) ? one.fault : one.id);
		}
		expect(told).toEqual(['a.txt', 'it was removed while the folder was read', 'c.txt']);
	});

	test('expands a pattern that the shell has left alone', async () => {
		const root = newFolder();
		for (const name of ['b.txt', 'a.txt', 'a.html', 'odd[1].txt'])
			writeFileSync(join(root, name), TEXT);
		const idsOf = async (pattern: string) =>
			(await Array.fromAsync(findArticles([join(root, pattern)]))).map((one) =>
				isFault(one) ? one.fault : one.id
			);
		expect(await idsOf('?.txt')).toEqual(['a.txt', 'b.txt']);
		expect(await idsOf('odd[1].txt')).toEqual(['odd[1].txt']);
		expect(await idsOf('*.pdf')).toEqual([expect.stringContaining('no file or folder matches')]);
	});

	test('reads rows of standard input however they are cut, with mark and empty lines', async () => {
		const bytes = Buffer.from(
			`\uFEFF{"id":"一","text":"${TEXT}"}\r\n\n{"id":"二","text":"${TEXT}"}`
		);
		const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
			bytes.subarray(i * 7, i * 7 + 7)
		);
		const found = await Array.fromAsync(findArticles(['-'], Readable.from(chunks)));
		expect(found.map((one) => (isFault(one) ? one.fault : one.id))).toEqual(['一', '二']);
	});

	test.each([
		['{"id":"a"}', /text/],
		['{"text":"b"}', /"id"/],
		['{"id":"a","text":"b","publishedAt":"yesterday"}', /publishedAt/],
		['[1]', /object/],
		['{"id":"a"', /breaks off/],
		['{"id":"a" "text"', /not JSON/]
	])('says what is wrong with the row %s', async (row, message) => {
		const root = newFolder();
		writeFileSync(join(root, 'rows.jsonl'), `${row}\n`);
		const [found] = await Array.fromAsync(findArticles([root]));
		expect(found?.source).toMatch(/rows\.jsonl:1$/);
		expect(found && isFault(found) ? found.fault : '').toMatch(message);
	});
});

describe('ingest', () => {
	const run = async (paths: string[], library = openSqliteLibrary()) => {
		const told: Progress[] = [];
		const counts = await ingest(paths, library, openGazetteer(), {
			onProgress: (progress) => told.push(progress)
		});
		return { counts, told, library };
	};

	test('keeps what it reads, and leaves it alone the next time', async () => {
		const root = newFolder();
		writeFileSync(join(root, 'a.txt'), TEXT);
		writeFileSync(
			join(root, 'b.jsonl'),
			JSON.stringify({ id: 'row', text: TEXT, url: 'https://example.org/' })
		);
		const { counts, library } = await run([root]);
		expect(counts).toEqual({ added: 2, replaced: 0, same: 0, failed: 0 });
		expect((await library.article('row'))?.record.url).toBe('https://example.org/');
		const log = await library.log(10);
		const again = await run([root], library);
		expect(again.counts).toEqual({ added: 0, replaced: 0, same: 2, failed: 0 });
		expect(await library.log(10)).toEqual(log);
	});

	test('reads again what another extractor had read', async () => {
		const root = newFolder();
		writeFileSync(join(root, 'a.txt'), TEXT);
		const { library } = await run([root]);
		const newer = { ...openGazetteer(), version: 'newer' };
		expect(await ingest([root], library, newer)).toMatchObject({ replaced: 1 });
		expect((await library.fingerprint('a.txt'))?.gazetteer).toBe('newer');
	});

	test('refuses a second article of an id in one run, and keeps the first', async () => {
		const [one, two] = [newFolder(), newFolder()];
		writeFileSync(join(one, 'a.txt'), TEXT);
		writeFileSync(join(two, 'a.txt'), '四川省与重庆市签署合作协议。');
		const { counts, told, library } = await run([one, two]);
		expect(counts).toMatchObject({ added: 1, failed: 1 });
		expect(told[1]?.reason).toContain('already given');
		expect((await library.article('a.txt'))?.text).toBe(TEXT);
	});

	test('treats text as text: neither path nor query', async () => {
		const root = newFolder();
		const nasty = `../../etc/passwd'; DROP TABLE articles; -- ${TEXT}`;
		writeFileSync(join(root, "a'; DROP TABLE acts; --.txt"), nasty);
		const { library } = await run([root]);
		expect((await library.article("a'; DROP TABLE acts; --.txt"))?.text).toBe(nasty);
		expect(await library.countArticles()).toBe(1);
	});
});
