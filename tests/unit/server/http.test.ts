import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	articlesAnswerSchema,
	linksAnswerSchema,
	problemSchema
} from '../../../src/lib/domain/api.ts';
import { closeAtlas, openAtlas } from '../../../src/lib/server/atlas.ts';
import { answer, withEtag } from '../../../src/lib/server/http/answer.ts';
import { exportAnswer } from '../../../src/lib/server/http/export-answer.ts';
import { Answer, KeptAnswers } from '../../../src/lib/server/http/kept-answers.ts';
import { asProblem } from '../../../src/lib/server/http/problem.ts';
import { openapi } from '../../../src/lib/server/http/openapi.ts';
import {
	articlesParameters,
	BadParameter,
	filterParameters,
	linksParameters,
	parseParameters,
	placesParameters
} from '../../../src/lib/domain/parameters.ts';
import { mapLinks } from '../../../src/lib/figures/map-links.ts';
import { searchPlaces, unnamedPlace } from '../../../src/lib/server/search-places.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { ALL, madeArticle } from './made-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-http-'));
beforeAll(async () => {
	process.env['ATLAS_DB'] = join(folder, 'atlas.db');
	for (const article of ALL) await openAtlas().library.put(article);
});
afterAll(async () => {
	await closeAtlas();
	delete process.env['ATLAS_DB'];
	rmSync(folder, { recursive: true, force: true });
});

const event = (address: string, headers: Record<string, string> = {}) => {
	const url = new URL(address, 'http://atlas.test');
	return { url, request: new Request(url, { headers }) };
};
const links = (address: string, headers: Record<string, string> = {}) =>
	answer(
		event(address, headers),
		linksParameters,
		({ library }, { level, zoom, limit, ...filter }) =>
			mapLinks(library.links, filter, { level, zoom, limit })
	);

describe('parameters', () => {
	const parse = (query: string) => parseParameters(new URLSearchParams(query), linksParameters);

	test('lists may be repeated or joined, empty values are not given', () => {
		expect(
			parse('type=visit&type=aid,meeting&status=&place=&undated=0&minConfidence=0.5')
		).toMatchObject({
			type: ['visit', 'aid', 'meeting'],
			status: ['done', 'ongoing', 'planned', 'ended'],
			place: null,
			undated: false,
			minConfidence: 0.5,
			level: 'auto',
			limit: 500
		});
	});

	test.each([
		['type=war', 'type'],
		['status=maybe', 'status'],
		['from=07/2019', 'from'],
		['to=2019-13', 'to'],
		['undated=perhaps', 'undated'],
		['undated=constructor', 'undated'],
		['from=2021&to=2019', 'from'],
		['from=2019-08&to=2019-07-31', 'from'],
		['place=浙江', 'place'],
		['minConfidence=2', 'minConfidence'],
		['limit=0', 'limit'],
		['limit=1.5', 'limit'],
		['limit=ten', 'limit'],
		['zoom=-1', 'zoom'],
		['level=village', 'level'],
		['typo=1', 'typo'],
		['__proto__=1', '__proto__']
	])('%s is refused by name', (query, parameter) => {
		expect(() => parse(query)).toThrow(BadParameter);
		expect(() => parse(query)).toThrow(expect.objectContaining({ parameter }));
	});

	test('days may begin and end in the same stretch', () => {
		expect(parse('from=2019-07&to=2019')).toMatchObject({ from: '2019-07', to: '2019' });
	});

	test('what must be given is asked for', () => {
		expect(() => parseParameters(new URLSearchParams(), placesParameters)).toThrow(
			'"q" is missing'
		);
	});

	test('texts have a limit', () => {
		const query = new URLSearchParams({ q: '长'.repeat(201) });
		for (const schema of [filterParameters, articlesParameters, placesParameters])
			expect(() => parseParameters(query, schema)).toThrow(BadParameter);
	});
});

