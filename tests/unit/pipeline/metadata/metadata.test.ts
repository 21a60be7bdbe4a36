import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/lib/pipeline/index.ts';

const BODY = `3月4日，甲省与乙省在江城签署流域共治协议，双方将共享监测数据，共同处置突发事件。
协议有效期五年，由两省生态环境厅负责落实，每年通报一次进展。`;
const HEADLINE = '甲省与乙省签署流域共治协议';

/** what stands above the article, what below | title | date | publisher */
const PAGES: readonly (readonly [string, string, string | null, string | null, string | null])[] = [
	[
		`${HEADLINE}\n2024-03-05 10:12 来源：江城晚报 作者：周某`,
		'',
		HEADLINE,
		'2024-03-05',
		'江城晚报'
	],
	[
		`${HEADLINE}_江城新闻网\n首页\n${HEADLINE}\n发布时间：2024年3月5日`,
		'',
		HEADLINE,
		'2024-03-05',
		null
	],
	[`[视频]${HEADLINE}\n来源 : 江城网\n2024-03-05 19:25`, '', HEADLINE, '2024-03-05', '江城网'],
	[
		`# ${HEADLINE}`,
		'原文链接：<https://example.org/a/20240305/t1.html>',
		HEADLINE,
		'2024-03-05',
		null
	],
	[
		`${HEADLINE} - 【江城易购】\ntrue\n${HEADLINE}\n发布时间：2011-06-23\n发布人：-江城报`,
		'',
		HEADLINE,
		'2011-06-23',
		'江城报'
	],
	[
		`首页 > 新闻 > 正文\n${HEADLINE}\n更新时间：2024-03-09 发布时间：2024-03-05`,
		'',
		HEADLINE,
		'2024-03-09',
		null
	],
	[
		`首页\n${HEADLINE}\n更新时间：2024-03-09\n发布时间：2024-03-05`,
		'',
		HEADLINE,
		'2024-03-05',
		null
	],
	[
		`${HEADLINE}\n2024-03-09T01:02:03+00:00`,
		'2024-03-05T11:28:00+08:00',
		HEADLINE,
		'2024-03-05',
		null
	],
	[
		`江城晚报数字报\n2024年3月5日 星期二 04版 要闻\n${HEADLINE}`,
		'',
		HEADLINE,
		'2024-03-05',
		'江城晚报'
	],
	[`江城两县共建跨省产业园区 2024-03-01\n首页\n${HEADLINE}`, '', HEADLINE, null, null],
	[
		`江城晨刊 2024.03.05 深度·城事\n上一版 下一版\n${HEADLINE}`,
		'',
		HEADLINE,
		'2024-03-05',
		'江城晨刊'
	],
	[`www.jc.example  2024年3月5日 星期二\n${HEADLINE}`, '', HEADLINE, '2024-03-05', null],
	[
		`${HEADLINE}\n\n*江城周刊 · 2024-03-05 · 文/周某 图/受访者提供*`,
		'',
		HEADLINE,
		'2024-03-05',
		'江城周刊'
	],
	[`${HEADLINE}`, '来源：江城发布 2024-03-05', HEADLINE, '2024-03-05', '江城发布'],
	[`${HEADLINE}`, '2024年3月5日', HEADLINE, '2024-03-05', null],
	[
		`${HEADLINE}`,
		'丙县新闻甲则2019-03-26\n丁县新闻乙则一条2019-03-20\n戊县新闻丙则一条2019-03-18',
		HEADLINE,
		'2019-03',
		null
	],
	[`${HEADLINE}\n文章来源:江城日报孙某2025-02-12 13:04`, '', HEADLINE, '2025-02-12', '江城日报'],
	[`甲省生态环境厅\n首页 > 动态\n${HEADLINE}`, '', HEADLINE, null, '甲省生态环境厅'],
	[
		`甲省生态环境厅\n${HEADLINE}\n字号：大 中 小\n2024/3/5`,
		'',
		HEADLINE,
		'2024-03-05',
		'甲省生态环境厅'
	],
	[`${HEADLINE}\n2024年3月5日 江城晚报`, '', HEADLINE, '2024-03-05', '江城晚报'],
	[
		`江城在线 江城晚报 数字报\n2024年3月5日 第A03版：要闻\n上一篇 下一篇\n${HEADLINE}`,
		'',
		HEADLINE,
		'2024-03-05',
		'江城晚报'
	],
	[`${HEADLINE}\n2024-03-05 10:12 江城日报 记者 周某`, '', HEADLINE, '2024-03-05', '江城日报'],
	[
		`江城外事\n${HEADLINE}\n江城外事 2024-03-05 21:06 发表于江城`,
		'',
		HEADLINE,
		'2024-03-05',
		'江城外事'
	],
	[`深度｜${HEADLINE}\n2024年3月5日 星期二`, '', HEADLINE, '2024-03-05', null],
	[
		`江城视界网\n文章来源：江城视界网2024-03-0509:17\n${HEADLINE}\n一、目标`,
		'',
		HEADLINE,
		'2024-03-05',
		'江城视界网'
	],
	[`${HEADLINE}（图）\n（二〇二四年三月五日）`, '', HEADLINE, '2024-03-05', null],
	[`${HEADLINE}\n民國113年3月5日 10:12`, '', HEADLINE, '2024-03-05', null],
	[`点赞两省携手护江\n2024-03-05`, '', '点赞两省携手护江', '2024-03-05', null],
	['', '责任编辑：周某', null, null, null],
	['丙市公布名单\n丁市开展检查', '', null, null, null]
];

