import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../support/linear-time.ts';
import { repair } from '../../../../src/lib/pipeline/repair/repair.ts';
import { segment } from '../../../../src/lib/pipeline/segment/segment.ts';

/** Lines of an article begin with `+`, headings within it with `#`; everything else is the page around it. */
const PAGES: Readonly<Record<string, string>> = {
	'a notice of an authority': `
甲省生态环境厅
首页 > 新闻中心 > 工作动态
甲乙两省签署流域共治协议
发布日期：2024-03-05 10:12 来源：甲省生态环境厅 浏览次数：128 字号：[ 大 中 小 ]
+3月4日，甲省与乙省在江城签署流域共治协议，两省将共享监测数据，共同处置突发事件。
+协议明确，双方每季度会商一次，轮流承办联席会议。
# 一、工作目标
+到2026年，跨界断面水质稳定达标，沿岸排污口全部完成整治，应急物资实现互通互用。
扫一扫在手机打开当前页
【打印本页】 【关闭窗口】
主办单位：甲省生态环境厅 技术支持：某某公司
网站标识码：1234567890`,
	'a newspaper with recommendations that run on': `
首页|要闻|国际|社会|财经
甲市与乙市携手打造低碳港口
2024年03月05日08:12 | 来源：某某网－某某日报
小字号
+甲市与乙市近日宣布，将在港口岸电、氢能重卡和绿色航线三个方面开展合作，首批项目年内开工。
+“我们各有所长，合在一起才能把航线做绿。”乙市港务局负责人说。
(责编：赵某、钱某)
分享让更多人看到
推荐阅读
丙市推进老旧小区改造
丙市今年计划改造老旧小区一百二十个，惠及居民三万余户，目前已有八十个小区开工，其余将在年底前全部完成。
丁县古村落开放参观
丁县六座古村落修缮完毕，本周起向公众开放，当地同时推出三条步行线路，沿途设有讲解和休息的地方，预计全年接待游客十万人次。`,
	'a post with sections and staff below': `
甲乙携手，共护一江清水
原创 某某发布 2024-03-05 18:00
+一条江，连着甲市和乙市，两市的巡河队员本周又坐上了同一条船。
# 共巡一条江
+按照两市去年签署的协议，联合巡查每月开展两次，发现问题当场移交，整改情况互相通报。
# 共建一张网
+沿江十二个自动站的数据现在两市都能看到，预警信息同时发到双方值班手机上。
END
来源 | 某某发布
编辑 | 小李
审核 | 小王
往期推荐
甲市今年要干这些大事
点击阅读原文，了解更多`,
	'a lead told above the article': `
甲省代表团访问乙国
甲省代表团访问乙国 两地将共建联合实验室。
2024-05-06 09:00:00 来源：某通讯社
导读：甲省代表团日前结束对乙国的访问，双方商定共建联合实验室。
+甲省代表团日前结束对乙国的访问，双方商定共建联合实验室，并互派科研人员开展为期三年的合作研究。
+访问期间，代表团与乙国三所大学签署了备忘录。
责任编辑：孙某`,
	'a second story under its own headline': `
# 甲市乙市深化合作

+甲市市长今日与乙市市长会面，就深化合作交换意见，商定今年共办三场招商推介活动。

---

原文链接：<https://example.org/news/1.htm>

# 丙国丁国举行会谈

丙国与丁国官员今日在首都举行会谈，就关税问题交换意见，双方同意下月再次磋商，并设立工作组处理遗留问题。`,
	'a list of other articles without a heading': `
甲乙协会结成联盟
2019-12-20
+甲省与乙省的环保产业协会二十日结成联盟，今后将共享专家库，联合举办展会，并互认培训证书。
- 甲省公布治污项目名单2019-12-18
- 乙省启动土壤普查2019-12-17
丙省通报督察整改情况2019-12-16
丙省有关部门通报了督察整改的最新情况，要求各地在年底前完成全部任务。
更多>>`,
	'comments, rankings and an imprint': `
甲乙两地共建产业园
+甲市与乙县共建的产业园昨日揭牌，首批十家企业入驻，投资总额超过二十亿元，主要生产电池材料。
我要评论
游客123：希望这样的合作越多越好，老百姓得到实惠才是真的，支持两地继续把园区办下去，办出成效来。
热播榜
TOP 1 某地惊现奇观，现场画面曝光！
TOP 2 这种病一定要早治吗？
关于我们 | 联系我们 | 网站地图 | 友情链接
Copyright 2024 某网 All Rights Reserved
某ICP备12345678号-1`,
	'a consent banner above and an offer below': `
本网站使用小型文本文件改进服务，继续浏览即表示同意我们的使用条款。
接受
甲国与乙国签署环境合作备忘录
2024/03/05 11:20
+甲国环境部与乙国生态部三月四日在首都签署环境合作备忘录，双方将在候鸟保护、海洋垃圾和空气质量三个领域开展合作。
+备忘录有效期五年，每年召开一次司局级会议，轮流在两国举行，首次会议定于今年秋天召开。
扫码下载客户端，随时看新闻`,
	'a summary under its heading': `
甲省与丁省互派干部
内容提要
甲省与丁省今年继续互派干部挂职，这是两省连续第六年开展这项工作，累计派出近三百人次。
+甲省与丁省组织部门六日签署备忘录，今年各选派二十五名干部到对方挂职锻炼，为期一年。
+挂职干部主要来自开发区和国有企业，由接收方安排岗位，派出方负责考核。`,
	'a text that the page announces': `
丙省与戊国开展候鸟保护合作
节目介绍
本期节目走进丙省的湿地，看候鸟如何在这里过冬，听守护者讲述他们的故事，并展望跨国保护的前景和困难。
正文
+丙省与戊国昨日商定，共同监测跨境迁徙的候鸟，数据每月交换一次。
责任编辑：吴某`,
	'a chronology': `
甲市与己市结好十年大事记
2024年3月5日 江城晚报
+甲市与己市结为友好城市已经十年，两市往来不断，下面是其中的几件大事。
+2014年3月5日 两市签署友好协议
+2016年9月1日 首批留学生抵达
+2019年5月20日 直航开通
+十年间，两市互访团组超过二百个，贸易额增长了三倍。
编辑：郑某`,
	'an interview': `
乙市如何借力甲市？专访乙市市长
来源：某某周刊 作者：周某
+记者：乙市与甲市的合作从什么时候开始？
+市长：2018年两市签署战略合作协议，从那以后每年都有新项目落地，现在已经有四十多个。
+记者：接下来有什么打算？
+市长：我们正在商量共建一所职业学院，校址已经选好，年内可以动工。
版权声明：本文为某某周刊原创作品，未经授权不得转载。`,
	'a list of measures': `
甲乙两市合作今年做五件事
2024-02-01
+两市联席会议昨日商定，今年共同做好下列事项，逐项明确了牵头单位和完成时限。
+1、开通城际公交三条；
+2、互认医保报销凭证；
+3、联合整治界河两岸的排污口，建立共管台账，每月通报进展；
+4、共办农产品展销会。
上一篇：甲市召开经济工作会议
下一篇：没有了`
};

