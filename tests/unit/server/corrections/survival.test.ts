import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import type { ArticleAnswer } from '../../../../src/lib/domain/api.ts';
import type { Change } from '../../../../src/lib/domain/correction.ts';
import { placeSchema } from '../../../../src/lib/domain/place.ts';
import { readRaw } from '../../../../src/lib/server/reader.ts';
import type { Library, NewCorrection } from '../../../../src/lib/server/store/library.ts';
import { openSqliteLibrary } from '../../../../src/lib/server/store/sqlite-library.ts';
import { shippedGazetteer } from '../../../support/gazetteer.ts';

/** Each run reads an article twice or more: slow on a busy machine, and no measure of anything. */
const TIMEOUT_MS = 90_000;

/** Corrections through the real pipeline: the article changes, is read again, and each one is still there or says that it is not. */

const gazetteer = shippedGazetteer();
const toTraditional = Converter({ from: 'cn', to: 't' });
const ID = 'one.txt';

const PROVINCES = ['浙江省', '吉林省', '湖北省', '江西省', '云南省', '甘肃省', '辽宁省'] as const;
const DEEDS = [
	'签署生态环境保护合作框架协议',
	'签署湖泊联合治理合作协议',
	'联合开展跨省水污染执法检查',
	'共同建设环保产业合作园区'
] as const;
/** Sentences that name no place and tell no act. */
const FILLERS = [
	'近年来，空气质量持续改善，蓝天的日子越来越多。',
	'记者看到，湖面上水鸟成群，岸边芦苇随风摇曳。',
	'会后，与会人员观看了短片，并就下一阶段的工作提出了建议。',
	'有专家表示，治理成效来之不易，还需久久为功。'
] as const;
/** A word of a quote that another word takes the place of; the act stays. */
const REWORDED = [
	['签署', '签订'],
	['合作', '战略合作'],
	['联合', '共同'],
	['水污染', '水环境'],
	['建设', '打造'],
	['生态环境保护', '生态保护']
] as const;

interface Told {
	readonly ends: readonly [string, string];
	readonly deed: string;
	readonly head: readonly string[];
	readonly tail: readonly string[];
}
const quoteOf = ({ ends: [a, b], deed }: Told): string => `${a}与${b}${deed}`;
const textOf = (told: Told, quote = quoteOf(told)): string =>
	[...told.head, `5月8日，${quote}。`, ...told.tail].join('\n');

const fillers = fc.shuffledSubarray([...FILLERS], { maxLength: 2 });
const told: fc.Arbitrary<Told> = fc.record({
	ends: fc
		.shuffledSubarray([...PROVINCES], { minLength: 2, maxLength: 2 })
		.map(([a, b]): [string, string] => [a ?? '', b ?? '']),
	deed: fc.constantFrom(...DEEDS),
	head: fillers,
	tail: fillers
});
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.constant<Change>({ kind: 'accept' }),
	fc.constant<Change>({ kind: 'reject' }),
	fc.constant<Change>({ kind: 'change', type: 'other', date: '1999-12-31', topics: ['youth'] })
);
const isTraditional = fc.boolean();

function put(library: Library, text: string): Promise<unknown> {
	const bytes = Buffer.from(text);
	const hash = createHash('sha256').update(bytes).digest('hex');
	const raw = { id: ID, source: ID, input: { bytes, text: null, given: null }, hash };
	return library.put(readRaw(raw, gazetteer));
}

async function article(library: Library): Promise<ArticleAnswer> {
	const found = await library.article(ID);
	if (found === null) throw new Error('the article is gone');
	return found;
}

async function inLibrary(work: (library: Library) => Promise<void>): Promise<void> {
	const library = openSqliteLibrary();
	try {
		await work(library);
		expect(await Array.fromAsync(library.check())).toEqual([]);
	} finally {
		await library.close();
	}
}

const given = (
	rest: Omit<NewCorrection, 'article' | 'by' | 'reason' | 'places'>,
	ids: string[]
) => ({
	article: ID,
	by: '王',
	reason: '',
	places: Object.fromEntries(
		ids
			.flatMap((id) => [...(gazetteer.row(id)?.parents ?? []), id])
			.map((id) => [id, placeSchema.parse(gazetteer.place(id))])
	),
	...rest
});

/** What a correction has made of the article: nothing that a reader sees may differ from reading to reading. */
const seen = ({ record }: ArticleAnswer) =>
	record.links.map(({ a, b, type, date, topics, confidence }) => ({
		a,
		b,
		type,
		date,
		topics,
		confidence
	}));

const drift = async (library: Library) => (await article(library)).corrections?.[0]?.drift;

