import { describe, expect, it } from 'vitest';
import { placeReason } from '../../../src/lib/i18n/place-reasons.ts';
import { casesOf, textOf } from '../../support/marked-cases.ts';
import { mentionsOf } from '../../support/mentions.ts';

describe('reasons of places', () => {
	it.each([
		['full name of a province', '省级单位全称'],
		['a district without its suffix, but also a word', '市辖区省去“区”字，但也是普通词语'],
		[
			'a street, bridge, station or paper called after it (…路)',
			'以之命名的道路、桥梁、车站或报纸（…路）'
		],
		['the article is 40 % about its province', '文中确定的地名有 40% 在该省'],
		[
			'rejected: too weak (bears a name of its own (…镇); no word begins here)',
			'未选：不够确定（另有其名（…镇）；此处不是词语的开头）'
		]
	])('%s → %s', (english, chinese) => {
		expect(placeReason(english, 'zh-Hans')).toBe(chinese);
		expect(placeReason(english, 'en')).toBe(english);
	});

	it('leaves no reason of a thousand readings in English', () => {
		const sentences = ['sentences.tsv', 'further.tsv', 'world.tsv'].flatMap(casesOf);
		const reasons = new Set(
			sentences.flatMap(({ cells: [marked = ''] }) => {
				const { candidates, mentions } = mentionsOf(textOf(marked));
				return [...candidates(), ...mentions].flatMap((one) => one.reasons);
			})
		);
		expect(reasons.size).toBeGreaterThan(60);
		const english = [...reasons].filter((reason) =>
			/[a-z]{4}/.test(placeReason(reason, 'zh-Hans').replace(/（.*/, ''))
		);
		expect(english).toEqual([]);
	});
});
