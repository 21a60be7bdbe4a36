import { describe, expect, it } from 'vitest';
import { findDates, resolveDates } from '../../../src/lib/pipeline/dates.ts';

/** sentence | published | dates it tells */
const CASES: readonly (readonly [string, string | null, string])[] = [
	['双方于2024年11月30日签约', null, '2024-11-30'],
	['11月30日，双方签约', '2024-12-02', '2024-11-30'],
	['今年7月11日签署协议', '2019-12', '2019-07-11'],
	['今年7月11日签署协议', null, 'XXXX-07-11'],
	['12月19日举行座谈会', '2020-01-06', '2019-12-19'],
	['1月14日，代表团到访', null, 'XXXX-01-14'],
	['去年年底成立指挥部', '2023-06-25', '2022-12~'],
	['去年8月作出决策', '2011-04-25', '2010-08'],
	['昨天的洽谈会后', '2011-06-23', '2011-06-22'],
	['昨日，两市签约', '2011-03-01', '2011-02-28'],
	['昨日，两市签约', '2011-03', '2011-03'],
	['昨日，两市签约', null, ''],
	['日前，两省签约', '2024-08-25', '2024-08'],
	['近日两省签约', '2020', '2020'],
	['自 2022 年签约以来', null, '2022'],
	['4月2日下午到访', '2020', '2020-04-02'],
	['6月18日至20日访问', '2011-06-23', '2011-06-18/2011-06-20'],
	['12月8日—10日举行', '2023-12-09', '2023-12-08/2023-12-10'],
	['12月30日至1月2日举行', '2023-12-29', '2023-12-30/2024-01-02'],
	['2010年8月动工', null, '2010-08'],
	['“十四五”期间推进', '2023-12-09', ''],
	['上月签署', '2024-01-09', '2023-12'],
	['本月底前完成', '2024-01-09', '2024-01'],
	['十年前结为友好城市', '2024-01-09', '2014~'],
	['5年前签约', '2024', '2019~'],
	['未来5年投资建厂', '2024', ''],
	['2023年5月10日签约，7月1日启用', '2024-01-09', '2023-05-10 2023-07-01'],
	[
		'4月23日开工，23日至24日考察，25日返回',
		'2011-04-25',
		'2011-04-23 2011-04-23/2011-04-24 2011-04-25'
	],
	['21日上午来到', '2011-06-23', '2011-06-21'],
	['28日签约', '2011-07-03', '2011-06-28'],
	['今天（8月25日）启动', '2024-08-25', '2024-08-25'],
	['二〇二四年十一月二十三日签署', null, '2024-11-23'],
	['十二月十日签署', '2024-12-12', '2024-12-10'],
	['2024—2026年建设目标', null, '2024/2026'],
	['2021年至2023年合作', null, '2021/2023'],
	['今年上半年完成', '2024-08', '2024-01/2024-06'],
	['2024年第三季度完成', null, '2024-07/2024-09'],
	['上周五签约', '2024-11-27', '2024-11-22'],
	['2023年9月签约，同年12月开工', '2025', '2023-09 2023-12'],
	['2023年9月3日签约，次日返回', '2025', '2023-09-03 2023-09-04'],
	['发布于2024-11-30 10:20', null, '2024-11-30'],
	['2月30日', '2024', ''],
	['90年代末', '2024', ''],
	['1990年代', '2024', ''],
	['3家日本企业和15日本报记者', '2024-03-20', '2024-03-15'],
	['5号线开通', '2024-03-20', ''],
	['3个月内', '2024-03-20', ''],
	['5月到广西视察', '2024-06-20', '2024-05'],
	['3月至5月举行', '2024-06-20', '2024-03/2024-05'],
	['民国114年9月29日签署', null, '2025-09-29'],
	['2025年底', '2024', '2025-12~']
];

describe('dates', () => {
	it.each(CASES)('%s (%s) → %s', (sentence, publishedAt, expected) => {
		const span = { start: 0, end: sentence.length };
		const dates = resolveDates(sentence, span, { publishedAt });
		expect(dates.map((found) => found.date).join(' ')).toBe(expected);
	});

	it('marks what the text does not tell itself', () => {
		const sentence = '2024年3月1日签约，3月5日启用';
		const span = { start: 0, end: sentence.length };
		const inferred = resolveDates(sentence, span, { publishedAt: null }).map((d) => d.inferred);
		expect(inferred).toEqual([false, true]);
	});

	it('keeps the stretch that tells the date, within the bounds asked for', () => {
		const text = '3月1日启动。今年7月11日签约。';
		const [found, ...others] = findDates(text, 6, text.length);
		expect(others).toEqual([]);
		expect(text.slice(found?.start, found?.end)).toBe('今年7月11日');
	});

	it('takes 当天 from the date told last, and gives none without it', () => {
		const sentence = '当天签约';
		const span = { start: 0, end: 4 };
		expect(resolveDates(sentence, span, { publishedAt: '2024-05-01' })).toEqual([]);
		const told = resolveDates(sentence, span, { publishedAt: null, anchor: '2024-04-02' });
		expect(told[0]?.date).toBe('2024-04-02');
	});

	it('takes time in proportion to length', () => {
		const text = '2024年'.repeat(100_000);
		expect(findDates(text)).toHaveLength(100_000);
	});
});
