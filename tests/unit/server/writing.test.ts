import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { problemSchema, removedSchema, takenSchema } from '../../../src/lib/domain/api.ts';
import { correctionSchema } from '../../../src/lib/domain/correction.ts';
import { closeAtlas, openAtlas } from '../../../src/lib/server/atlas.ts';
import { takeCorrection } from '../../../src/lib/server/corrections/take-correction.ts';
import { MOST_BYTES } from '../../../src/lib/server/http/body.ts';
import { noParameters, takingParameters } from '../../../src/lib/domain/parameters.ts';
import { refusal, writable, type Writer } from '../../../src/lib/server/http/write-access.ts';
import { writing } from '../../../src/lib/server/http/writing.ts';
import { removeArticle } from '../../../src/lib/server/remove-article.ts';
import { takeArticle } from '../../../src/lib/server/take-article.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-writing-'));
let made = 0;
beforeEach(async () => {
	await closeAtlas();
	process.env['ATLAS_DB'] = join(folder, `${++made}.db`);
});
afterAll(async () => {
	await closeAtlas();
	delete process.env['ATLAS_DB'];
	rmSync(folder, { recursive: true, force: true });
});

const HERE = 'http://127.0.0.1:3000';
interface Sent {
	readonly headers?: Record<string, string>;
	readonly body?: string | Uint8Array<ArrayBuffer>;
	readonly peer?: string;
	readonly at?: string;
}

const eventOf = (
	path: string,
	{ headers = {}, body = '', peer = '127.0.0.1', at = HERE }: Sent
) => {
	const url = new URL(path, at);
	const request = new Request(url, { method: 'POST', headers, body });
	return { url, request, getClientAddress: () => peer };
};

