import { expect, test } from 'vitest';
import { ACT_RULES, type ActRule } from '../../../src/lib/domain/act-rules.ts';
import { actReason, refusalName } from '../../../src/lib/i18n/act-rules.ts';
import { explain } from '../../../src/lib/pipeline/index.ts';
import { toAnswer } from '../../../src/lib/server/explain.ts';
import { shippedGazetteer } from '../../support/gazetteer.ts';

const gazetteer = shippedGazetteer();
const TEXT = `湖北省与江西省合作纪实
2024-05-20 来源：江城晚报
5月14日，湖北省与江西省签署合作协议。两省将共建生态园。湖北省希望与湖南省签署合作协议。`;

test('what an act rests on is told in either language, by its rules', () => {
	const answer = toAnswer(explain({ id: 'one', text: TEXT }, gazetteer), gazetteer);
	const [signed] = answer.links.filter(({ rejected }) => rejected === null);
	const told = (locale: 'zh-Hans' | 'en') =>
		signed?.because.map((reason) => actReason(reason, locale));
	expect(told('en')).toEqual(signed?.reasons);
	expect(told('zh-Hans')).toEqual([
		'由“签署”说出（词表 sign）',
		'“A 与 B”共同行事',
		'按已发生叙述'
	]);
});

test('a rule has no letters of English in Chinese, but for the names of sides', () => {
	for (const rule of Object.keys(ACT_RULES) as ActRule[])
		expect(refusalName(rule, 'zh-Hans').replace(/\bA 与 B\b/, '')).not.toMatch(/[a-z]{2}/i);
});
