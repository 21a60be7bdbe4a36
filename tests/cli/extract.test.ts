import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordSchema } from '../../src/lib/domain/article.ts';
import { QUOTE_LIMIT } from '../../src/lib/domain/link.ts';
import { inProcess } from './in-process.ts';
import { explanationSchema } from '../../src/lib/domain/explanation.ts';
import { atlas, lines, SEEDS, temporaryFolder } from './run-atlas.ts';

const folder = temporaryFolder();
const seeds = readdirSync(SEEDS).sort();
const parse = (out: string) => lines(out).map((line) => recordSchema.parse(JSON.parse(line)));

describe('atlas extract', () => {
	test('gives a record for each file, in order, whose spans stand in the file', async () => {
		const { code, out, err } = await atlas(['extract', ...seeds.map((name) => join(SEEDS, name))]);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const records = parse(out);
		expect(records.map((record) => record.id)).toEqual(seeds);
		for (const record of records) {
			const text = readFileSync(join(SEEDS, record.id), 'utf8').replace(/^\uFEFF/, '');
			for (const { evidence } of record.links) {
				expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
				expect(evidence.quote.length).toBeLessThanOrEqual(QUOTE_LIMIT);
			}
			let before = 0;
			for (const { start, end } of record.mentions) {
				expect(start).toBeGreaterThanOrEqual(before);
				expect(text.slice(start, end).trim()).not.toBe('');
				before = end;
			}
		}
	});

	test('gives the same in worker threads', async () => {
		const [one, two] = await Promise.all([
			atlas(['extract', SEEDS]),
			atlas(['extract', '--jobs', '2', SEEDS])
		]);
		expect(two).toEqual(one);
		expect(lines(one.out)).toHaveLength(seeds.length);
	});

	test('names paths below the folder that was named', async () => {
		const deep = join(folder, 'tree', '2019', 'july');
		mkdirSync(deep, { recursive: true });
		copyFileSync(join(SEEDS, seeds[0] ?? ''), join(deep, 'one.txt'));
		writeFileSync(join(deep, '.hidden'), 'not read');
		const { out } = await atlas(['extract', join(folder, 'tree')]);
		expect(parse(out).map((record) => record.id)).toEqual(['2019/july/one.txt']);
	});

	test('reads standard input, as an article or as rows', async () => {
		const article = await atlas(['extract', '-'], '浙江省与吉林省签署合作协议。');
		expect(parse(article.out).map((record) => record.id)).toEqual([
			expect.stringMatching(/^stdin-[0-9a-f]{16}$/)
		]);
		const rows = [
			{ id: 'r1', text: '浙江省与吉林省签署合作协议。', url: 'https://example.org/1' },
			{ id: 'r2', text: '四川省与重庆市签署合作协议。', publishedAt: '2020-01' }
		];
		const stream = await atlas(['extract', '-'], rows.map((row) => JSON.stringify(row)).join('\n'));
		expect(stream.err).toBe('');
		expect(parse(stream.out).map(({ id, url, publishedAt }) => ({ id, url, publishedAt }))).toEqual(
			[
				{ id: 'r1', url: 'https://example.org/1', publishedAt: null },
				{ id: 'r2', url: null, publishedAt: '2020-01' }
			]
		);
	});

	test('does the rest when some inputs fail, with one line for each failure', async () => {
		const binary = join(folder, 'picture.txt');
		writeFileSync(
			binary,
			Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])
		);
		const empty = join(folder, 'empty.txt');
		writeFileSync(empty, '');
		const rows = join(folder, 'rows.jsonl');
		writeFileSync(rows, '{"id":"ok","text":"北京市。"}\n{"id":"cut","te\n{"id":"none"}\n');
		const seed = join(SEEDS, seeds[0] ?? '');
		const missing = join(folder, 'missing.txt');
		const { code, out, err } = await atlas(['extract', binary, missing, empty, rows, seed, seed]);
		expect(code).toBe(1);
		expect(parse(out).map((record) => record.id)).toEqual(['ok', seeds[0]]);
		const told = lines(err);
		expect(told).toHaveLength(6);
		for (const [i, name] of [
			'picture.txt',
			'missing.txt',
			'empty.txt',
			'rows.jsonl:2',
			'rows.jsonl:3',
			seeds[0]
		].entries())
			expect(told[i]).toContain(name);
		expect(told[5]).toContain('already given');
		expect(err).not.toMatch(/\n\s+at /);
	});

	test('says that a folder holds no articles', async () => {
		const empty = join(folder, 'nothing');
		mkdirSync(empty);
		for (const command of ['extract', 'explain']) {
			const { code, out, err } = await inProcess([command, empty]);
			expect({ code, out }).toEqual({ code: 1, out: '' });
			expect(lines(err)).toEqual([expect.stringContaining(`no articles in ${empty}`)]);
		}
	});

	test('lets no file name steer the terminal', async () => {
		const { code, err } = await inProcess(['extract', join(folder, 'a\u001B[2J\nb.txt')]);
		expect(code).toBe(1);
		expect(lines(err)).toEqual([expect.stringContaining('a\\u001b[2J\\u000ab.txt')]);
	});

	test('answers wrong usage with exit code 2', async () => {
		const { code, out, err } = await atlas(['extract', '--jobs', 'many', 'x']);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain('from 1 to 64');
	});

	test.each([
		[['extract']],
		[['extract', '--no-such-option', 'x']],
		[['no-such-command']],
		[['export', '--format', 'docx']],
		[['export', '--format', 'csv', '--filter', 'type=none']],
		[['ingest', 'seeds', '--db', '']],
		[['check', '--db=']],
		[['eval', 'no-such-folder']],
		[[]]
	])('answers wrong usage with exit code 2: %j', async (args) => {
		const { code, out, err } = await inProcess(args);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).not.toBe('');
	});

	test.each([
		'extract',
		'ingest',
		'explain',
		'eval',
		'export',
		'serve',
		'check',
		'reindex',
		'backup',
		'restore'
	])('%s --help shows an example', async (command) => {
		const { code, out } = await inProcess([command, '--help']);
		expect(code).toBe(0);
		expect(out).toMatch(/^Examples?:/m);
		// Told wherever there is a library to name.
		expect(out.includes('--db')).toBe(/by default\s+data\/atlas\.db/.test(out));
	});

	test('explain tells reasons to people and to programs', async () => {
		const seed = join(SEEDS, seeds[0] ?? '');
		const people = await atlas(['explain', seed]);
		expect(people.code).toBe(0);
		expect(people.out).toContain('浙江省 330000');
		const sentence = people.out
			.split('\n\n')
			.find((part) => part.includes('act   签署: agreement'));
		expect(sentence).toContain(
			'side  浙江省生态环境厅与吉林省生态环境厅 → 浙江省 330000, 吉林省 220000 (with)'
		);
		expect(sentence).toMatch(
			/\+ 浙江省 330000 – 吉林省 220000 agreement done\n +quote \d+-\d+ 今年7月11日/
		);
		expect(sentence).toContain('date  2019-07-11 (told: 今年7月11日)');
		expect(sentence).toContain('trust 0.9');
		expect(people.out).toMatch(/ {2}- .*refused by told-twice: the same act/);
		expect(people.out).toContain('not taken: ');
		const { out } = await atlas(['explain', '--json', seed]);
		expect(JSON.parse(out)).toMatchObject({ id: seeds[0], names: { '330000': '浙江省' } });
		expect(explanationSchema.safeParse(JSON.parse(out)).error).toBeUndefined();
	});
});