describe('a correction of an act', () => {
	test(
		'survives paragraphs put before it and the other script',
		async () => {
			const cases = fc.asyncProperty(
				told,
				change,
				fillers,
				isTraditional,
				(one, change, more, hant) =>
					inLibrary(async (library) => {
						await put(library, textOf(one));
						expect((await article(library)).record.links).toHaveLength(1);
						await library.correct(given({ act: 0, change }, []));
						const before = seen(await article(library));
						const text = [...more, textOf(one)].join('\n');
						await put(library, hant ? toTraditional(text) : text);
						expect(seen(await article(library))).toEqual(before);
						expect(await drift(library)).toBeNull();
					})
			);
			await fc.assert(cases, { numRuns: 20 });
		},
		TIMEOUT_MS
	);

	test(
		'tells that a word of its sentence has changed, or that it is lost, and is never silent',
		async () => {
			const word = fc.constantFrom(...REWORDED);
			const cases = fc.asyncProperty(told, change, word, fillers, (one, change, [from, to], more) =>
				inLibrary(async (library) => {
					const quote = quoteOf(one);
					fc.pre(quote.includes(from));
					await put(library, textOf(one));
					await library.correct(given({ act: 0, change }, []));
					const before = seen(await article(library));
					await put(library, [...more, textOf(one, quote.replace(from, to))].join('\n'));
					const told = await drift(library);
					expect(['changed', 'lost']).toContain(told);
					if (told === 'changed') expect(seen(await article(library))).toEqual(before);
					const listed = await library.corrections({
						article: null,
						drift: told ?? null,
						cursor: null,
						limit: 9
					});
					expect(listed.total).toBe(1);
					// What it was comes back with its words.
					await put(library, textOf(one));
					expect(await drift(library)).toBeNull();
					expect(seen(await article(library))).toEqual(before);
				})
			);
			await fc.assert(cases, { numRuns: 20 });
		},
		TIMEOUT_MS
	);

	test('holds in most rewordings', async () => {
		let [kept, all] = [0, 0];
		for (const deed of DEEDS)
			for (const [from, to] of REWORDED) {
				if (!deed.includes(from)) continue;
				await inLibrary(async (library) => {
					const one: Told = { ends: ['浙江省', '吉林省'], deed, head: [FILLERS[0]], tail: [] };
					await put(library, textOf(one));
					await library.correct(given({ act: 0, change: { kind: 'reject' } }, []));
					await put(library, textOf(one, quoteOf(one).replace(from, to)));
					all += 1;
					kept += Number((await drift(library)) === 'changed');
				});
			}
		expect(kept / all).toBeGreaterThanOrEqual(0.7);
	});
});

describe('an act that people have added', () => {
	const link = (text: string, quote: string) => ({
		a: '330000',
		b: '220000',
		type: 'other' as const,
		directed: false,
		status: 'done' as const,
		date: null,
		topics: [],
		evidence: { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }
	});

	test(
		'survives all three, and tells of the last',
		async () => {
			const word = fc.constantFrom(...REWORDED, null);
			const cases = fc.asyncProperty(told, word, fillers, isTraditional, (one, word, more, hant) =>
				inLibrary(async (library) => {
					const quote = FILLERS[2].slice(0, -1);
					const lines = (sentence: string): string =>
						[...one.head.filter((line) => line !== FILLERS[2]), `${sentence}。`, '全文完毕。'].join(
							'\n'
						);
					await put(library, lines(quote));
					const added = link(lines(quote), quote);
					await library.correct(
						given({ act: null, change: { kind: 'add', link: added } }, ['330000', '220000'])
					);
					const now = word === null ? quote : quote.replace('短片', '视频');
					const text = [...more.filter((line) => line !== FILLERS[2]), lines(now)].join('\n');
					await put(library, hant ? toTraditional(text) : text);
					const { record } = await article(library);
					const [act] = record.links;
					expect(act).toMatchObject({ a: '330000', b: '220000', confidence: 1 });
					expect(act?.evidence.quote).toBe(hant ? toTraditional(now) : now);
					expect(await drift(library)).toBe(word === null ? null : 'changed');
				})
			);
			await fc.assert(cases, { numRuns: 12 });
		},
		TIMEOUT_MS
	);
});

describe('a correction of a name', () => {
	test(
		'survives paragraphs put before it and the other script, and tells of another word beside it',
		async () => {
			const cases = fc.asyncProperty(
				told,
				fillers,
				isTraditional,
				fc.boolean(),
				(one, more, hant, reworded) =>
					inLibrary(async (library) => {
						const sentence = (verb: string): string =>
							[...one.head, `鼓楼区与${one.ends[0]}${verb}合作协议。`, ...one.tail].join('\n');
						const text = sentence('签署');
						await put(library, text);
						const start = text.indexOf('鼓楼区');
						const change: Change = { kind: 'place', place: '320106', everywhere: false };
						await library.correct(
							given({ act: null, mention: { start, end: start + 3 }, change }, ['320106'])
						);
						const again = [...more, sentence(reworded ? '签订' : '签署')].join('\n');
						await put(library, hant ? toTraditional(again) : again);
						const answer = await article(library);
						const named = answer.record.mentions.filter(({ places }) => places.includes('320106'));
						expect(named).toMatchObject([{ text: '鼓楼区', confidence: 1 }]);
						expect(answer.corrections?.[0]).toMatchObject({
							drift: reworded ? 'changed' : null,
							mention: { start: named[0]?.start }
						});
					})
			);
			await fc.assert(cases, { numRuns: 20 });
		},
		TIMEOUT_MS
	);
});
