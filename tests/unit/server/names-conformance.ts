import { describe, expect, test } from 'vitest';
import { articleAnswerSchema, filterSchema, type Filter } from '../../../src/lib/domain/api.ts';
import type { Change } from '../../../src/lib/domain/correction.ts';
import {
	BadCorrection,
	type Library,
	type NewCorrection
} from '../../../src/lib/server/store/library.ts';
import { madeArticle, PLACES, ZHEJIANG_JILIN } from './made-articles.ts';

const filter = (part: Partial<Filter> = {}): Filter => filterSchema.parse(part);

const TEXT =
	'朝阳区与吉林省签署合作协议。\n朝阳区代表团访问吉林省。\n另据报道，四川省与吉林省举行会议。';
const QUOTES = ['朝阳区与吉林省签署合作协议', '朝阳区代表团访问吉林省', '四川省与吉林省举行会议'];

/** An article in which 朝阳区 was read as Beijing, twice, with the links that follow; `text` may have grown since. */
function twoMeanings(text = TEXT, quotes = QUOTES) {
	const made = madeArticle({
		id: 'm.txt',
		text,
		names: { 四川省: '510000' },
		links: quotes.map((quote, i) => ({
			a: i === 2 ? '510000' : '110000',
			b: '220000',
			quote,
			type: (['agreement', 'visit', 'meeting'] as const)[i] ?? 'other'
		}))
	});
	const read = (name: string, place: string) =>
		[...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
			start: index,
			end: index + name.length,
			text: name,
			places: [place],
			confidence: 0.6
		}));
	const mentions = [
		...read('朝阳区', '110000'),
		...read('吉林省', '220000'),
		...made.record.mentions
	];
	mentions.sort((x, y) => x.start - y.start);
	return { ...made, record: { ...made.record, mentions } };
}

