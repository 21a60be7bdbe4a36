import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUOTE_LIMIT } from '../../../../src/lib/domain/link.ts';
import { findCandidates } from '../../../../src/lib/pipeline/mentions/find-mentions.ts';
import { extractLinks } from '../../../../src/lib/pipeline/links/extract-links.ts';
import { resolveMentions } from '../../../../src/lib/pipeline/mentions/resolve-mentions.ts';
import * as cases from './cases.ts';
import * as apart from './cases-apart.ts';
import * as deeds from './cases-deeds.ts';
import * as frames from './cases-frames.ts';
import * as news from './cases-news.ts';
import * as press from './cases-press.ts';
import * as stories from './cases-stories.ts';
import * as verbs from './cases-verbs.ts';
import { documentOf, gazetteer, kept, linksIn, wanted } from './fixture.ts';

for (const [kind, rows] of Object.entries({
	...cases,
	...frames,
	...news,
	...press,
	...verbs,
	...deeds,
	...stories,
	...apart
}))
	describe(kind.toLowerCase(), () => {
		test.for([...rows])('%s', ([text, links, publisher]) => {
			expect(kept(text, publisher ?? null)).toEqual(wanted(links));
		});
	});

const link = (text: string, index = 0) => {
	const found = linksIn(text).filter(({ rejected }) => rejected === null)[index];
	if (!found) throw new Error(`no link in ${text}`);
	return found;
};
const said = (text: string, { start, end }: { start: number; end: number }): string =>
	documentOf(text).text.slice(start, end);

describe('what a link carries', () => {
	test('the clause that proves it, with the date before it', () => {
		const text = '会议结束了。5月8日，湖南省卫生厅与江西省卫生厅签署合作备忘录，各界关注。';
		expect(said(text, link(text).evidence)).toBe(
			'5月8日，湖南省卫生厅与江西省卫生厅签署合作备忘录'
		);
		expect(link(text).date).toBe('2024-05-08');
	});

	test('the bodies and people of both sides', () => {
		const text = '浙江省生态环境厅厅长林某会见吉林省生态环境厅副厅长沈某某一行。';
		expect(link(text).via.map(({ name, place, people }) => [name, place, ...people])).toEqual([
			['浙江省生态环境厅', '330000', '林某'],
			['吉林省生态环境厅', '220000', '沈某某']
		]);
	});

	test('the paper by its title, or by its name', () => {
		const titled = '湖南省与江西省签署《渌水流域保护协议》。';
		expect(link(titled).instrument?.name).toBe('渌水流域保护协议');
		const named = '湖南省与江西省签署医疗保障合作协议。';
		expect(link(named).instrument?.name).toBe('医疗保障合作协议');
	});

	test('the name of a many-sided act on each of its pairs', () => {
		const text = '黑龙江、吉林、辽宁三省签署冰雪旅游合作协议。';
		expect(linksIn(text).map(({ group }) => group)).toEqual(Array(3).fill('黑龙江、吉林、辽宁'));
	});

	test('its topics', () => {
		expect(link('江苏省与浙江省签署医疗保障合作协议。').topics).toEqual(['health']);
	});

	test('the date of the event that the next paragraph goes on with', () => {
		const text = '3月25日，泸州市代表团到荣昌区交流。\n座谈会上，双方签署了合作协议。';
		expect(link(text, 1)).toMatchObject({ type: 'agreement', date: '2024-03-25' });
	});
});

describe('when', () => {
	test.for([
		['变化始于2019年。\n5月12日，湖南省与江西省签署合作协议。', '2024-05-12'],
		['5月17日，湖南省代表团到江西省考察。\n纪念活动上，两省签署合作协议。', '2024-05-17'],
		['5月16日（星期四），湖南省与江西省签署合作协议。', '2024-05-16'],
		['5月16至18日，湖南省与江西省举行座谈。', '2024-05-16/2024-05-18'],
		['湖南省与江西省缔结友好省份二十周年庆典昨日举行。', '2004'],
		['5月16日，湖南省召开会议。\n湖南省与江西省签署合作协议。', '2024-05-16'],
		['5月16日，湖南省召开会议。\n此前，湖南省与江西省曾签署合作协议。', null],
		['2021年3月5日，中国与日本签署备忘录。四川省与重庆市举行会议。', null],
		['2021年3月5日，中国与日本签署备忘录。会上，双方举行会谈。', '2021-03-05'],
		['2021年3月5日，四川省与重庆市签署协议。四川省与贵州省签署备忘录。', '2021-03-05'],
		['2021年3月5日，四川省召开会议。贵州省与重庆市签署协议。', '2021-03-05'],
		['4月6日，川黔联席会议召开。泸州市、遵义市签署协议。', '2024-04-06'],
		['4月6日，川黔联席会议召开。杭州市、宁波市签署协议。', null],
		['這是湖南省與江西省二○一七年簽訂協議以來的首次演練。', '2017']
	] as const)('%s: %s', ([text, date]) => {
		const links = linksIn(text).filter(({ rejected }) => rejected === null);
		expect(links.at(-1)?.date).toBe(date);
	});
});

