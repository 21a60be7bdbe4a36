import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LINK_TYPES, STATUSES } from '../../../src/lib/domain/kinds.ts';
import { answerFromFiles } from '../../../src/lib/published/answer-from-files.ts';
import { answerQuestion } from '../../../src/lib/published/answer-question.ts';
import { PublishedLibrary } from '../../../src/lib/published/published-library.ts';
import { closeAtlas, openAtlas } from '../../../src/lib/server/atlas.ts';
import { ingest } from '../../../src/lib/server/ingest.ts';
import { publishedFiles } from '../../../src/lib/server/published-files.ts';
import { GET as article } from '../../../src/routes/api/v1/articles/[id]/+server.ts';
import { GET as explain } from '../../../src/routes/api/v1/articles/[id]/explain/+server.ts';
import { GET as articles } from '../../../src/routes/api/v1/articles/+server.ts';
import { GET as link } from '../../../src/routes/api/v1/links/[id]/+server.ts';
import { GET as links } from '../../../src/routes/api/v1/links/+server.ts';
import { GET as organisations } from '../../../src/routes/api/v1/organisations/+server.ts';
import { GET as overview } from '../../../src/routes/api/v1/overview/+server.ts';
import { GET as place } from '../../../src/routes/api/v1/places/[id]/+server.ts';
import { GET as places } from '../../../src/routes/api/v1/places/+server.ts';
import { madeNews, toRow } from '../../support/made/made-news.ts';

/** A published copy answers every question as the server does that it was made from. */

type Handler = (event: never) => Response | Promise<Response>;
const ADDRESSES: readonly (readonly [RegExp, Handler])[] = [
	[/^\/api\/v1\/overview$/, overview],
	[/^\/api\/v1\/links$/, links],
	[/^\/api\/v1\/links\/([^/]+)$/, link],
	[/^\/api\/v1\/places$/, places],
	[/^\/api\/v1\/places\/([^/]+)$/, place],
	[/^\/api\/v1\/organisations$/, organisations],
	[/^\/api\/v1\/articles$/, articles],
	[/^\/api\/v1\/articles\/([^/]+)$/, article],
	[/^\/api\/v1\/articles\/([^/]+)\/explain$/, explain]
];

async function ofServer(address: string): Promise<{ status: number; body: unknown }> {
	const url = new URL(address, 'http://atlas.test');
	for (const [path, handle] of ADDRESSES) {
		const found = path.exec(url.pathname);
		if (found === null) continue;
		const params = { id: decodeURIComponent(found[1] ?? '') };
		const event = { url, request: new Request(url), params };
		const response = await handle(event as never);
		return { status: response.status, body: await response.json() };
	}
	throw new Error(`no handler for ${address}`);
}

const folder = mkdtempSync(join(tmpdir(), 'atlas-published-'));
const files = new Map<string, string>();
const reads: string[] = [];
const copy = new PublishedLibrary(async (name) => {
	reads.push(name);
	const text = files.get(name);
	if (text === undefined) throw new Error(`${name} is missing`);
	return JSON.parse(text) as unknown;
});

beforeAll(async () => {
	process.env['ATLAS_DB'] = join(folder, 'atlas.db');
	const atlas = openAtlas();
	const rows = [...madeNews(atlas.gazetteer, 160, 7)].map((news) => JSON.stringify(toRow(news)));
	const made = join(folder, 'made.jsonl');
	writeFileSync(made, rows.join('\n'));
	await ingest(['seeds', made], atlas.library, atlas.gazetteer);
	const first = (await atlas.library.articles({ ...NEWEST, limit: 1 })).articles[0];
	await atlas.library.correct({
		article: first?.id ?? '',
		act: 0,
		by: '甲',
		reason: '',
		change: { kind: 'accept' },
		places: {}
	});
	for await (const { name, text } of publishedFiles(atlas)) files.set(name, text);
}, 240_000);
afterAll(async () => {
	await closeAtlas();
	delete process.env['ATLAS_DB'];
	rmSync(folder, { recursive: true, force: true });
});

const NEWEST = { place: null, link: null, q: null, cursor: null, limit: 100 } as const;

async function expectSame(address: string): Promise<number> {
	const { status, body } = await answerQuestion(copy, address);
	expect({ address, status, body: JSON.parse(JSON.stringify(body)) as unknown }).toEqual({
		address,
		...(await ofServer(address))
	});
	return status;
}

const asArray = (json: unknown, ...path: string[]): Record<string, unknown>[] =>
	path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], json) as Record<
		string,
		unknown
	>[];