describe('the article on a page of', () => {
	it.each(Object.entries(PAGES))('%s', (_, marked) => {
		const lines = marked.trim().split('\n');
		const page = lines.map((line) => line.replace(/^(?:\+|# (?=[一二共]))/, '')).join('\n');
		const repaired = repair(page);
		const { lines: judged } = segment(repaired);
		const kept = judged
			.filter(({ role }) => ['body', 'heading', 'caption'].includes(role))
			.map(({ start, end, role }) => `${role === 'heading' ? '#' : '+'} ${page.slice(start, end)}`);
		const expected = lines
			.filter((line) => /^(?:\+|# (?=[一二共]))/.test(line))
			.map((line) => `${line[0]} ${line.slice(1).trim()}`);
		expect(kept).toEqual(expected);
	});
});

describe('segment', () => {
	it('finds no article on a page of furniture, and says so', () => {
		const page = [
			'首页',
			'登录',
			'注册',
			'热门新闻',
			'甲市新闻',
			'乙市新闻',
			'丙市',
			'丁市',
			'版权所有'
		];
		const { body, stories, doubts } = segment(repair(page.join('\n')));
		expect([body, stories]).toEqual([[], []]);
		expect(doubts.map(({ rule }) => rule)).toEqual(['no-article']);
	});

	it.each(['浙江省杭州市西湖区文三路1号', '甲市与乙市签约', '2024-03-05 来源：某网', '首页'])(
		'keeps a page of one line whole: %s',
		(line) => {
			const { body } = segment(repair(line));
			expect(body).toEqual([{ start: 0, end: line.length }]);
		}
	);

	it('leaves out a title that stands between the paragraphs', () => {
		const title = '两市共治一江水';
		const paragraph = '甲市与乙市昨日签署协议，商定共同治理两市之间的江段，并设立联合办公室。';
		const second = '办公室设在甲市，由两市各派三人，经费按照沿江长度分担，每年核算一次。';
		const page = [title, '2024-03-05', paragraph, title, second].join('\n');
		const { body } = segment(repair(page));
		expect(body.map(({ start, end }) => page.slice(start, end))).toEqual([paragraph, second]);
	});

	it('tells the items of a round-up apart, but not the sections of one story', () => {
		const items = [
			'两江流域合作一周速览',
			'2024-03-08 来源：某网',
			'甲市乙市 共建跨江大桥',
			'3月4日，甲市与乙市签署协议，共同出资建设跨江大桥，工期三年，资金由两市平分。',
			'丙县丁县 联手打击盗采',
			'近日，丙县与丁县公安机关开展联合行动，查获盗采船只五艘，抓获嫌疑人十二名。'
		];
		const sections = [
			'3月4日，甲市与乙市签署协议，共同出资建设跨江大桥，工期三年，资金由两市平分。',
			'会谈经过',
			'会上，两市市长介绍了各自的准备情况，并就收费标准交换了意见，商定下月再议。',
			'下一步打算',
			'双方将成立指挥部，办公地点设在甲市一侧，年底前完成初步设计和征地工作。'
		];
		const told = (page: string[]): (string | null)[] =>
			segment(repair(page.join('\n'))).stories.map(
				({ heading }) => heading && page.join('\n').slice(heading.start, heading.end)
			);
		expect(told(items)).toEqual([items[2], items[4]]);
		expect(told(sections)).toEqual([null]);
	});

	it('lines, body, stories and sentences stand in order and in bounds for any text', () => {
		const piece = fc.constantFrom(
			'甲',
			'市',
			'。',
			'，',
			'\n',
			'（',
			'）',
			'《',
			'》',
			'“',
			'”',
			'来源：',
			'首页',
			'2024-03-05',
			' ',
			'编辑：',
			'# ',
			'相关新闻',
			'合作协议签署'
		);
		const property = fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
			const text = pieces.join('');
			const { lines, body, stories } = segment(repair(text));
			const paragraphs = stories.flatMap((story) => story.paragraphs);
			const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
			return (
				[lines, body, stories, paragraphs, sentences].every(inOrder) &&
				sentences.every(({ index }, i) => index === i) &&
				[...lines, ...sentences].every(({ start, end }) => start >= 0 && end <= text.length)
			);
		});
		expect(fc.check(property, { numRuns: 500 }).counterexample).toBeNull();
	});

	it.each(['\n', '首页\n', '甲', '甲。', '（', '来源：', '2024-03-05\n', '合作协议，\n'])(
		'takes time in proportion to the length of a run of %j',
		(unit) => {
			expectLinear(50_000, (size) => {
				const repaired = repair(unit.repeat(size / unit.length));
				return () => segment(repaired);
			});
		}
	);
});

const inOrder = (spans: readonly { start: number; end: number }[]): boolean =>
	spans.every(
		({ start, end }, i) => start <= end && (i === 0 || (spans[i - 1]?.end ?? 0) <= start)
	);