describe('rejected links', () => {
	const rules = (text: string): (string | null)[] => linksIn(text).map(({ rejected }) => rejected);

	test.for([
		['两市尚未签约，南京市与合肥市没有签署协议。', 'negated'],
		['有传言称浙江省与吉林省签署协议，官方予以否认。', 'rumour'],
		['衢州市与上饶市签署协议的消息不实。', 'rumour'],
		['衢州市与上饶市签署协议的说法有误。', 'rumour'],
		['据传衢州市与上饶市签署协议。', 'rumour'],
		['衢州市与上饶市签署协议，两地官方随后予以否认。', 'rumour'],
		['上饶市否认与衢州市签署协议。', 'negated'],
		['应浙江省政府邀请，吉林省代表团未到访。', 'negated'],
		['浙江省与吉林省签署协议的报道与事实不符。', 'rumour'],
		['应浙江省政府邀请，吉林省代表团没有来访。', 'negated'],
		['应浙江省政府邀请，吉林省代表团未来访。', 'negated'],
		['假设巴西与挪威签署协议，油价会回落。', 'condition'],
		['设想巴西与挪威签署协议。', 'condition'],
		['倘若巴西与挪威签署协议，油价会回落。', 'condition'],
		['如果武汉市与长沙市签署协议，合作将更进一步。', 'condition'],
		['为加强湖州市与嘉兴市联合执法，会议作出部署。', 'purpose'],
		['会议强调，要推动四川省与重庆市共建园区。', 'aim'],
		['山东省与青岛市签署协议。', 'own-part'],
		['他表示，江苏与安徽加强合作前景广阔。', 'reported-speech']
	] as const)('%s is refused by %s', ([text, rule]) => {
		expect(rules(text)).toContain(rule);
	});
});

describe('what only sounds like hearsay, a refusal or a plan', () => {
	test.for([
		['衢州市与上饶市签署协议的消息传来，茶农都很高兴。', '衢州市 – 上饶市 agreement'],
		[
			'衢州市与上饶市签署信息共享协议，联合打击虚假广告。',
			'衢州市 – 上饶市 agreement; 衢州市 – 上饶市 joint_enforcement'
		],
		['白蛇传说的故乡开会，杭州市与镇江市签署协议。', '杭州市 – 镇江市 agreement'],
		['巴西与挪威签署协议，并否认有关渔权的争端。', '巴西 – 挪威 agreement'],
		['应浙江省政府邀请，吉林省代表团到访，为期三天。', '吉林省 → 浙江省 visit'],
		['浙江省与吉林省由明年三月起互换数据。', '吉林省 – 浙江省 data_sharing planned'],
		['由明年三月起，浙江省与吉林省互换数据。', '吉林省 – 浙江省 data_sharing planned'],
		['浙江省与吉林省由去年三月起互换数据。', '吉林省 – 浙江省 data_sharing ongoing']
	] as const)('%s', ([text, links]) => {
		expect(kept(text)).toEqual(wanted(links));
	});
});

describe('ties told by how they grow', () => {
	test.for([
		['鲁甘协作从送物资转向建产业。', '山东省 – 甘肃省 aid'],
		['宁波设计与温州制造协同发力。', '宁波市 – 温州市 other'],
		['鲁甘两省气候从湿润走向干旱。', '']
	] as const)('%s', ([text, links]) => {
		expect(kept(text)).toEqual(wanted(links));
	});
});

test('any text gives links whose proof stands in it and fits a quote', () => {
	const words = fc.constantFrom(
		'浙江省',
		'吉林省',
		'与',
		'、',
		'，',
		'。',
		'签署',
		'协议',
		'两省',
		'双方',
		'就',
		'为',
		'向',
		'捐赠',
		'访问',
		'代表团',
		'《',
		'》',
		'（',
		'）',
		'将',
		'5月8日',
		'川渝',
		'共建',
		'园区',
		'\n'
	);
	fc.assert(
		fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
			const text = `${parts.join('')}湖南省与江西省签署协议。`;
			const document = documentOf(text);
			const { mentions } = resolveMentions(
				document,
				findCandidates(document, gazetteer),
				gazetteer
			);
			for (const { evidence, a, b, rejected } of extractLinks(document, mentions, gazetteer)
				.links) {
				expect(evidence.start).toBeGreaterThanOrEqual(0);
				expect(evidence.end).toBeGreaterThan(evidence.start);
				expect(evidence.end).toBeLessThanOrEqual(document.text.length);
				const quote = document.toInput(evidence);
				expect(quote.end - quote.start).toBeLessThanOrEqual(QUOTE_LIMIT);
				if (rejected === null) expect(a).not.toBe(b);
			}
		}),
		{ numRuns: 150 }
	);
});
