import { expect, test } from 'vitest';
import { SIGNS } from '../../../src/lib/pipeline/links/confidence.ts';
import { signName } from '../../../src/lib/i18n/signs.ts';
import { changeOf, draftOf, linkOf, NEW_DRAFT } from '../../../src/lib/state/correcting.ts';
import { sourceOf } from '../../../src/lib/state/marked.ts';
import { evidenceFor, placesIn, sentencesOf } from '../../../src/lib/state/provable.ts';
import { passageOf, reviewHref } from '../../../src/lib/state/review.ts';
import { parseAddress } from '../../../src/lib/state/address.ts';

const act = {
	a: '330000',
	b: '220000',
	type: 'aid' as const,
	status: 'done' as const,
	date: '2019-07',
	directed: true,
	topics: ['water']
};

test('a form tells only what differs from the act', () => {
	const draft = draftOf(act);
	expect(changeOf(act, draft)).toBe('nothing');
	expect(changeOf(act, { ...draft, date: ' ' })).toEqual({ kind: 'change', date: null });
	expect(changeOf(act, { ...draft, way: 'backward' })).toEqual({
		kind: 'change',
		a: '220000',
		b: '330000'
	});
	expect(changeOf(act, { ...draft, way: 'mutual', type: 'other' })).toEqual({
		kind: 'change',
		directed: false,
		type: 'other'
	});
	for (const one of [{ b: '330000' }, { a: null }, { b: '330000', date: '2020' }])
		expect(changeOf(act, { ...draft, ...one })).toBe('twoPlaces');
	expect(linkOf(NEW_DRAFT)).toBeNull();
});

const TEXT = '导航 首页\n浙江省来客。他们与吉林省签约！\n　　双方都满意。';
const body: [number, number][] = [[6, TEXT.length]];

test('sentences of the body are offered without the mark that ends them', () => {
	const said = sentencesOf(TEXT, { body }).map(({ start, end }) => TEXT.slice(start, end));
	expect(said).toEqual(['浙江省来客', '他们与吉林省签约', '双方都满意']);
});

test('what is marked grows to the sentences that it touches', () => {
	const sentences = sentencesOf(TEXT, { body });
	const at = TEXT.indexOf('吉林');
	const found = evidenceFor({ start: at, end: at + 2 }, sentences, TEXT);
	expect(TEXT.slice(found?.start, found?.end)).toBe('他们与吉林省签约');
	expect(evidenceFor({ start: 5, end: 6 }, sentences, TEXT)).toBeNull();
	const long = '长'.repeat(400);
	expect(evidenceFor({ start: 0, end: 400 }, [{ start: 0, end: 400 }], long)).toBeNull();
	expect(evidenceFor({ start: 0, end: 9 }, [{ start: 0, end: 400 }], long)).toEqual({
		start: 0,
		end: 9
	});
});

test('a place among the characters shown is found in the article, over what was repaired', () => {
	const parts = [
		{ text: '環(huán)', shown: '環', start: 10, end: 17 },
		{ text: '境局', shown: '境局', start: 17, end: 19 }
	];
	expect([0, 1, 2, 3, 9].map((at) => sourceOf(parts, at))).toEqual([10, 17, 18, 19, 19]);
});

const mention = (text: string, id: string) => ({
	start: TEXT.indexOf(text),
	end: TEXT.indexOf(text) + text.length,
	text,
	places: [id],
	confidence: 1
});

test('a passage marks both sides, in the sentence and around it', () => {
	const mentions = [mention('浙江省', '330000'), mention('吉林省', '220000')];
	const quote = '他们与吉林省签约';
	const start = TEXT.indexOf(quote);
	const evidence = { start, end: start + quote.length, quote };
	const record = { body, mentions, places: {}, repairs: [] };
	const { before, quote: told, after, isCut } = passageOf(TEXT, record, { ...act, evidence });
	expect(before.map(({ text, end }) => [text, end])).toEqual([
		['浙江省', 'a'],
		['来客。', null]
	]);
	expect(told.map(({ text, end }) => [text, end])).toEqual([
		['他们与', null],
		['吉林省', 'b'],
		['签约', null]
	]);
	expect(after.map(({ text }) => text).join('')).toBe('！\n　　双方都满意。');
	expect(isCut).toEqual({ before: false, after: false });
	// Of a long article only what stands near the sentence is shown, and it says so.
	const far = '远'.repeat(200);
	const moved = { start: start + far.length, end: start + far.length + quote.length, quote };
	const whole = {
		body: [[0, 2 * far.length + TEXT.length] as [number, number]],
		mentions: [],
		places: {},
		repairs: []
	};
	const cut = passageOf(far + TEXT + far, whole, { ...act, evidence: moved });
	expect(cut.isCut).toEqual({ before: true, after: true });
	expect(placesIn(mentions, evidence)).toEqual(['220000']);
});

test('the queue has its filters and its act in the address', () => {
	const address = parseAddress(new URLSearchParams('type=visit&place=330000&article=x'));
	expect(reviewHref(address)).toBe('/review?type=visit');
	expect(reviewHref(address, 'a b.txt#3')).toBe('/review?type=visit&act=a%20b.txt%233');
	expect(reviewHref(parseAddress(new URLSearchParams()))).toBe('/review');
});

test('every sign of confidence has its words in both languages', () => {
	for (const [id, { says }] of Object.entries(SIGNS)) {
		expect(signName({ id, says }, 'en')).toBe(says);
		expect(signName({ id, says }, 'zh-Hans')).toMatch(/^\p{Script=Han}/u);
	}
});
