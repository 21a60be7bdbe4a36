import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../src/lib/gazetteer/load-gazetteer.ts';
import type { LinkCandidate, ResolvedMention } from '../../../src/lib/pipeline/document.ts';
import { read } from '../../../src/lib/pipeline/index.ts';
import { toRecord } from '../../../src/lib/pipeline/to-record.ts';

const row = (id: string, name: string, parents: string[]) => ({
	id,
	name,
	level: parents.length < 2 ? ('province' as const) : ('city' as const),
	lon: 120,
	lat: 30,
	parents,
	forms: []
});
const gazetteer = loadGazetteer({
	version: 'test',
	places: [
		{ ...row('CN', '中国', []), level: 'country' },
		row('330000', '浙江省', ['CN']),
		row('330100', '杭州市', ['CN', '330000']),
		row('220000', '吉林省', ['CN'])
	],
	organisations: []
});

const SCRAPED = '浙江省杭州市與(yǔ)吉林省簽(qiān)署環(huán)保協(xié)議。';
const document = read({ id: 'page', text: SCRAPED });
const at = (words: string) => ({
	start: document.text.indexOf(words),
	end: document.text.indexOf(words) + words.length
});
const mention = (words: string, place: string, chain = false): ResolvedMention => ({
	...at(words),
	text: words,
	places: [place],
	candidates: [place],
	form: 'official',
	chain,
	confidence: 0.987,
	reasons: []
});
const MENTIONS = [
	mention('吉林省', '220000'),
	mention('浙江省', '330000', true),
	mention('杭州市', '330100')
];
const LINK: LinkCandidate = {
	a: '330100',
	b: '220000',
	type: 'agreement',
	directed: false,
	status: 'done',
	date: null,
	dateReason: 'no date is told',
	group: null,
	instrument: { ...at('环保协议'), name: '环保协议' },
	topics: ['environment'],
	via: [],
	evidence: at('杭州市与吉林省签署环保协议'),
	strength: 0.9,
	signs: [],
	confidence: 0.9,
	reasons: [],
	rejected: null
};
const record = (links: LinkCandidate[], mentions = MENTIONS) =>
	toRecord(document, { mentions, messages: [] }, { links }, gazetteer);

describe('a record', () => {
	it('quotes the page as scraped', () => {
		const [link] = record([LINK]).links;
		expect(link?.evidence.quote).toBe('杭州市與(yǔ)吉林省簽(qiān)署環(huán)保協(xié)議');
		expect(SCRAPED.slice(link?.evidence.start, link?.evidence.end)).toBe(link?.evidence.quote);
		expect(SCRAPED.slice(link?.instrument?.start, link?.instrument?.end)).toBe(
			'環(huán)保協(xié)議'
		);
	});

	it('lists mentions in order, and every place with its parents', () => {
		const { mentions, places } = record([]);
		expect(mentions.map(({ text, chain }) => [text, chain])).toEqual([
			['浙江省', true],
			['杭州市', undefined],
			['吉林省', undefined]
		]);
		expect(Object.keys(places).sort()).toEqual(['220000', '330000', '330100', 'CN']);
	});

	it('leaves out what was rejected, and one of two alike', () => {
		const swapped = { ...LINK, a: LINK.b, b: LINK.a };
		expect(record([LINK, swapped, { ...LINK, rejected: 'no-host' }]).links).toHaveLength(1);
		const directed = { ...LINK, type: 'visit' as const, directed: true };
		expect(record([directed, { ...directed, a: LINK.b, b: LINK.a }]).links).toHaveLength(2);
	});

	it('lists the candidates of a name that the text does not decide', () => {
		const undecided = {
			...mention('杭州市', '330100'),
			places: [],
			candidates: ['330100', '330000']
		};
		expect(record([], [undecided]).mentions[0]).toMatchObject({
			places: [],
			candidates: ['330100', '330000']
		});
	});

	it('refuses overlapping mentions, quotes past the limit and unknown places', () => {
		expect(() => record([], [mention('浙江省', '330000'), mention('江省杭', '330100')])).toThrow(
			'mentions overlap'
		);
		expect(() => record([], [mention('浙江省', '990000')])).toThrow('990000');
		const long = read({ id: 'long', text: `甲${'乙'.repeat(400)}。` });
		const evidence = { start: 0, end: 301 };
		expect(() =>
			toRecord(
				long,
				{ mentions: [], messages: [] },
				{ links: [{ ...LINK, instrument: null, evidence }] },
				gazetteer
			)
		).toThrow('past 300');
	});
});
