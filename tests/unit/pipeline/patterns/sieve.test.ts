import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grammar, Mask, symbolOf } from '../../../../src/lib/pipeline/links/mask.ts';
import { PREDICATES } from '../../../../src/lib/pipeline/links/predicates.ts';
import { sieveOf } from '../../../../src/lib/pipeline/patterns/sieve.ts';

const rows = [/访问/, /(?<!不)签署/, /[^，]{3}/, /访/].map((words) => ({ words }));

describe('rows that can match in a text', () => {
	const sieve = sieveOf(rows, ({ words }) => words);
	const sources = (text: string): string[] => sieve.within(text).map(({ words }) => words.source);

	test('keep their order; those that may begin anywhere are always there', () => {
		expect(sources('签署，访问')).toEqual(['访问', '(?<!不)签署', '[^，]{3}', '访']);
		expect(sources('不签署')).toEqual(['(?<!不)签署', '[^，]{3}']);
		expect(sources('来访')).toEqual(['[^，]{3}', '访']);
		expect(sources('')).toEqual(['[^，]{3}']);
	});

	test('are told by where they can begin', () => {
		const at = (text: string, place: number): string[] =>
			sieve.at(text, place).map(({ words }) => words.source);
		expect(at('访问', 0)).toEqual(['访问', '[^，]{3}', '访']);
		expect(at('访友', 0)).toEqual(['[^，]{3}', '访']);
		expect(at('访问', 1)).toEqual(['[^，]{3}']);
		expect(at('访', 0)).toEqual(['[^，]{3}', '访']);
		expect(at('', 0)).toEqual(['[^，]{3}']);
		const only = sieveOf(rows.slice(0, 2), ({ words }) => words);
		expect(only.places('不签署，签署，访友')).toEqual([{ row: rows[1], at: [1, 4] }]);
	});
});

describe('what is passed over', () => {
	const verbs = PREDICATES.map(({ words }) => ({ words: grammar(words) }));
	const sieve = sieveOf(verbs, ({ words }) => words);
	const TEXTS = [
		'\uE000与\uE001签署合作框架协议，共建产业园',
		'\uE000代表团赴\uE001考察，双方举行会谈',
		'\uE000向\uE001捐赠设备，并派出医疗队支援',
		'\uE000企业落户\uE001，投资兴建工厂',
		'\uE000\uE001联合开展执法巡查，信息共享',
		'\uE000是\uE001的对口支援省份，结为友好城市'
	];

	test('holds no verb of the tables that an expression finds, and most that it does not', () => {
		for (const text of TEXTS) {
			const found = verbs.filter(({ words }) => words.test(text));
			expect(found.length).toBeGreaterThan(0);
			expect(sieve.within(text)).toEqual(expect.arrayContaining(found));
			expect(sieve.within(text).length).toBeLessThan(verbs.length / 3);
		}
	});

	test('holds no verb in any text made of pieces of such sentences', () => {
		const piece = fc.tuple(fc.constantFrom(...TEXTS), fc.nat(20), fc.nat(6));
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
				const text = pieces.map(([from, at, size]) => from.slice(at, at + size)).join('');
				const found = verbs.filter(({ words }) => words.test(text));
				expect(sieve.within(text)).toEqual(expect.arrayContaining(found));
			})
		);
	});
});

describe('a masked sentence', () => {
	const mask = (text: string): Mask => new Mask(text, { start: 0, end: text.length });

	test('holds nothing that needs a unit which it never had', () => {
		expect(mask('双方签约').mayHold(/对岸|对方/)).toBe(false);
		expect(mask('对手签约').mayHold(/对岸|对方/)).toBe(false);
		expect(mask('对方签约').mayHold(/对岸|对方/)).toBe(true);
		expect(mask('签约').mayHold(/[^，]/)).toBe(true);
	});

	test('holds the symbols put into it, by their kind', () => {
		const masked = mask('甲市与乙市');
		expect(masked.mayHold(grammar('@N'))).toBe(false);
		masked.replace(3, 5, symbolOf('N', 7));
		expect(masked.mayHold(grammar('与@N'))).toBe(true);
		expect(masked.mayHold(grammar('@G'))).toBe(false);
		expect(masked.holds(grammar('与@N'))).toBe(true);
		expect(masked.holds(grammar('@N与'))).toBe(false);
	});
});
