import { describe, expect, it } from 'vitest';
import { formatDate, formatYears } from '../../../src/lib/i18n/date.ts';
import { gapsBetween, type MessageTable } from '../../../src/lib/i18n/gaps.ts';
import { topicName } from '../../../src/lib/i18n/topics.ts';
import { TOPICS } from '../../../src/lib/pipeline/links/topics.ts';
import { chooseLocale, loadMessages, LOCALES } from '../../../src/lib/i18n/locale.ts';
import { messages } from '../../../src/lib/i18n/messages.ts';

describe('formatDate', () => {
	it.each([
		['2019', '2019年', '2019'],
		['2019-07', '2019年7月', 'July 2019'],
		['2019-07-11', '2019年7月11日', '11 July 2019'],
		['2019-07~', '约 2019年7月', 'about July 2019'],
		['XXXX-01-14', '1月14日（年份不明）', '14 January (year unknown)'],
		['XXXX-02-29', '2月29日（年份不明）', '29 February (year unknown)'],
		['XXXX', '年份不明', 'year unknown'],
		['2023/2025', '2023年 – 2025年', '2023 – 2025']
	])('%s', (date, zh, en) => {
		expect(formatDate(date, 'zh-Hans')).toBe(zh);
		expect(formatDate(date, 'en')).toBe(en);
	});
});

describe('formatYears', () => {
	it.each([
		['2019-07-11', '2019-12', '2019年', '2019'],
		['2011', '2024-11/2025-02', '2011–2025年', '2011–2025'],
		['XXXX-01-14', 'XXXX-01-14', '', '']
	])('%s to %s', (first, last, zh, en) => {
		expect(formatYears(first, last, 'zh-Hans')).toBe(zh);
		expect(formatYears(first, last, 'en')).toBe(en);
	});
});

describe('chooseLocale', () => {
	it.each([
		['en', 'zh-Hans', 'zh-CN', 'en'],
		[null, 'en', 'zh-CN', 'en'],
		[null, undefined, 'fr-FR,en;q=0.8,zh;q=0.5', 'en'],
		[null, undefined, 'zh-TW', 'zh-Hans'],
		['xx', 'yy', 'fr', 'zh-Hans'],
		[null, undefined, null, 'zh-Hans']
	] as const)('asked %s, remembered %s, accepted %s: %s', (asked, remembered, accepted, locale) => {
		expect(chooseLocale(asked, remembered, accepted)).toBe(locale);
	});
});

describe('messages', () => {
	it('are said in every language, none left empty', () => {
		expect(gapsBetween(messages('zh-Hans'), messages('en'))).toEqual([]);
	});

	it.each(LOCALES)('are fetched for %s as they are at hand on the server', async (locale) => {
		expect(await loadMessages(locale)).toBe(messages(locale));
	});

	it('count as their language does', () => {
		expect(messages('en').nArticles(1)).toBe('1 article');
		expect(messages('en').nArticles(3400)).toBe('3,400 articles');
		expect(messages('zh-Hans').nArticles(3400)).toBe('3,400 篇');
	});
});

describe('gapsBetween', () => {
	it.each([
		[{ a: 'x' }, { b: 'x' }, ['a is missing in one language', 'b is missing in one language']],
		[{ t: { a: 'x' } }, { t: { a: '' } }, ['t.a is empty']],
		[{ t: { a: 'x' } }, { t: 'x' }, ['t is of two kinds']],
		[{ n: (n: number) => `${n}` }, { n: () => '1' }, ['n takes another number of values']],
		[{ a: 'x', t: { b: 'y' } }, { t: { b: 'z' }, a: 'w' }, []]
	])('%j beside %j', (one: MessageTable, other: MessageTable, gaps: string[]) => {
		expect(gapsBetween(one, other)).toEqual(gaps);
	});
});

describe('Chinese', () => {
	it('has full-width marks', () => {
		const said = (value: unknown): string[] => {
			if (typeof value === 'string') return [value];
			if (typeof value === 'function') return [String((value as (...n: number[]) => string)(3, 7))];
			return Object.values(value as object).flatMap(said);
		};
		const half = /\p{Script=Han}[,:;!?()]|[,:;!?()]\p{Script=Han}/u;
		for (const text of said(messages('zh-Hans'))) expect(text).not.toMatch(half);
	});
});

describe('topicName', () => {
	it.each(LOCALES)('knows every topic that the extractor gives, in %s', (locale) => {
		for (const [id] of TOPICS) {
			const name = topicName(id, locale);
			if (locale === 'zh-Hans') expect(name, id).not.toBe(id);
			else expect(name, id).not.toContain('-');
		}
	});

	it('is the id itself for one it does not know', () => {
		expect(topicName('tea', 'en')).toBe('tea');
	});
});
