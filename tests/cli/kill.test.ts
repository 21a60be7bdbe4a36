import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../src/lib/server/gazetteer-file.ts';
import { openSqliteLibrary } from '../../src/lib/server/store/sqlite-library.ts';
import { madeNews, toRow } from '../support/made/made-news.ts';
import { dealerOf } from '../support/made/random.ts';
import { ATLAS, atlas, lines, ROOT, temporaryFolder } from './run-atlas.ts';

/**
 * What may happen to a library while it is written: the process dies, the disk fills, others write as well. In `npm test`
 * in a short form; `ATLAS_KILLS=50 npx vitest run tests/cli/kill.test.ts` is the long one.
 */
const KILLS = Number(process.env['ATLAS_KILLS'] ?? 6);
const EACH = 40;
const MINUTE = 60_000;

const folder = temporaryFolder();

/** A stream of made articles, so that not two are alike. */
function stream(name: string, count: number): string {
	const path = join(folder, name);
	const rows = [...madeNews(openGazetteer(), count)].map((news) => JSON.stringify(toRow(news)));
	writeFileSync(path, `${rows.join('\n')}\n`);
	return path;
}

/** What is wrong with the library, and how many articles it has. */
async function check(path: string): Promise<{ flaws: unknown[]; articles: number }> {
	const library = openSqliteLibrary(path);
	const flaws = await Array.fromAsync(library.check());
	const articles = await library.countArticles();
	await library.close();
	return { flaws, articles };
}

const start = (...args: string[]): ChildProcess =>
	spawn(process.execPath, [ATLAS, ...args], { cwd: ROOT, stdio: 'ignore' });
const ended = (child: ChildProcess): Promise<unknown> =>
	child.exitCode !== null || child.signalCode !== null
		? Promise.resolve()
		: new Promise((done) => child.once('close', done));

/** Waits until the library has more articles than it had, so that what comes next comes while it is written. */
async function untilWriting(db: string, child: ChildProcess, more: number): Promise<void> {
	while (!existsSync(db) && child.exitCode === null) await sleep(5);
	if (child.exitCode !== null) return;
	const library = openSqliteLibrary(db);
	const before = await library.countArticles();
	while (child.exitCode === null && (await library.countArticles()) < before + more) await sleep(5);
	await library.close();
}

test(
	`a process killed at ${KILLS} random moments leaves whole articles, and a rerun completes`,
	async () => {
		const count = KILLS * EACH;
		const articles = stream('killed.jsonl', count);
		const db = join(folder, 'killed.db');
		const { between, chance } = dealerOf(11);
		for (let kill = 0; kill < KILLS; kill++) {
			// Every fourth dies while it reads again what is there.
			const again = kill % 4 === 3;
			const jobs = ['--jobs', chance(0.5) ? '1' : '2', '--db', db];
			const child = again ? start('reindex', '--all', ...jobs) : start('ingest', articles, ...jobs);
			if (!again && chance(0.8)) await untilWriting(db, child, between(1, EACH / 2));
			await Promise.race([sleep(between(0, again ? 1200 : 60)), ended(child)]);
			child.kill('SIGKILL');
			await ended(child);
			if (existsSync(db)) expect(await check(db)).toMatchObject({ flaws: [] });
		}
		const before = await check(db);
		expect(before.articles).toBeLessThan(count);
		const { code, err } = await atlas(['ingest', articles, '--db', db]);
		expect({ code, err }).toMatchObject({ code: 0 });
		expect(err).toContain(
			`${count - before.articles} added, 0 replaced, ${before.articles} unchanged, 0 failed`
		);
		expect(await check(db)).toEqual({ flaws: [], articles: count });
	},
	KILLS * MINUTE
);

