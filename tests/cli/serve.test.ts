import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { healthSchema, linksAnswerSchema, problemSchema } from '../../src/lib/domain/api.ts';
import { ATLAS, atlas, lines, ROOT, SEEDS, temporaryFolder } from './run-atlas.ts';

const folder = temporaryFolder();

test('an occupied port gives one line with the remedy', async () => {
	const blocker = createServer();
	await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', done));
	const address = blocker.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const { code, out, err } = await atlas(['serve', '--db', join(folder, 'a.db')], '', {
		PORT: String(port),
		HOST: '127.0.0.1'
	});
	await new Promise((done) => blocker.close(done));
	expect(code).toBe(1);
	expect(out).toBe('');
	expect(lines(err)).toHaveLength(1);
	expect(err).toContain(`port ${port} is in use`);
	expect(err).toContain(`PORT=${port + 1}`);
});

test.each([
	[['serve', '--port', '99999'], {}],
	[['serve'], { PORT: 'http' }]
])('a port that is none is wrong usage: %j %j', async (args, env) => {
	const { code, err } = await atlas([...args, '--db', join(folder, 'b.db')], '', env);
	expect(code).toBe(2);
	expect(err).not.toMatch(/\n\s+at /);
});

// `npm test` builds before it comes here.
const isBuilt = existsSync(join(ROOT, 'build', 'handler.js'));

test.skipIf(!isBuilt)(
	'serves the library, with its address as last line, until told to stop',
	async () => {
		const db = join(folder, 'served.db');
		await atlas(['ingest', SEEDS, '--db', db]);
		const database = new DatabaseSync(db);
		database.exec("UPDATE articles SET extractor = 'older' WHERE key <= 2");
		database.close();
		const malformed = join(SEEDS, '000_d6b64aadd3afd074.txt');
		const server = spawn(process.execPath, [ATLAS, 'serve', '--port', '0', '--db', db], {
			cwd: ROOT,
			env: { ...process.env, HOST: '', ATLAS_BOUNDARIES: malformed }
		});
		let err = '';
		server.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
		const closed = new Promise((done) => server.once('close', done));
		try {
			const address = await new Promise<string>((done, failed) => {
				server.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()));
				server.once('exit', () => failed(new Error(err)));
			});
			expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);

			const health = healthSchema.parse(await (await fetch(`${address}/healthz`)).json());
			expect(health).toMatchObject({
				status: 'degraded',
				articles: 5,
				boundaries: 'built-in',
				notes: [expect.stringContaining('2 articles were read by another version')]
			});
			expect(lines(err).sort()).toEqual(
				[...health.notes, ...health.trouble].map((line) => `atlas: ${line}`).sort()
			);
			// While it serves.
			expect(await atlas(['reindex', '--db', db])).toMatchObject({
				code: 0,
				err: '2 read again, 0 failed\n'
			});
			expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ notes: [] });

			const links = await fetch(`${address}/api/v1/links`);
			expect(links.headers.get('x-content-type-options')).toBe('nosniff');
			expect(links.headers.get('content-security-policy')).toContain("default-src 'none'");
			expect(linksAnswerSchema.parse(await links.json()).total).toBeGreaterThan(5);
			const known = await fetch(`${address}/api/v1/links`, {
				headers: { 'if-none-match': links.headers.get('etag') ?? '' }
			});
			expect(known.status).toBe(304);

			const wrong = await fetch(`${address}/api/v1/links?type=war`);
			expect(wrong.status).toBe(400);
			expect(await wrong.json()).toMatchObject({ parameter: 'type' });
			const shapes = await fetch(`${address}/geo/provinces.json`);
			expect(await shapes.json()).toMatchObject({ type: 'Topology' });
			const csv = await fetch(`${address}/api/v1/export/links.csv`);
			expect(csv.headers.get('content-disposition')).toContain('links.csv');
			for (const path of [
				'/api/v1/articles/none',
				'/api/v1/links/x',
				'/api/v1/places/XX',
				'/api/v1/export/links.doc'
			])
				expect((await fetch(address + path)).status).toBe(404);
			expect((await fetch(`${address}/api/v1/openapi.json`)).status).toBe(200);
			for (const [method, path, status] of [
				['GET', '/api/v1/nothing', 404],
				['POST', '/api', 405],
				['GET', '/api/v1/places/zone:%E8', 400],
				['DELETE', '/api/v1/links', 405],
				['PUT', '/healthz', 405]
			] as const) {
				const refused = await fetch(address + path, { method });
				expect(refused.headers.get('content-type')).toBe('application/problem+json');
				expect(problemSchema.parse(await refused.json())).toMatchObject({ status });
			}
			for (const query of ['article=.', 'article=..', 'link=.', 'place=.', 'place=..'])
				expect((await fetch(`${address}/?${query}`)).status).toBe(404);
		} finally {
			server.kill('SIGTERM');
		}
		expect(await closed).toBe(0);
		// SQLite removes it when the last who has the library open closes it.
		expect(existsSync(`${db}-wal`)).toBe(false);
	}
);