describe('answers', () => {
	test('are JSON of the schema with an ETag, and 304 for who has it', async () => {
		const first = await links('/api/v1/links?type=visit');
		expect(first.status).toBe(200);
		expect(first.headers.get('content-type')).toBe('application/json');
		const etag = first.headers.get('etag') ?? '';
		expect(linksAnswerSchema.parse(await first.json()).links).toHaveLength(2);
		for (const known of [etag, etag.replace('W/', ''), `"x", ${etag}`]) {
			const again = await links('/api/v1/links?type=visit', { 'if-none-match': known });
			expect(again.status).toBe(304);
			expect(await again.text()).toBe('');
		}
		const other = await links('/api/v1/links', { 'if-none-match': etag });
		expect(other.status).toBe(200);
	});

	test('are made anew when the library changes, by this process or another', async () => {
		const articles = async () => {
			const asked = event('/api/v1/articles');
			const told = await answer(asked, articlesParameters, ({ library }, query) =>
				library.articles(query)
			);
			return articlesAnswerSchema.parse(await told.json()).total;
		};
		const other = (id: string) =>
			madeArticle({ id, text: `${id}:云南省公报。`, names: { 云: 'CN' } });
		const before = await articles();
		await openAtlas().library.put(other('here'));
		expect(await articles()).toBe(before + 1);
		const beside = openSqliteLibrary(join(folder, 'atlas.db'));
		await beside.put(other('elsewhere'));
		await beside.close();
		expect(await articles()).toBe(before + 2);
	});

	test('are compressed for who takes that', async () => {
		const body = '浙江'.repeat(2000);
		const get = (accepted: string) =>
			withEtag(event('/', { 'accept-encoding': accepted }).request, body, 'text/plain');
		const packed = await get('br, gzip;q=0.8');
		expect(packed.headers.get('content-encoding')).toBe('gzip');
		expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(body);
		for (const accepted of ['', 'br', 'gzip;q=0']) {
			const plain = await get(accepted);
			expect(plain.headers.get('content-encoding')).toBeNull();
			expect(await plain.text()).toBe(body);
		}
	});

	test('name a wrong parameter in a problem', async () => {
		const wrong = await links('/api/v1/links?minConfidence=high');
		expect(wrong.status).toBe(400);
		expect(wrong.headers.get('content-type')).toBe('application/problem+json');
		expect(problemSchema.parse(await wrong.json())).toMatchObject({
			status: 400,
			parameter: 'minConfidence'
		});
		const cursor = await answer(
			event('/api/v1/articles?cursor=none'),
			articlesParameters,
			({ library }, query) => library.articles(query)
		);
		expect(await cursor.json()).toMatchObject({ status: 400, parameter: 'cursor' });
	});

	test('are 404 for what is not there and tell nothing of what failed inside', async () => {
		const none = await answer(event('/x'), filterParameters, () => Promise.resolve(null));
		expect(none.status).toBe(404);
		const failed = await answer(event('/x'), filterParameters, () =>
			Promise.reject(new Error('secret path'))
		);
		expect(failed.status).toBe(500);
		expect(await failed.text()).not.toContain('secret');
	});

	test('are problems where the router answers programs in words of its own', async () => {
		const words = new Response('POST method not allowed', {
			status: 405,
			headers: { allow: 'GET, HEAD' }
		});
		const told = asProblem('/api/v1/links', words);
		expect(told.headers.get('content-type')).toBe('application/problem+json');
		expect(told.headers.get('allow')).toBe('GET, HEAD');
		expect(problemSchema.parse(await told.json())).toMatchObject({ status: 405 });
		const page = (status: number) =>
			new Response('<p>', { status, headers: { 'content-type': 'text/html' } });
		expect(asProblem('/api/v1/places/zone:%E8', page(400)).status).toBe(400);
		expect(asProblem('/healthz', page(500)).headers.get('content-type')).toContain('problem');
		for (const [path, kept] of [
			['/', page(404)],
			['/apiary', page(404)],
			['/api/v1/links', page(200)],
			['/healthz', Response.json({ status: 'failed' }, { status: 503 })]
		] as const)
			expect(asProblem(path, kept)).toBe(kept);
	});

	test('export under the filters, and 404 for an unknown format', async () => {
		const { url } = event('/api/v1/export/links.jsonl?type=visit');
		const found = exportAnswer(url, 'jsonl');
		expect(found.headers.get('content-disposition')).toContain('links.jsonl');
		expect((await found.text()).trim().split('\n')).toHaveLength(2);
		expect(exportAnswer(url, 'docx').status).toBe(404);
		const plain = await exportAnswer(event('/x?bom=false').url, 'csv').text();
		expect(plain).toMatch(/^id,a,/);
		expect(exportAnswer(event('/x?type=none').url, 'csv').status).toBe(400);
	});
});