describe('a full disk', () => {
	const articles = stream('full.jsonl', 300);

	test(
		'ends the run with one line, and a rerun completes once there is room',
		async () => {
			const db = join(folder, 'limited.db');
			// In blocks of 512 bytes or of 1 kB: no file of this process may grow beyond.
			const limited = spawnSync(
				'sh',
				[
					'-c',
					'ulimit -f 1500; exec "$@"',
					'sh',
					process.execPath,
					ATLAS,
					'ingest',
					articles,
					'--db',
					db
				],
				{ cwd: ROOT, encoding: 'utf8' }
			);
			expect(limited.status).toBe(1);
			expect(lines(limited.stderr)).toHaveLength(1);
			expect(limited.stderr).toMatch(/could not grow/);
			const { flaws, articles: kept } = await check(db);
			expect(flaws).toEqual([]);
			expect(kept).toBeGreaterThan(0);
			expect(kept).toBeLessThan(300);
			expect(await atlas(['ingest', articles, '--db', db])).toMatchObject({ code: 0 });
			expect(await check(db)).toEqual({ flaws: [], articles: 300 });
		},
		MINUTE
	);

	// Needs a namespace of its own, which not every machine gives; the mount is gone with it.
	const disk = join(folder, 'disk');
	const mount = (then: string) =>
		spawnSync(
			'unshare',
			[
				'-rm',
				'sh',
				'-c',
				`mount -t tmpfs -o size=2m tmpfs ${disk} && ${then}`,
				'sh',
				process.execPath,
				ATLAS,
				articles
			],
			{ cwd: ROOT, encoding: 'utf8' }
		);
	mkdirSync(disk);
	test.skipIf(mount('true').status !== 0)(
		'that is a small file system: the same',
		() => {
			const run = mount(`
				db=${disk}/atlas.db
				"$1" "$2" ingest "$3" --db $db; echo "ingest $?"
				"$1" "$2" check --db $db; echo "check $?"
				mount -o remount,size=64m ${disk}
				"$1" "$2" ingest "$3" --db $db; echo "ingest $?"
				"$1" "$2" check --db $db; echo "check $?"`);
			expect(lines(run.stdout)).toEqual(['ingest 1', 'check 0', 'ingest 0', 'check 0']);
			expect(run.stderr).toContain('the disk is full');
			expect(run.stderr).toContain('300 articles checked, nothing wrong');
		},
		2 * MINUTE
	);
});

test(
	'two ingests and a server at once lose and double nothing, though one of them is killed',
	async () => {
		const articles = stream('shared.jsonl', 150);
		const db = join(folder, 'shared.db');
		const isBuilt = existsSync(join(ROOT, 'build', 'handler.js'));
		const server = isBuilt
			? spawn(process.execPath, [ATLAS, 'serve', '--port', '0', '--db', db], {
					cwd: ROOT,
					env: { ...process.env, HOST: '' }
				})
			: null;
		try {
			const address = await addressOf(server);
			const killed = start('ingest', articles, '--db', db);
			const going = atlas(['ingest', articles, '--db', db]);
			await untilWriting(db, killed, 20);
			killed.kill('SIGKILL');
			let done = false;
			const asking = (async () => {
				for (let asked = 0; !done && address !== null; asked++) {
					const path = ['/api/v1/overview', '/api/v1/links', '/api/v1/articles?q=合作'][asked % 3];
					expect((await fetch(`${address}${path}`)).status).toBe(200);
				}
			})();
			const { code, err } = await going;
			done = true;
			await asking;
			expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining(' 0 failed') });
			expect(await check(db)).toEqual({ flaws: [], articles: 150 });
		} finally {
			server?.kill('SIGTERM');
		}
	},
	2 * MINUTE
);

/** What a server prints when it is ready; null when there is none. */
const addressOf = (server: ChildProcess | null): Promise<string | null> =>
	server === null
		? Promise.resolve(null)
		: new Promise((ready, failed) => {
				server.stdout?.setEncoding('utf8').once('data', (text: string) => ready(text.trim()));
				server.once('exit', () => failed(new Error('the server ended')));
			});

test(
	'Ctrl-C ends it after the article in hand, and the next run goes on there',
	async () => {
		const articles = stream('interrupted.jsonl', 400);
		const db = join(folder, 'interrupted.db');
		const child = spawn(process.execPath, [ATLAS, 'ingest', articles, '--db', db, '--jobs', '2'], {
			cwd: ROOT
		});
		let err = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
		const closed = new Promise((done) => child.once('close', done));
		await untilWriting(db, child, 1);
		child.kill('SIGINT');
		expect(await closed).toBe(130);
		expect(err).toContain('run the same command again');
		const { articles: kept } = await check(db);
		expect(kept).toBeLessThan(400);
		const { code, err: told } = await atlas(['ingest', articles, '--db', db]);
		expect(code).toBe(0);
		expect(told).toContain(`${400 - kept} added, 0 replaced, ${kept} unchanged`);
		expect(await check(db)).toEqual({ flaws: [], articles: 400 });
	},
	2 * MINUTE
);
