import { describe, expect, test } from 'vitest';
import { confidenceOf, SIGNS, type SignId } from '../../../../src/lib/pipeline/links/confidence.ts';
import { linksIn } from './fixture.ts';

const signsIn = (text: string): readonly SignId[] =>
	linksIn(text).find(({ rejected }) => rejected === null)?.signs ?? [];

describe('what speaks for and against a link', () => {
	test.for([
		['湖北省生态环境厅与江西省生态环境厅签署合作协议。', ['two-bodies']],
		['湖北、江西两省签署合作协议。', ['joined']],
		['湖北省代表团访问江西省。', ['moves']],
		['湖北省与江西省举行座谈。会上，双方签署合作协议。', []],
		['湖北省与江西省的联合执法机制已进入常态。', ['noun']],
		['湖北省与英国曼彻斯特市签署合作协议。', ['foreign-town']],
		['湖北、江西两省将共建产业园。', ['ahead', 'joined']]
	] as const)('%s', ([text, wanted]) => {
		expect(signsIn(text)).toEqual(expect.arrayContaining([...wanted]));
	});

	test('a referent is a sign of the act that it tells', () => {
		const links = linksIn('湖北省与江西省举行座谈。会上，双方签署合作协议。');
		expect(links.at(-1)?.signs).toContain('refers-back');
	});
});

describe('confidence', () => {
	test('is a share between nothing and certainty, whatever the signs', () => {
		const all = Object.keys(SIGNS) as SignId[];
		for (const signs of [[], all, ...all.map((sign) => [sign])]) {
			expect(confidenceOf(signs)).toBeGreaterThan(0);
			expect(confidenceOf(signs)).toBeLessThan(1);
		}
	});

	test('orders acts as a reader would', () => {
		const [bodies, plain, back, travel] = [
			'湖北省生态环境厅与江西省生态环境厅签署合作协议。',
			'湖北省与江西省签署合作协议。',
			'湖北省与江西省举行座谈。会上，双方签署合作协议。',
			'湖北省代表团抵达江西省。'
		].map((text) => linksIn(text).at(-1)?.confidence ?? 0);
		expect(bodies).toBeGreaterThan(plain ?? 1);
		expect(plain).toBeGreaterThan(back ?? 1);
		expect(back).toBeGreaterThan(travel ?? 1);
	});
});
