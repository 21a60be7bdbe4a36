import { describe, expect, test } from 'vitest';
import { grammar } from '../../../../src/lib/pipeline/links/mask.ts';
import { byOpening, openingsOf } from '../../../../src/lib/pipeline/links/openings.ts';
import { PREDICATES } from '../../../../src/lib/pipeline/links/predicates.ts';

describe('what every match of an expression begins with', () => {
	test.for<[string, string[] | null]>([
		['签署', ['签署']],
		['签署协议|访', ['签署', '访']],
		['(?:签|订)[署约]', ['签署', '签约', '订署', '订约']],
		['(?<verb>签)署', ['签署']],
		['(?<!不)(?<=[，。])签(?=署)', ['签']],
		['^签署$', ['签署']],
		['正?签署', ['正签', '签署']],
		['(?:正|将){0,2}签署', ['正', '将', '签署']],
		['签+署', ['签']],
		['签{2}', ['签']],
		['签[^，]{0,4}署', ['签', '签署']],
		['签署*', ['签', '签署']],
		['签(?:|署)', ['签', '签署']],
		['签\\d', ['签']],
		['[签\\d]署', null],
		['[^，]署', null],
		['[一-十]署', null],
		['.签', null],
		['\\u4e00签', null],
		['(?:签署)?', null],
		['签署|', null],
		['(?i:a)签', null],
		['签)署', null]
	])('%s', ([source, openings]) => {
		const found = openingsOf(source);
		expect(found && [...found].sort()).toEqual(openings && [...openings].sort());
	});
});

describe('rows that can match in a text', () => {
	const rows = [/访问/, /(?<!不)签署/, /[^，]{3}/, /访/].map((words) => ({ words }));
	const mayMatch = byOpening(rows, ({ words }) => words);
	const sources = (text: string): string[] => mayMatch(text).map(({ words }) => words.source);

	test('keep their order; those that may begin anywhere are always there', () => {
		expect(sources('签署，访问')).toEqual(['访问', '(?<!不)签署', '[^，]{3}', '访']);
		expect(sources('不签署')).toEqual(['(?<!不)签署', '[^，]{3}']);
		expect(sources('来访')).toEqual(['[^，]{3}', '访']);
		expect(sources('')).toEqual(['[^，]{3}']);
	});

	test('hold back no verb of the tables that the expression finds', () => {
		const verbs = PREDICATES.map(({ words }) => ({ words: grammar(words) }));
		const mayStand = byOpening(verbs, ({ words }) => words);
		const texts = [
			'\uE000与\uE001签署合作框架协议，共建产业园',
			'\uE000代表团赴\uE001考察，双方举行会谈',
			'\uE000向\uE001捐赠设备，并派出医疗队支援',
			'\uE000企业落户\uE001，投资兴建工厂',
			'\uE000\uE001联合开展执法巡查，信息共享',
			'\uE000是\uE001的对口支援省份，结为友好城市'
		];
		for (const text of texts) {
			const found = verbs.filter(({ words }) => words.test(text));
			expect(found.length).toBeGreaterThan(0);
			expect(mayStand(text)).toEqual(expect.arrayContaining(found));
			expect(mayStand(text).length).toBeLessThan(verbs.length);
		}
	});
});
