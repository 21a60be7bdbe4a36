import { describe, expect, test } from 'vitest';
import {
	articleAnswerSchema,
	articlesAnswerSchema,
	filterSchema,
	linkAnswerSchema,
	linksAnswerSchema,
	organisationsAnswerSchema,
	overviewSchema,
	placeAnswerSchema,
	type Filter
} from '../../../src/lib/domain/api.ts';
import { BadCursor } from '../../../src/lib/domain/cursor.ts';
import { STATUSES } from '../../../src/lib/domain/kinds.ts';
import { likenessOf } from '../../../src/lib/server/near-copy.ts';
import {
	correctionsAnswerSchema,
	type AddedLink,
	type Change
} from '../../../src/lib/domain/correction.ts';
import {
	BadCorrection,
	type Library,
	type NewCorrection
} from '../../../src/lib/server/store/library.ts';
import {
	ALL,
	BEIJING_KITAKYUSHU,
	LUZHOU_RONGCHANG,
	madeArticle,
	MENTIONS_ONLY,
	PLACES,
	ZHEJIANG_JILIN
} from './made-articles.ts';

const filter = (part: Partial<Filter> = {}): Filter => filterSchema.parse(part);
const page = { place: null, link: null, q: null, cursor: null, limit: 10 };

/** What every store must answer. `open` gives an empty library. */
export function libraryConformance(name: string, open: () => Promise<Library>): void {
	const filled = async (): Promise<Library> => {
		const library = await open();
		for (const article of ALL) await library.put(article);
		return library;
	};
	const inFilled = (title: string, check: (library: Library) => Promise<void>): void => {
		test(title, async () => {
			const library = await filled();
			try {
				await check(library);
			} finally {
				await library.close();
			}
		});
	};

	describe(`${name}: keeping`, () => {
		inFilled('counts what was put, and knows it again', async (library) => {
			expect(await library.countArticles()).toBe(ALL.length);
			expect(await library.fingerprint('a.txt')).toEqual({
				hash: ZHEJIANG_JILIN.hash,
				source: '/made/a.txt',
				extractor: '1',
				gazetteer: 'g1'
			});
			expect(await library.fingerprint('none')).toBeNull();
		});

		inFilled('has another version after every change, and only then', async (library) => {
			const versions = [await library.version()];
			await library.overview(filter({ topic: ['water'] }));
			expect(await library.version()).toBe(versions[0]);
			await library.put(ZHEJIANG_JILIN);
			versions.push(await library.version());
			const why = { by: '王', reason: '试' };
			const change = { article: 'a.txt', act: 0, change: { kind: 'reject' as const }, places: {} };
			const made = await library.correct({ ...why, ...change });
			versions.push(await library.version());
			await library.undo(made?.id ?? '', why);
			versions.push(await library.version());
			expect(new Set(versions).size).toBe(versions.length);
		});

		inFilled('replaces an article whole', async (library) => {
			const shorter = madeArticle({
				id: 'a.txt',
				text: '浙江省发布公报。',
				names: { 浙江省: '330000' }
			});
			expect(await library.put(shorter)).toBe('replaced');
			expect(await library.countArticles()).toBe(ALL.length);
			expect(await library.link('220000~330000', filter(), 'place')).toBeNull();
			expect((await library.articles({ ...page, q: '框架协议' })).articles).toEqual([]);
			expect((await library.log(1))[0]).toMatchObject({ article: 'a.txt', outcome: 'replaced' });
		});

		inFilled('gives the input back byte for byte', async (library) => {
			const gbk = Uint8Array.from([0xd5, 0xe3, 0xbd, 0xad, 0xca, 0xa1]);
			const base = madeArticle({ id: 'e.txt', text: '浙江省', names: { 浙江省: '330000' } });
			await library.put({ ...base, bytes: gbk });
			expect(Uint8Array.from((await library.input('e.txt'))?.bytes ?? [])).toEqual(gbk);
			const { bytes = [], ...rest } = (await library.input('a.txt')) ?? {};
			expect(Uint8Array.from(bytes)).toEqual(Uint8Array.from(ZHEJIANG_JILIN.bytes));
			expect(rest).toEqual({ text: ZHEJIANG_JILIN.text, given: null });
			const given = { url: 'https://example.org/', publishedAt: '2019-12' };
			await library.put({ ...base, given });
			expect((await library.input('e.txt'))?.given).toEqual(given);
			expect(await library.input('none')).toBeNull();
		});

		inFilled('keeps nothing of an article that does not fit', async (library) => {
			const broken = structuredClone(LUZHOU_RONGCHANG);
			broken.record.id = 'f.txt';
			delete broken.record.places['510502'];
			await expect(library.put(broken)).rejects.toThrow();
			expect(await library.fingerprint('f.txt')).toBeNull();
			expect((await library.articles(page)).total).toBe(ALL.length);
		});

		inFilled('knows what another version has read, in the order of adding', async (library) => {
			const versions = { extractor: '1', gazetteer: 'g1' };
			expect(await library.countStale(versions)).toBe(0);
			expect(await Array.fromAsync(library.ids(versions))).toEqual([]);
			await library.put({ ...LUZHOU_RONGCHANG, extractor: '2' });
			expect(await library.countStale(versions)).toBe(1);
			expect(await Array.fromAsync(library.ids(versions))).toEqual(['b.txt']);
			expect(await Array.fromAsync(library.ids(null))).toEqual(ALL.map(({ record }) => record.id));
		});

		inFilled('puts over nothing but what was seen', async (library) => {
			const { hash } = ZHEJIANG_JILIN;
			expect(await library.putOver(null, ZHEJIANG_JILIN)).toBeNull();
			expect(await library.putOver('older', ZHEJIANG_JILIN)).toBeNull();
			expect(await library.putOver(hash, { ...ZHEJIANG_JILIN, hash: 'newer' })).toBe('replaced');
			expect((await library.fingerprint('a.txt'))?.hash).toBe('newer');
			const fresh = madeArticle({ id: 'e.txt', text: '浙江省', names: { 浙江省: '330000' } });
			expect(await library.putOver('any', fresh)).toBeNull();
			expect(await library.fingerprint('e.txt')).toBeNull();
			expect(await library.putOver(null, fresh)).toBe('added');
		});

		inFilled('takes a second reading only of the input it holds', async (library) => {
			expect(await library.putAgain({ ...ZHEJIANG_JILIN, extractor: '2' })).toBe(true);
			expect((await library.fingerprint('a.txt'))?.extractor).toBe('2');
			expect(await library.putAgain({ ...ZHEJIANG_JILIN, hash: 'older' })).toBe(false);
			const gone = structuredClone(ZHEJIANG_JILIN);
			gone.record.id = 'gone.txt';
			expect(await library.putAgain(gone)).toBe(false);
			expect(await library.fingerprint('gone.txt')).toBeNull();
		});

		inFilled('finds nothing wrong with what it keeps', async (library) => {
			expect(await Array.fromAsync(library.check())).toEqual([]);
		});

		inFilled('is without an article as if it had never come', async (library) => {
			const before = await library.overview(filter());
			const more = madeArticle({
				id: 'more.txt',
				text: '浙江省与吉林省签署备忘录。',
				names: { 浙江省: '330000', 吉林省: '220000' },
				links: [{ a: '330000', b: '220000', quote: '浙江省与吉林省签署备忘录' }]
			});
			await library.put(more);
			expect(await library.overview(filter())).not.toEqual(before);
			expect(await library.remove('more.txt', '看错了')).toBe(true);
			expect(await library.overview(filter())).toEqual(before);
			expect(await library.article('more.txt')).toBeNull();
			expect((await library.articles({ ...page, q: '备忘录' })).articles).toEqual([]);
			expect((await library.log(1))[0]).toMatchObject({
				source: '/made/more.txt',
				article: 'more.txt',
				outcome: 'removed',
				reason: '看错了'
			});
			expect(await library.remove('more.txt', '再来')).toBe(false);
			expect((await library.log(1))[0]).toMatchObject({ reason: '看错了' });
			expect(await Array.fromAsync(library.check())).toEqual([]);
		});

		inFilled('logs failures with their reason', async (library) => {
			await library.logFailure({ source: '/made/x.txt', article: null, reason: 'no text' });
			expect((await library.log(1))[0]).toMatchObject({ outcome: 'failed', reason: 'no text' });
		});
	});

	describe(`${name}: copies`, () => {
		const renamed = (id: string, text: string, publisher: string, publishedAt = '2019-12-21') => {
			const copy = structuredClone(ZHEJIANG_JILIN);
			Object.assign(copy.record, { id, publisher, publishedAt });
			return { ...copy, likeness: likenessOf(text), hash: id };
		};
		const { text } = ZHEJIANG_JILIN;
		const pair = async (library: Library) => library.link('220000~330000', filter(), 'place');

		inFilled('count as one proof, and are told beside their original', async (library) => {
			const before = await library.overview(filter());
			expect(await library.put(renamed('copy.txt', text, '晚报'))).toBe('added');
			const after = await library.overview(filter());
			expect({ ...after, newest: [] }).toEqual({ ...before, newest: [] });
			expect(await library.countArticles()).toBe(ALL.length + 1);
			const answer = await pair(library);
			expect(answer?.link.count).toBe(2);
			expect(answer?.acts[0]?.article.alsoBy).toEqual([{ id: 'copy.txt', publisher: '晚报' }]);
			const copy = articleAnswerSchema.parse(await library.article('copy.txt'));
			expect(copy.alsoBy).toEqual([{ id: 'a.txt', publisher: '试刊' }]);
			expect((await library.article('a.txt'))?.alsoBy).toEqual([
				{ id: 'copy.txt', publisher: '晚报' }
			]);
			expect((await library.article('b.txt'))?.alsoBy).toBeUndefined();
			expect((await library.articles(page)).total).toBe(ALL.length);
			expect(await Array.fromAsync(library.check())).toEqual([]);
		});

		inFilled('count again when their original is another article now', async (library) => {
			await library.put(renamed('copy.txt', text, '晚报'));
			await library.put(renamed('third.txt', text, '早报'));
			const other = madeArticle({
				id: 'a.txt',
				text: '浙江省发布公报。',
				names: { 浙江省: '330000' }
			});
			await library.put(other);
			const answer = await pair(library);
			expect(answer?.acts.map((act) => act.id)).toEqual(['copy.txt#0', 'copy.txt#1']);
			expect(answer?.acts[0]?.article.alsoBy).toEqual([{ id: 'third.txt', publisher: '早报' }]);
			expect(await Array.fromAsync(library.check())).toEqual([]);
		});

		inFilled('are found before they come, whatever acts they tell', async (library) => {
			const long = Array.from({ length: 60 }, (_, n) => `${text.slice(n % 9)}第${n}条`).join('');
			await library.put(renamed('long.txt', long, '日报'));
			const alike = async (words: string) => (await library.alike(likenessOf(words)))?.id ?? null;
			expect(await alike(text)).toBe('a.txt');
			expect(await alike(`本报讯 ${long} 编辑:某某`)).toBe('long.txt');
			expect(await alike('别的一篇文章')).toBeNull();
			expect(await alike('')).toBeNull();
		});

		inFilled('count again when their original is removed, once', async (library) => {
			for (const [id, by] of [
				['copy.txt', '晚报'],
				['third.txt', '早报']
			] as const)
				await library.put(renamed(id, text, by));
			expect(await library.remove('a.txt', '试')).toBe(true);
			const answer = await pair(library);
			expect(answer?.acts.map((act) => act.id)).toEqual(['copy.txt#0', 'copy.txt#1']);
			expect(answer?.acts[0]?.article.alsoBy).toEqual([{ id: 'third.txt', publisher: '早报' }]);
			expect(await library.remove('third.txt', '试')).toBe(true);
			expect((await pair(library))?.acts[0]?.article.alsoBy).toBeUndefined();
			expect(await Array.fromAsync(library.check())).toEqual([]);
		});

		inFilled('may differ by a line, but not by what they tell', async (library) => {
			const long = Array.from({ length: 60 }, (_, n) => `${text.slice(n % 9)}第${n}条`).join('');
			await library.put(renamed('long.txt', long, '日报'));
			await library.put(renamed('near.txt', `本报讯 ${long} 编辑:某某`, '晚报'));
			const other = renamed('other.txt', `本报讯 ${long} 记者:某某`, '早报');
			other.record.links.pop();
			await library.put(other);
			const also = (await library.article('long.txt'))?.alsoBy?.map(({ id }) => id);
			expect(also).toEqual(['near.txt']);
			expect((await pair(library))?.link.count).toBe(2 + 2 + 1);
		});
	});

	describe(`${name}: links`, () => {
		inFilled('joins all acts of a pair and leaves intended ones out', async (library) => {
			const answer = linksAnswerSchema.parse(await library.links(filter(), 'place', 100));
			expect(answer.links.map((link) => link.id).sort()).toEqual([
				'110000~JP-40100',
				'220000~330000',
				'500153~510502',
				'510500~510502'
			]);
			expect(answer.links[0]).toMatchObject({
				id: '220000~330000',
				types: { agreement: 1, meeting: 1 },
				statuses: { done: 2 },
				statusesByType: { agreement: { done: 1 }, meeting: { done: 1 } },
				count: 2,
				articles: 1,
				first: '2019-07-11',
				last: '2019-12-19',
				directed: 'none'
			});
			expect(answer.total).toBe(4);
		});

		inFilled('tells the way of directed acts between the ordered ends', async (library) => {
			const { links } = await library.links(filter(), 'place', 100);
			const way = Object.fromEntries(links.map((link) => [link.id, link.directed]));
			expect(way['500153~510502']).toBe('backward');
			expect(way['110000~JP-40100']).toBe('backward');
			expect(links.find((link) => link.id === '500153~510502')?.directions).toEqual({
				visit: 'backward'
			});
		});

		inFilled(
			'rolls up to cities and provinces, with a ring for what lies inside',
			async (library) => {
				const city = await library.links(filter(), 'city', 100);
				expect(city.links.map((link) => link.id)).toContain('500000~510500');
				expect(city.links.map((link) => link.id)).toContain('510500~510500');
				const province = await library.links(filter(), 'province', 100);
				expect(province.links.map((link) => link.id).sort()).toEqual([
					'110000~JP',
					'220000~330000',
					'500000~510000',
					'510000~510000'
				]);
				expect(province.places['510000']).toMatchObject({ links: 2 });
				const ring = await library.link('510000~510000', filter(), 'province');
				expect(ring?.acts.map((act) => act.type)).toEqual(['project']);
			}
		);

		inFilled('draws places that a body only mentions, not those of furniture', async (library) => {
			const { places } = await library.links(filter(), 'place', 100);
			expect(places['500000']).toMatchObject({ links: 0, articles: 1 });
			expect(places['510500']).toMatchObject({ links: 1, articles: 2 });
			expect(places['330000']?.articles).toBe(2);
			// Holds what is drawn, and is only mentioned itself.
			expect(places['JP']).toBeUndefined();
			expect(places['CN']).toBeUndefined();
		});

		inFilled('says how many of how many it shows', async (library) => {
			const answer = await library.links(filter(), 'place', 1);
			expect(answer).toMatchObject({ total: 4, shown: 1 });
			expect(Object.keys(answer.places)).toContain('JP-40100');
			// Of all pairs, whatever is shown of them.
			const all = await library.links(filter(), 'place', 100);
			expect(answer.provinces).toEqual(all.provinces);
			expect(answer.provinces).toMatchObject({ '110000': 1, '220000': 2 });
			expect(answer.provinces).not.toHaveProperty('CN');
		});

		inFilled('counts the articles about each province, under the filters too', async (library) => {
			const all = await library.links(filter(), 'place', 1);
			// An article counts once for a province, and also when it only mentions it.
			expect(all.provinceArticles).toMatchObject({ '510000': 2, '220000': 2 });
			expect(all.provinceArticles).not.toHaveProperty('CN');
			const visits = await library.links(filter({ type: ['visit'] }), 'place', 1);
			expect(visits.provinceArticles).toMatchObject({ '510000': 1, '220000': 1 });
			const nowhere = await library.links(filter({ type: ['twinning'] }), 'place', 1);
			expect(nowhere.provinceArticles).toEqual({});
		});

		const ids = async (library: Library, part: Partial<Filter>): Promise<string[]> =>
			(await library.links(filter(part), 'place', 100)).links.map((link) => link.id).sort();

		inFilled(
			'filters by kind, topic, status, time, place, confidence and words',
			async (library) => {
				expect(await ids(library, { type: ['visit'] })).toEqual([
					'110000~JP-40100',
					'500153~510502'
				]);
				expect(await ids(library, { topic: ['environment'] })).toEqual(['220000~330000']);
				expect(await ids(library, { status: ['intended'] })).toEqual(['220000~510000']);
				expect(await ids(library, { from: '2020', undated: false })).toEqual([
					'500153~510502',
					'510500~510502'
				]);
				expect(await ids(library, { to: '2019-07', undated: false })).toEqual(['220000~330000']);
				expect(await ids(library, { to: '2019-07' })).toEqual(['110000~JP-40100', '220000~330000']);
				expect(await ids(library, { place: '510000' })).toEqual(['500153~510502', '510500~510502']);
				expect(await ids(library, { minConfidence: 0.8 })).not.toContain('510500~510502');
				expect(await ids(library, { q: '框架' })).toEqual(['220000~330000']);
				expect(await ids(library, { q: '查无此词' })).toEqual([]);
				expect(await ids(library, { q: '?' })).toEqual([]);
			}
		);

		inFilled('tells the acts of a pair with proof and article, oldest first', async (library) => {
			const answer = linkAnswerSchema.parse(await library.link('220000~330000', filter(), 'place'));
			expect(answer.acts.map((act) => act.id)).toEqual(['a.txt#0', 'a.txt#1']);
			expect(answer.acts[0]).toMatchObject({
				evidence: { quote: '7月11日,浙江省与吉林省签署框架协议' },
				article: { id: 'a.txt', title: '两省签约', links: 2 }
			});
			expect(answer.places['330000']?.name).toBe('浙江省');
			expect(await library.link('110000~220000', filter(), 'place')).toBeNull();
			expect(await library.link('nonsense', filter(), 'place')).toBeNull();
			expect(await library.link('330000~220000', filter(), 'place')).toEqual(answer);
		});
	});

	describe(`${name}: figures, places, articles`, () => {
		inFilled('counts the same whether a filter narrows or only might', async (library) => {
			const shorter = madeArticle({
				id: 'b.txt',
				text: '泸州市江阳区代表团访问重庆市荣昌区。',
				names: { 泸州市: '510500', 江阳区: '510502', 重庆市: '500000', 荣昌区: '500153' },
				links: [{ a: '510502', b: '500153', quote: '泸州市江阳区代表团访问重庆市荣昌区' }]
			});
			await library.put(shorter);
			// No act is less sure than this, so that both must give the same, from whatever they are counted.
			const all = { minConfidence: 0.01 };
			for (const part of [{}, { type: ['visit' as const] }, { status: ['ongoing' as const] }]) {
				const [x, y] = [filter(part), filter({ ...part, ...all })];
				// Narrowed, only the articles with such acts are counted and listed.
				for (const level of ['place', 'city', 'province'] as const) {
					const { provinceArticles: about, ...links } = await library.links(x, level, 2);
					const { provinceArticles: tell, ...others } = await library.links(y, level, 2);
					expect(links).toEqual(others);
					for (const [id, n] of Object.entries(tell ?? {}))
						expect(n).toBeLessThanOrEqual(about?.[id] ?? 0);
				}
				const { articles, newest, ...figures } = await library.overview(x);
				const { articles: telling, newest: told, ...same } = await library.overview(y);
				expect(figures).toEqual(same);
				expect(newest.length).toBeGreaterThanOrEqual(told.length);
				expect(telling).toBeLessThanOrEqual(articles);
				expect(articles).toBeGreaterThan(0);
				expect((await library.place('500000', x))?.place).toEqual(
					(await library.place('500000', y))?.place
				);
			}
		});

		inFilled('gives figures under the filters', async (library) => {
			const all = overviewSchema.parse(await library.overview(filter()));
			expect(all).toMatchObject({
				articles: 4,
				links: 4,
				acts: 5,
				first: '2019-07-11',
				last: '2020',
				kinds: { agreement: 1, meeting: 1, visit: 2, project: 1 },
				statuses: { done: 4, ongoing: 1, intended: 1 },
				topics: { environment: 1 },
				undated: 1
			});
			expect(all.timeline).toEqual([
				{ period: '2019-07', count: 1 },
				{ period: '2019-12', count: 1 },
				{ period: '2020', count: 1 },
				{ period: '2020-04', count: 1 }
			]);
			expect(all.newest.map((article) => article.id)).toEqual(['c.txt', 'd.txt', 'b.txt', 'a.txt']);
			const visits = await library.overview(filter({ type: ['visit'] }));
			expect(visits).toMatchObject({ articles: 2, links: 2, acts: 2 });
			expect(visits.newest).toHaveLength(2);
			// Declared intent besides leaves out no article.
			const intent = await library.overview(filter({ status: [...STATUSES] }));
			expect(intent).toMatchObject({ articles: 4, acts: 6 });
			expect(visits.kinds).toEqual(all.kinds);
		});

		inFilled('gives a place with the ties of all that lies in it', async (library) => {
			const answer = placeAnswerSchema.parse(await library.place('500000', filter()));
			expect(answer.place).toMatchObject({ links: 1, articles: 1 });
			expect(answer.partners).toEqual([
				{
					place: '510502',
					link: '500153~510502',
					count: 1,
					types: { visit: 1 },
					own: '500153',
					first: '2020-04-02',
					last: '2020-04-02'
				}
			]);
			expect(answer).toMatchObject({ first: '2020-04-02', last: '2020-04-02' });
			expect(answer.parents.map((place) => place.id)).toEqual(['CN']);
			expect(answer.articles.map((article) => article.id)).toEqual(['b.txt']);
			const zhejiang = await library.place('330000', filter());
			expect(zhejiang?.organisations).toEqual([{ name: '浙江省某协会', place: '330000', acts: 1 }]);
			expect(await library.place('999999', filter())).toBeNull();
		});

		inFilled('keeps the order of the places asked for', async (library) => {
			const found = await library.places(['330000', '999999', '110000']);
			expect(found.map((place) => place.id)).toEqual(['330000', '110000']);
		});

		inFilled('pages through articles without loss or repetition', async (library) => {
			const seen: string[] = [];
			let cursor: string | null = null;
			do {
				const answer = articlesAnswerSchema.parse(
					await library.articles({ ...page, cursor, limit: 1 })
				);
				expect(answer.total).toBe(4);
				seen.push(...answer.articles.map((article) => article.id));
				cursor = answer.next;
			} while (cursor !== null);
			expect(seen).toEqual(['c.txt', 'd.txt', 'b.txt', 'a.txt']);
			await expect(library.articles({ ...page, cursor: 'x' })).rejects.toThrow(BadCursor);
		});

		inFilled('lists articles of a place, a link and a two-character word', async (library) => {
			const found = async (part: object): Promise<string[]> =>
				(await library.articles({ ...page, ...part })).articles.map((article) => article.id);
			expect(await found({ place: '510000' })).toEqual(['d.txt', 'b.txt']);
			expect(await found({ link: '110000~JP-40100' })).toEqual(['c.txt']);
			expect(await found({ q: '重庆' })).toEqual(['b.txt']);
			expect(await found({ q: '规划 浙江' })).toEqual(['d.txt']);
			expect(await found({ q: '" OR 1=1; --' })).toEqual([]);
			expect(await found({ q: '"' })).toEqual([]);
		});

		inFilled('gives an article with its text, acts and places', async (library) => {
			const answer = articleAnswerSchema.parse(await library.article('c.txt'));
			expect(answer.text).toBe(BEIJING_KITAKYUSHU.text);
			expect(answer.acts).toEqual([{ id: 'c.txt#0', link: '110000~JP-40100' }]);
			expect(answer.summaries['JP']?.name).toBe('日本');
			expect(await library.article('none')).toBeNull();
		});

		inFilled('finds organisations', async (library) => {
			const answer = organisationsAnswerSchema.parse(await library.organisations('协会', 10));
			expect(answer.organisations).toEqual([{ name: '浙江省某协会', place: '330000', acts: 1 }]);
			expect((await library.organisations('%', 10)).organisations).toEqual([]);
		});

		inFilled('exports every act once', async (library) => {
			const rows = await Array.fromAsync(library.exportActs(filter()));
			expect(rows.map((row) => row.act.id)).toEqual([
				'a.txt#0',
				'a.txt#1',
				'b.txt#0',
				'b.txt#2',
				'c.txt#0'
			]);
			expect(rows[0]).toMatchObject({
				a: { name: '浙江省' },
				b: { name: '吉林省' },
				extractor: '1'
			});
		});
	});

	describe(`${name}: a search`, () => {
		const text = (id: string, words: string) =>
			madeArticle({ id, text: words, publishedAt: `20${id}`, names: { 云: 'CN' } });
		const NEWS = [
			text('11', '云端消息。养老服务和别的许多事情一道谈过,此外没有什么可说的,大家各自回去。'),
			text('12', '云端消息。养老服务,养老机构,养老床位。'),
			text('13', '云端消息。重慶開展養老服務。'),
			text('14', '云端消息。天气。')
		];

		inFilled('tells the best first, with the words where they stand', async (library) => {
			for (const article of NEWS) await library.put(article);
			const { articles, total } = await library.articles({ ...page, q: '養老' });
			expect(total).toBe(3);
			expect(articles[0]?.id).toBe('12');
			expect(articles[0]?.snippet).toEqual({
				text: NEWS[1]?.text,
				marks: [
					[5, 7],
					[10, 12],
					[15, 17]
				]
			});
			expect(articles.find(({ id }) => id === '13')?.snippet?.text).toContain('重庆开展养老服务');
			const newest = await library.articles({ ...page, q: '养老', order: 'newest' });
			expect(newest.articles.map(({ id }) => id)).toEqual(['13', '12', '11']);
		});

		inFilled('comes page by page', async (library) => {
			for (const article of NEWS) await library.put(article);
			for (const order of ['relevance', 'newest'] as const) {
				const all = await library.articles({ ...page, q: '养老', order });
				const first = await library.articles({ ...page, q: '养老', order, limit: 2 });
				const rest = await library.articles({ ...page, q: '养老', order, cursor: first.next });
				expect([...first.articles, ...rest.articles]).toEqual(all.articles);
				expect(rest.next).toBeNull();
			}
		});
	});

	describe(`${name}: acts of a busy pair`, () => {
		inFilled('come page by page, by date, undated last', async (library) => {
			for (const [n, date] of [null, '2021', '2019-07-11', null, '2021-03'].entries()) {
				const quote = `第${n}次,浙江省与吉林省签约`;
				await library.put(
					madeArticle({
						id: `${n}.txt`,
						text: `${quote}。`,
						names: { 浙江省: '330000', 吉林省: '220000' },
						links: [{ a: '330000', b: '220000', quote, date }]
					})
				);
			}
			const whole = await library.link('220000~330000', filter(), 'place');
			expect(whole).toMatchObject({ next: null, link: { count: 7 } });
			const paged: string[] = [];
			for (let cursor: string | null = null, pages = 0; pages < 9; pages++) {
				const answer = await library.link('220000~330000', filter(), 'place', { cursor, limit: 2 });
				paged.push(...(answer?.acts ?? []).map(({ id }) => id));
				cursor = answer?.next ?? null;
				if (cursor === null) break;
			}
			expect(paged).toEqual(whole?.acts.map(({ id }) => id));
			expect(paged.slice(-2)).toEqual(['0.txt#0', '3.txt#0']);
		});
	});

	describe(`${name}: corrections`, () => {
		const why = { by: '王编辑', reason: '只是列席' };
		const of = (act: number | null, change: Change, article = 'a.txt'): NewCorrection => ({
			...why,
			article,
			act,
			change,
			places: {}
		});
		const reject = of(0, { kind: 'reject' });

		inFilled('take an act from every count, and give it back when undone', async (library) => {
			const before = await library.overview(filter());
			const made = await library.correct(reject);
			expect(made).toMatchObject({ ...why, article: 'a.txt', act: 'a.txt#0', drift: null });
			const after = await library.overview(filter());
			expect(after.acts).toBe(before.acts - 1);
			expect(after.kinds.agreement ?? 0).toBe((before.kinds.agreement ?? 0) - 1);
			expect(after.articles).toBe(before.articles);
			const link = linkAnswerSchema.parse(await library.link('220000~330000', filter(), 'place'));
			expect(link.acts.map(({ id, index }) => ({ id, index }))).toEqual([
				{ id: 'a.txt#1', index: 0 }
			]);
			const article = articleAnswerSchema.parse(await library.article('a.txt'));
			expect(article.acts).toEqual([{ id: 'a.txt#1', link: '220000~330000' }]);
			expect(article.record.links.map(({ type }) => type)).toEqual(['meeting']);
			expect(article.corrections).toEqual([made]);
			expect(await Array.fromAsync(library.check())).toEqual([]);

			const undone = await library.undo(made?.id ?? '', { by: '李', reason: '看错了' });
			expect(undone).toMatchObject({ act: null, undone: { by: '李', reason: '看错了' } });
			expect(await library.overview(filter())).toEqual(before);
			expect(await Array.fromAsync(library.check())).toEqual([]);
			expect(await library.undo(made?.id ?? '', { by: '张', reason: '再来' })).toEqual(undone);
			expect(await library.undo('none', why)).toBeNull();
		});

		inFilled('change what an act says, the later one last', async (library) => {
			await library.correct(of(0, { kind: 'change', type: 'project', date: '2020-01' }));
			await library.correct(of(0, { kind: 'change', status: 'planned', topics: ['water'] }));
			const told = { type: 'project', date: '2020-01', status: 'planned', topics: ['water'] };
			const [act] =
				(await library.link('220000~330000', filter({ type: ['project'] }), 'place'))?.acts ?? [];
			expect(act).toMatchObject({ id: 'a.txt#0', ...told, confidence: 1 });
			expect(act?.corrections).toHaveLength(2);
			await library.correct(of(0, { kind: 'reject' }));
			await library.correct(of(0, { kind: 'accept' }));
			expect(
				(await library.link('220000~330000', filter({ type: ['project'] }), 'place'))?.acts
			).toHaveLength(1);
			expect(await Array.fromAsync(library.check())).toEqual([]);
		});

		inFilled('move an act to another place, and add one that is missing', async (library) => {
			const places = { CN: PLACES['CN'], '110000': PLACES['110000'] } as NewCorrection['places'];
			await library.correct({ ...of(0, { kind: 'change', b: '110000' }), places });
			expect((await library.link('110000~330000', filter(), 'place'))?.acts).toHaveLength(1);
			const start = MENTIONS_ONLY.text.indexOf('浙江省');
			const link: AddedLink = {
				a: '330000',
				b: '510500',
				type: 'other',
				directed: false,
				status: 'done',
				date: null,
				topics: [],
				evidence: { start, end: MENTIONS_ONLY.text.length - 1 }
			};
			const made = await library.correct(of(null, { kind: 'add', link }, 'd.txt'));
			const [act] = (await library.link('330000~510500', filter(), 'place'))?.acts ?? [];
			expect(act).toMatchObject({ id: made?.act, evidence: { quote: '浙江省亦有类似规划' } });
			expect(await Array.fromAsync(library.check())).toEqual([]);
			const n = Number(made?.act?.split('#')[1]);
			await library.correct(of(n, { kind: 'reject' }, 'd.txt'));
			expect(await library.link('330000~510500', filter(), 'place')).toBeNull();
		});

		inFilled('survive the next reading, or tell that they do not', async (library) => {
			await library.correct(reject);
			const again = (text: string, quote: string, id = 'a.txt') =>
				madeArticle({
					id,
					text,
					names: { 浙江省: '330000', 吉林省: '220000' },
					links: [{ a: '330000', b: '220000', quote }]
				});
			const fate = async (text: string, quote: string) => {
				await library.put(again(text, quote));
				expect(await Array.fromAsync(library.check())).toEqual([]);
				const { corrections } = await library.corrections({
					article: 'a.txt',
					cursor: null,
					limit: 9
				});
				return [
					corrections[0]?.drift,
					(await library.link('220000~330000', filter(), 'place'))?.acts.length ?? 0
				];
			};
			const quote = '7月11日,浙江省与吉林省签署框架协议';
			expect(await fate(`又讯,天气转凉。\n${quote}。`, quote)).toEqual([null, 0]);
			const hant = '7月11日,浙江省與吉林省簽署框架協議';
			const traditional = { 浙江省: '330000', 吉林省: '220000' };
			await library.put(
				madeArticle({
					id: 'a.txt',
					text: `${hant}。`,
					names: traditional,
					links: [{ a: '330000', b: '220000', quote: hant }]
				})
			);
			expect(await library.link('220000~330000', filter(), 'place')).toBeNull();
			const other = '7月11日,浙江省与吉林省签订框架协议';
			expect(await fate(`${other}。`, other)).toEqual(['changed', 0]);
			expect(await library.countLostCorrections()).toBe(0);
			const strange = '浙江省与吉林省的足球队踢成平局';
			expect(await fate(`${strange}。`, strange)).toEqual(['lost', 1]);
			expect(await library.countLostCorrections()).toBe(1);
			expect(await fate(`${quote}。`, quote)).toEqual([null, 0]);
		});

		inFilled('outlive the article, and hold on again when it comes back', async (library) => {
			const made = await library.correct(reject);
			const undone = await library.correct(of(1, { kind: 'reject' }));
			const taken = await library.undo(undone?.id ?? '', why);
			const before = await library.overview(filter());
			await library.remove('a.txt', '试');
			const ofArticle = { article: 'a.txt', cursor: null, limit: 9 };
			expect((await library.corrections(ofArticle)).corrections).toEqual([
				taken,
				{ ...made, act: null, drift: 'lost' }
			]);
			expect(await library.countLostCorrections()).toBe(1);
			expect(await Array.fromAsync(library.check())).toEqual([]);
			await library.put(ZHEJIANG_JILIN);
			expect((await library.corrections(ofArticle)).corrections).toEqual([taken, made]);
			expect((await library.overview(filter())).acts).toBe(before.acts);
			expect(await Array.fromAsync(library.check())).toEqual([]);
		});

		inFilled('need an act that is there, and one that can be', async (library) => {
			expect(await library.correct(of(7, { kind: 'reject' }))).toBeNull();
			expect(await library.correct(of(0, { kind: 'reject' }, 'none'))).toBeNull();
			await expect(library.correct(of(0, { kind: 'change', b: '330000' }))).rejects.toThrow(
				BadCorrection
			);
			expect((await library.corrections({ article: null, cursor: null, limit: 9 })).total).toBe(0);
		});

		inFilled('are listed newest first, page by page', async (library) => {
			for (const act of [0, 1]) await library.correct(of(act, { kind: 'accept' }));
			await library.correct(of(0, { kind: 'accept' }, 'b.txt'));
			const first = correctionsAnswerSchema.parse(
				await library.corrections({ article: null, cursor: null, limit: 2 })
			);
			expect(first.corrections.map(({ act }) => act)).toEqual(['b.txt#0', 'a.txt#1']);
			const second = await library.corrections({ article: null, cursor: first.next, limit: 2 });
			expect(second).toMatchObject({ total: 3, next: null, corrections: [{ act: 'a.txt#0' }] });
			expect((await library.corrections({ article: 'b.txt', cursor: null, limit: 9 })).total).toBe(
				1
			);
			await expect(library.corrections({ article: null, cursor: 'x', limit: 9 })).rejects.toThrow(
				BadCursor
			);
		});
	});
}