describe('writing is allowed', () => {
	const writer = (sent: Sent & { token?: string; listens?: string }): Writer => {
		const { url, request, getClientAddress } = eventOf('/', sent);
		const { token = '', listens = '127.0.0.1' } = sent;
		return { url, request, peer: getClientAddress(), token, listens };
	};
	test.each<[string, Parameters<typeof writer>[0], number | null]>([
		['from this machine', {}, null],
		['from its page', { headers: { origin: HERE, 'sec-fetch-site': 'same-origin' } }, null],
		['on its IPv6 address', { peer: '::1', listens: '::1', at: 'http://[::1]:3000' }, null],
		['from IPv4 in the clothes of IPv6', { peer: '::ffff:127.0.0.1', listens: 'localhost' }, null],
		['not for the page of another site', { headers: { origin: 'https://evil.test' } }, 403],
		['not for a page without an origin', { headers: { origin: 'null' } }, 403],
		['not for another port', { headers: { origin: 'http://127.0.0.1:4000' } }, 403],
		['not across sites', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
		['not from another machine', { peer: '10.0.0.7' }, 403],
		['not when others can reach it', { listens: '0.0.0.0' }, 403],
		['not under a strange name of this machine', { at: 'http://evil.test:3000' }, 403],
		['not through a proxy', { headers: { 'x-forwarded-for': '10.0.0.7' } }, 403],
		['not without the token that is set', { token: 'secret' }, 401],
		['not with another', { token: 'secret', headers: { authorization: 'Bearer guess' } }, 401],
		[
			'from anywhere with it',
			{
				token: 'secret',
				peer: '10.0.0.7',
				listens: '0.0.0.0',
				headers: { authorization: 'Bearer secret' }
			},
			null
		],
		[
			'not for another site even with it',
			{ token: 'secret', headers: { authorization: 'Bearer secret', origin: 'https://evil.test' } },
			403
		]
	])('%s', async (_, sent, status) => {
		const refused = refusal(writer(sent));
		expect(refused?.status ?? null).toBe(status);
		if (refused !== null) expect(problemSchema.parse(await refused.json()).status).toBe(status);
	});

	test('and the server says so', () => {
		expect(writable(writer({}))).toBe('yes');
		expect(writable(writer({ listens: '0.0.0.0' }))).toBe('no');
		expect(writable(writer({ token: 'x' }))).toBe('with-token');
	});
});

const TEXT = '7月11日,浙江省与吉林省签署环保合作框架协议。';
const JSON_TYPE = { 'content-type': 'application/json' };
const post = (path: string, sent: Sent) =>
	writing(eventOf(path, sent), takingParameters, takeArticle);
const row = (id: string, text = TEXT): Sent => ({
	headers: JSON_TYPE,
	body: JSON.stringify({ id, text, publishedAt: '2019-07-12' })
});

describe('an article', () => {
	test('is taken as a row, and known when it comes again', async () => {
		const first = await post('/api/v1/articles', row('新闻 1'));
		expect(first.status).toBe(201);
		expect(first.headers.get('location')).toBe(`/api/v1/articles/${encodeURIComponent('新闻 1')}`);
		const { record } = takenSchema.parse(await first.json());
		expect(record.links).toMatchObject([{ a: '330000', b: '220000', date: '2019-07-11' }]);
		const again = await post('/api/v1/articles', row('新闻 1'));
		expect(again.status).toBe(200);
		expect(takenSchema.parse(await again.json()).outcome).toBe('same');
		expect(await openAtlas().library.countArticles()).toBe(1);
	});

	test('is taken as a file of any encoding', async () => {
		const body = Uint8Array.from([
			0xd5, 0xe3, 0xbd, 0xad, 0xca, 0xa1, 0xd3, 0xeb, 0xbc, 0xaa, 0xc1, 0xd6, 0xca, 0xa1
		]);
		const sent = { headers: { 'content-type': 'application/octet-stream' }, body };
		expect((await post('/api/v1/articles?id=a.txt', sent)).status).toBe(201);
		expect((await openAtlas().library.article('a.txt'))?.text).toBe('浙江省与吉林省');
		expect((await post('/api/v1/articles', sent)).status).toBe(400);
	});

	test('never takes the place of another unless told to', async () => {
		await post('/api/v1/articles', row('a'));
		const other = row('a', '四川省与重庆市签署合作协议。');
		expect((await post('/api/v1/articles', other)).status).toBe(409);
		expect((await openAtlas().library.article('a'))?.text).toBe(TEXT);
		const replaced = await post('/api/v1/articles?replace=true', other);
		expect(takenSchema.parse(await replaced.json()).outcome).toBe('replaced');
	});

	test.each<[string, Sent, number, RegExp]>([
		['no JSON', { headers: JSON_TYPE, body: '{' }, 422, /breaks off/],
		['a row without a text', { headers: JSON_TYPE, body: '{"id":"x"}' }, 422, /"text" or "html"/],
		['no text at all', row('x', ''), 422, /empty|no text/i],
		[
			'another kind of file',
			{ headers: { 'content-type': 'image/png' }, body: 'x' },
			415,
			/image\/png/
		],
		['too much', { headers: JSON_TYPE, body: 'x'.repeat(MOST_BYTES + 1) }, 413, /4 MB/]
	])('is refused with its reason: %s', async (_, sent, status, reason) => {
		const answer = await post('/api/v1/articles', sent);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		const told = problemSchema.parse(await answer.json());
		expect(told).toMatchObject({ status });
		expect(told.detail).toMatch(reason);
		expect(await openAtlas().library.countArticles()).toBe(0);
	});
});

describe('an article that is removed', () => {
	const remove = (id: string, sent: Sent = {}) =>
		writing(eventOf(`/api/v1/articles/${encodeURIComponent(id)}`, sent), noParameters, (atlas) =>
			removeArticle(atlas, id)
		);

	test('is gone, and gone only once', async () => {
		await post('/api/v1/articles', row('新闻#1'));
		const answer = await remove('新闻#1');
		expect(answer.status).toBe(200);
		expect(removedSchema.parse(await answer.json()).id).toBe('新闻#1');
		expect(await openAtlas().library.countArticles()).toBe(0);
		expect((await openAtlas().library.log(1))[0]?.outcome).toBe('removed');
		expect((await remove('新闻#1')).status).toBe(404);
	});

	test('stays for whom may not write', async () => {
		await post('/api/v1/articles', row('a'));
		expect((await remove('a', { peer: '10.0.0.7' })).status).toBe(403);
		expect((await remove('a', { headers: { origin: 'https://evil.test' } })).status).toBe(403);
		expect(await openAtlas().library.countArticles()).toBe(1);
	});
});

describe('a correction', () => {
	const correct = (given: unknown) =>
		writing(
			eventOf('/api/v1/corrections', { headers: JSON_TYPE, body: JSON.stringify(given) }),
			noParameters,
			takeCorrection
		);
	const why = { by: '王', reason: '只是传闻' };

	test('is taken with the places that it names', async () => {
		await post('/api/v1/articles', row('a#1'));
		const answer = await correct({ ...why, act: 'a#1#0', change: { kind: 'change', b: '220100' } });
		expect(answer.status).toBe(201);
		expect(correctionSchema.parse(await answer.json())).toMatchObject({
			act: 'a#1#0',
			article: 'a#1'
		});
		const article = await openAtlas().library.article('a#1');
		expect(article?.record.links).toMatchObject([{ a: '330000', b: '220100' }]);
		expect(article?.record.places['220100']?.name).toBe('长春市');
		expect(await Array.fromAsync(openAtlas().library.check())).toEqual([]);
	});

	test('reads a name as another place, without giving a reason', async () => {
		await post('/api/v1/articles', row('a'));
		const start = TEXT.indexOf('吉林省');
		const name = { by: '王', article: 'a', mention: { start, end: start + 3 } };
		const answer = await correct({ ...name, change: { kind: 'place', place: '500153' } });
		expect(answer.status).toBe(201);
		expect(correctionSchema.parse(await answer.json())).toMatchObject({
			act: null,
			reason: '',
			mention: { start, end: start + 3 },
			change: { kind: 'place', place: '500153', everywhere: false }
		});
		const article = await openAtlas().library.article('a');
		expect(article?.record.links).toMatchObject([{ a: '330000', b: '500153' }]);
		const half = { ...name, mention: { start: start + 1, end: start + 3 } };
		expect((await correct({ ...half, change: { kind: 'no-place' } })).status).toBe(422);
		expect(await Array.fromAsync(openAtlas().library.check())).toEqual([]);
	});

	test.each<[unknown, number, RegExp]>([
		[{ ...why, act: 'a#0', change: { kind: 'no-place' } }, 422, /needs "article" and "mention"/],
		[
			{ ...why, article: 'a', mention: { start: 3, end: 3 }, change: { kind: 'no-place' } },
			422,
			/stretch of a name/
		],
		[{ ...why, act: 'a#7', change: { kind: 'reject' } }, 404, /nothing of that id/],
		[{ ...why, act: 'a', change: { kind: 'reject' } }, 404, /nothing of that id/],
		[{ ...why, change: { kind: 'reject' } }, 422, /needs "act"/],
		[{ act: 'a#0', by: '', reason: 'x', change: { kind: 'reject' } }, 422, /"by"/],
		[{ ...why, act: 'a#0', change: { kind: 'explode' } }, 422, /"change.kind"/],
		[{ ...why, act: 'a#0', change: { kind: 'change' } }, 422, /nothing to change/],
		[{ ...why, act: 'a#0', change: { kind: 'change', a: '999999' } }, 422, /gazetteer/],
		[{ ...why, act: 'a#0', change: { kind: 'change', a: '220000' } }, 422, /two places/]
	])('is refused with its reason: %j', async (given, status, reason) => {
		await post('/api/v1/articles', row('a'));
		const answer = await correct(given);
		const told = problemSchema.parse(await answer.json());
		expect(told).toMatchObject({ status, detail: expect.stringMatching(reason) });
	});
});