describe('kept answers', () => {
	const body = new Answer('{}', 'application/json');

	test('count what questions take, and let the oldest go', () => {
		const kept = new KeptAnswers();
		for (let i = 0; i < 20_000; i++) kept.keep(`/q?${i}`, 'v', body);
		expect(kept.get('/q?0', 'v')).toBeNull();
		expect(kept.get('/q?19999', 'v')).toBe(body);
	});

	test('no question of endless length is kept', () => {
		const kept = new KeptAnswers();
		const question = `/q?${'x'.repeat(600)}`;
		kept.keep(question, 'v', body);
		expect(kept.get(question, 'v')).toBeNull();
	});
});

describe('a place that no article names', () => {
	test('is known from the gazetteer, or not at all', () => {
		const { gazetteer } = openAtlas();
		expect(unnamedPlace(gazetteer, '510700')?.place.name).toBe('绵阳市');
		for (const id of ['999999', 'XX', 'zone:nope', 'constructor'])
			expect(unnamedPlace(gazetteer, id)).toBeNull();
	});
});

describe('place search', () => {
	const search = async (q: string) =>
		(await searchPlaces(openAtlas(), { q, limit: 5 })).places.map((place) => place.name);

	test.each([
		['浙江', '浙江省'],
		['浙江省', '浙江省'],
		['zhejiang', '浙江省'],
		['Zhe Jiang', '浙江省'],
		['chongqing', '重庆市'],
		['cq', '重庆市'],
		['重慶', '重庆市'],
		['luzhou', '泸州市']
	])('%s finds %s', async (q, name) => {
		expect((await search(q))[0]).toBe(name);
	});

	test('gives places that no article names after those that one does, China and larger units first', async () => {
		expect((await search('广州'))[0]).toBe('广州市');
		expect((await search('绵阳'))[0]).toBe('绵阳市');
		expect((await search('mianyang'))[0]).toBe('绵阳市');
		expect((await search('my')).slice(0, 5)).toContain('绵阳市');
	});

	test('gives nothing for signs', async () => {
		expect(await search("'")).toEqual([]);
	});
});

test('the description of the API covers its addresses with their parameters', () => {
	const text = JSON.stringify(openapi());
	expect(JSON.parse(text)).toMatchObject({
		openapi: '3.1.0',
		paths: {
			'/api/v1/export/links.{format}': {
				get: {
					parameters: expect.arrayContaining([expect.objectContaining({ name: 'bom' })]),
					responses: {
						200: {
							content: {
								'text/csv; charset=utf-8': {
									schema: { required: expect.arrayContaining(['quote']) }
								}
							}
						}
					}
				}
			},
			'/api/v1/links/{id}': {
				get: {
					parameters: expect.arrayContaining([
						{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }
					])
				}
			},
			'/api/v1/places': {
				get: {
					parameters: expect.arrayContaining([
						expect.objectContaining({ name: 'q', required: true })
					])
				}
			}
		}
	});
});