/** What every store must answer about corrections of names. `open` gives an empty library. */
export function namesConformance(name: string, open: () => Promise<Library>): void {
	const inFilled = (title: string, check: (library: Library) => Promise<void>): void => {
		test(title, async () => {
			const library = await open();
			try {
				await library.put(ZHEJIANG_JILIN);
				await library.put(twoMeanings());
				await check(library);
				expect(await Array.fromAsync(library.check())).toEqual([]);
			} finally {
				await library.close();
			}
		});
	};
	const places = { CN: PLACES['CN'], '500000': PLACES['500000'] } as NewCorrection['places'];
	const of = (start: number, change: Change, end = start + 3): NewCorrection => ({
		by: '王编辑',
		reason: '',
		article: 'm.txt',
		act: null,
		mention: { start, end },
		change,
		places
	});
	const record = async (library: Library) =>
		articleAnswerSchema.parse(await library.article('m.txt')).record;
	const ends = async (library: Library) =>
		(await record(library)).links.map(({ a, b }) => `${a}~${b}`);
	const namesakes = async (library: Library) =>
		(await record(library)).mentions
			.filter(({ text }) => text === '朝阳区')
			.map(({ places }) => places.join());

	describe(`${name}: corrections of names`, () => {
		inFilled('one name stands for another place, and what it told follows', async (library) => {
			const before = await library.overview(filter());
			const made = await library.correct(
				of(0, { kind: 'place', place: '500000', everywhere: false })
			);
			expect(made).toMatchObject({
				act: null,
				drift: null,
				mention: { start: 0, end: 3 },
				anchor: { quote: '朝阳区', places: ['110000'] }
			});
			expect(await namesakes(library)).toEqual(['500000', '110000']);
			expect(await ends(library)).toEqual(['500000~220000', '110000~220000', '510000~220000']);
			expect(await library.link('220000~500000', filter(), 'place')).not.toBeNull();
			await library.undo(made?.id ?? '', { by: '李', reason: '' });
			expect(await library.overview(filter())).toEqual(before);
			expect(await namesakes(library)).toEqual(['110000', '110000']);
		});

		inFilled('the same name in the whole article', async (library) => {
			await library.correct(of(0, { kind: 'place', place: '500000', everywhere: true }));
			expect(await namesakes(library)).toEqual(['500000', '500000']);
			expect(await ends(library)).toEqual(['500000~220000', '500000~220000', '510000~220000']);
		});

		inFilled('a name that is none takes its acts along', async (library) => {
			await library.correct(of(0, { kind: 'no-place', everywhere: true }));
			expect(await namesakes(library)).toEqual([]);
			expect(await ends(library)).toEqual(['510000~220000']);
			expect(await library.link('110000~220000', filter(), 'place')).toBeNull();
		});

		inFilled('a name that the extractor has not read', async (library) => {
			const start = TEXT.indexOf('另据');
			await library.correct(
				of(start, { kind: 'place', place: '500000', everywhere: false }, start + 2)
			);
			const [added] = (await record(library)).mentions.filter(({ text }) => text === '另据');
			expect(added).toMatchObject({ start, places: ['500000'], confidence: 1 });
		});

		inFilled('they survive the next reading, or tell that they do not', async (library) => {
			await library.correct(of(0, { kind: 'place', place: '500000', everywhere: false }));
			const fate = async (text: string, quotes = QUOTES) => {
				await library.put(twoMeanings(text, quotes));
				expect(await Array.fromAsync(library.check())).toEqual([]);
				const query = { article: 'm.txt', cursor: null, limit: 9 };
				const { corrections } = await library.corrections(query);
				return [corrections[0]?.drift, corrections[0]?.mention?.start, await namesakes(library)];
			};
			const ahead = '天气转凉，请添衣。\n';
			const [mine, other] = ['500000', '110000'];
			expect(await fate(ahead + TEXT)).toEqual([null, ahead.length, [mine, other]]);
			const reworded = TEXT.replace('签署', '签订');
			const quotes = QUOTES.map((quote) => quote.replace('签署', '签订'));
			expect(await fate(reworded, quotes)).toEqual(['changed', 0, [mine, other]]);
			const drifted = { article: null, drift: 'changed' as const, cursor: null, limit: 9 };
			expect((await library.corrections(drifted)).total).toBe(1);
			expect((await library.corrections({ ...drifted, drift: 'lost' })).total).toBe(0);
			const gone = '另据报道，四川省与吉林省举行会议。';
			expect(await fate(gone, QUOTES.slice(2))).toEqual(['lost', undefined, []]);
			expect(await library.countLostCorrections()).toBe(1);
			expect(await fate(TEXT)).toEqual([null, 0, [mine, other]]);
		});

		inFilled('they need a stretch that is a name, or could be one', async (library) => {
			const change: Change = { kind: 'no-place', everywhere: false };
			await expect(library.correct(of(1, change))).rejects.toThrow(BadCorrection);
			await expect(library.correct(of(TEXT.length + 5, change))).rejects.toThrow(BadCorrection);
			expect(await library.correct({ ...of(0, change), mention: null })).toBeNull();
			expect(await library.correct({ ...of(0, change), article: 'none' })).toBeNull();
		});
	});

	describe(`${name}: an added act`, () => {
		inFilled(
			'finds its sentence again when a word of it has changed, and tells',
			async (library) => {
				const quote = '四川省与吉林省举行会议';
				const start = TEXT.indexOf(quote);
				const link = {
					a: '500000',
					b: '220000',
					type: 'meeting' as const,
					directed: false,
					status: 'done' as const,
					date: null,
					topics: [],
					evidence: { start, end: start + quote.length }
				};
				await library.correct({ ...of(0, { kind: 'add', link }), mention: null });
				const reworded = '四川省与吉林省召开会议';
				await library.put(
					twoMeanings(TEXT.replace(quote, reworded), [...QUOTES.slice(0, 2), reworded])
				);
				const [act] = (await library.link('220000~500000', filter(), 'place'))?.acts ?? [];
				expect(act?.evidence.quote).toBe(reworded);
				expect(act?.corrections).toMatchObject([{ drift: 'changed' }]);
			}
		);
	});
}