describe('answers', () => {
	test('of every article, its explanation included', async () => {
		for await (const id of openAtlas().library.ids(null)) {
			expect(await expectSame(`/api/v1/articles/${encodeURIComponent(id)}`)).toBe(200);
		}
		const [seed = ''] = (await Array.fromAsync(openAtlas().library.ids(null))).slice(0, 1);
		expect(await expectSame(`/api/v1/articles/${encodeURIComponent(seed)}/explain`)).toBe(200);
	});

	test('of every pair and place of the map, at every level', async () => {
		for (const level of ['place', 'city', 'province']) {
			const { body } = await ofServer(`/api/v1/links?level=${level}`);
			for (const { id } of asArray(body, 'links').slice(0, 40))
				expect(await expectSame(`/api/v1/links/${String(id)}?level=${level}`)).toBe(200);
			for (const id of Object.keys(asArray(body, 'places')).slice(0, 40))
				expect(await expectSame(`/api/v1/places/${encodeURIComponent(id)}`)).toBe(200);
		}
	});

	test('page by page, as the cursors lead', async () => {
		for (const address of [
			'/api/v1/articles?limit=40',
			'/api/v1/articles?place=CN&limit=60',
			'/api/v1/articles?q=合作&limit=25',
			'/api/v1/articles?q=合作&order=newest&limit=25'
		]) {
			let pages = 0;
			for (let cursor: unknown = ''; cursor !== null; pages += 1) {
				const page = `${address}&cursor=${encodeURIComponent(String(cursor))}`;
				await expectSame(page);
				cursor = ((await ofServer(page)).body as Record<string, unknown>)['next'];
			}
			expect(pages).toBeGreaterThan(1);
		}
	});

	test.each([
		'/api/v1/places?q=绵阳',
		'/api/v1/places?q=mianyang',
		'/api/v1/places?q=my',
		'/api/v1/places?q=四川&limit=3',
		'/api/v1/places',
		'/api/v1/organisations',
		'/api/v1/organisations?q=生态环境',
		'/api/v1/articles?q=环保',
		'/api/v1/articles?q=没有这样的话',
		'/api/v1/articles?q="*(',
		'/api/v1/articles/no-such-article',
		'/api/v1/articles/no-such-article/explain',
		'/api/v1/places/510700',
		'/api/v1/places/not~a~place',
		'/api/v1/links/110000~999999',
		'/api/v1/links?typo=1',
		'/api/v1/links?from=2021&to=2019',
		'/api/v1/articles?cursor=nonsense',
		'/api/v1/overview?q=合作'
	])('to %s', async (address) => {
		await expectSame(address);
	});

	test('under any filter', async () => {
		const { body } = await ofServer('/api/v1/overview');
		const busy = asArray(body, 'strongest').map(({ id }) => String(id));
		const ends = busy.flatMap((id) => id.split('~'));
		const topics = Object.keys(asArray(body, 'topics'));
		const some = <T extends string>(all: readonly T[]) => fc.subarray([...all], { maxLength: 3 });
		const year = fc.integer({ min: 2011, max: 2025 }).map(String);
		const filter = fc
			.record(
				{
					type: some(LINK_TYPES),
					status: some(STATUSES),
					topic: some(topics),
					from: year,
					undated: fc.constantFrom('true', 'false'),
					place: fc.constantFrom(...ends),
					minConfidence: fc.constantFrom('0.5', '0.8', '0.95'),
					q: fc.constantFrom('合作', '生态', '环')
				},
				{ requiredKeys: [] }
			)
			.map((given) => new URLSearchParams(Object.entries(given).map(([k, v]) => [k, String(v)])));
		const path = fc.constantFrom(
			'overview',
			'links',
			...busy.slice(0, 4).map((id) => `links/${id}`),
			...ends.slice(0, 4).map((id) => `places/${id}`)
		);
		const level = fc.constantFrom('', '&level=province', '&level=city');
		await fc.assert(
			fc.asyncProperty(path, filter, level, async (what, query, at) => {
				const suffix = what.startsWith('links') ? at : '';
				await expectSame(`/api/v1/${what}?${query.toString()}${suffix}`);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('files', () => {
	test('are asked for below the copy, and only for what is asked of the atlas', async () => {
		const asked: string[] = [];
		const fetched = answerFromFiles(
			async (input) => {
				const { href } = new URL(String(input));
				asked.push(href);
				const name = /library-1[/](.*)$/.exec(href)?.[1] ?? '';
				return new Response(files.get(name) ?? 'null', { status: files.has(name) ? 200 : 404 });
			},
			new URL('https://example.org/atlas/'),
			'library-1'
		);
		const told = await fetched('https://example.org/api/v1/overview');
		expect(await told.json()).toEqual((await ofServer('/api/v1/overview')).body);
		await fetched('/geo/provinces.json');
		await fetched('https://example.com/api/v1/overview');
		expect(asked).toEqual([
			'https://example.org/atlas/library-1/facts.json',
			'https://example.org/atlas/library-1/summaries/0.json',
			'https://example.org/atlas/geo/provinces.json',
			'https://example.com/api/v1/overview'
		]);
	});

	test('are named by us alone, whatever articles are called', () => {
		for (const name of files.keys())
			expect(name).toMatch(
				/^(?:facts|(?:articles|explanations|acts|summaries)\/\d+|search\/.+)\.json$/
			);
	});

	test('of a pair few are read', async () => {
		const fresh = new PublishedLibrary(async (name) => {
			reads.push(name);
			return JSON.parse(files.get(name) ?? 'null') as unknown;
		});
		reads.length = 0;
		await answerQuestion(fresh, '/api/v1/links/110000~JP-40100');
		expect(reads).toEqual(['facts.json', expect.stringMatching(/^acts\/\d+\.json$/)]);
	});

	test('that do not come are an answer that says so, and are asked for again', async () => {
		let fails = true;
		const shaky = new PublishedLibrary(async (name) => {
			if (fails) throw new Error(`${name} answered 503`);
			return JSON.parse(files.get(name) ?? 'null') as unknown;
		});
		const told = await answerQuestion(shaky, '/api/v1/overview');
		expect(told).toMatchObject({ status: 503, body: { detail: 'facts.json answered 503' } });
		fails = false;
		expect((await answerQuestion(shaky, '/api/v1/overview')).status).toBe(200);
	});
});