describe('metadata', () => {
	it.each(PAGES)('above: %j, below: %j', (above, below, title, publishedAt, publisher) => {
		const document = read({ id: 'page', text: [above, BODY, below].join('\n') });
		expect([document.title, document.publishedAt, document.publisher]).toEqual([
			title,
			publishedAt,
			publisher
		]);
	});

	it.each([
		['江城网讯：', '江城网'],
		['（江城电台消息）', '江城电台'],
		['江城网消息（晚间新闻）：', '江城网'],
		['江通社江城3月4日电 ', '江通社'],
		['据悉，', null],
		['本报讯：', null]
	])('dateline %s → %s', (dateline, publisher) => {
		expect(read({ id: 'page', text: dateline + BODY }).publisher).toBe(publisher);
	});

	it('infers a year only with its reason', () => {
		const text = `${HEADLINE}\n${BODY}\n会上通报了2020年工作思路，并研究了下一步安排。`;
		const { publishedAt, doubts, input } = read({ id: 'page', text });
		expect(publishedAt).toBe('2020');
		expect(doubts.map(({ rule, start, end }) => [rule, input.slice(start, end)])).toEqual([
			['year-inferred', '2020年']
		]);
	});

	it.each(['自2018年签约以来', '力争到2030年', '面向2050年的目标', '未来5年'])(
		'does not take the year of publication from %s',
		(words) => {
			const text = `${HEADLINE}\n${BODY}\n${words}，两省合作不断加深，成果惠及沿岸群众。`;
			expect(read({ id: 'page', text }).publishedAt).toBeNull();
		}
	);

	it.each([
		['昨日，甲省与乙省签署合作协议。2018年3月1日起生效。', '昨日'],
		['1998年6月2日，甲省与乙省签署合作协议，两省往来由此展开。', null]
	])('does not invent the year of publication from a date in the lead: %s', (lead, relative) => {
		const text = `${HEADLINE}\n${lead}\n${BODY}`;
		const { publishedAt, dateReason, doubts, input } = read({ id: 'page', text });
		expect([publishedAt, dateReason]).toEqual([null, null]);
		const [doubt, ...others] = doubts;
		expect(others).toEqual([]);
		expect(doubt?.rule).toBe('date-unknown');
		expect(input.slice(doubt?.start, doubt?.end)).toMatch(/^\d{4}年\d月\d日$/);
		if (relative) expect(doubt?.reason).toContain(relative);
	});

	it('lets what is given win', () => {
		const given = {
			title: '题',
			publishedAt: '2001',
			publisher: '社',
			url: 'https://example.org/'
		};
		const text = `${HEADLINE}\n2024-03-05 来源：江城晚报\n${BODY}`;
		expect(read({ id: 'page', text, ...given })).toMatchObject(given);
	});

	it('reads a given date in another notation, and says when it cannot', () => {
		const dated = (publishedAt: string) => read({ id: 'page', text: BODY, publishedAt });
		expect(dated('2024/3/5 10:12').publishedAt).toBe('2024-03-05');
		expect(dated('last week').publishedAt).toBeNull();
		expect(dated('last week').doubts.map(({ rule }) => rule)).toContain('date-unread');
	});

	it('gives a title in Simplified script with the marks of the page', () => {
		const text = `"甲乙"兩省開(kāi)展合作!成效(初步)顯著\n2024-03-05\n兩省昨日開展合作，共享監測數據，共同處置突發事件，成效初步顯著。`;
		expect(read({ id: 'page', text }).title).toBe('“甲乙”两省开展合作!成效(初步)显著');
	});
});
