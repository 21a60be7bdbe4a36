import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/lib/state/reading.ts';
import { fullWidth, typeset } from '../../../src/lib/state/typeset.ts';

describe('fullWidth', () => {
	it.each([
		['甲市,乙市:签约;完成!', '甲市，乙市：签约；完成！'],
		['会期3天,10:30开始,共3,400人', '会期3天，10:30开始，共3,400人'],
		['环保部(MEE)与丙省', '环保部（MEE）与丙省'],
		['Plan (丁市) 2', 'Plan （丁市） 2'],
		['两市(含戊县),均已完成', '两市（含戊县），均已完成'],
		['真的?!', '真的？！'],
		['in Kyoto (Japan), 2019: signed', 'in Kyoto (Japan), 2019: signed'],
		['己市)', '己市）'],
		['𠮷:A', '𠮷：A'],
		['A:𠮷', 'A：𠮷'],
		['', '']
	])('%s', (scraped, set) => {
		expect(fullWidth(scraped)).toBe(set);
	});

	it('changes nothing but marks, one for one', () => {
		const text = fc.string({ unit: fc.constantFrom(...'甲乙𠮷a1 ,:;!?()。“”') });
		fc.assert(
			fc.property(text, (scraped) => {
				const set = fullWidth(scraped);
				expect(set.length).toBe(scraped.length);
				for (const [i, unit] of scraped.split('').entries()) {
					if (!/[,:;!?()]/.test(unit)) expect(set[i]).toBe(unit);
				}
			})
		);
	});
});

describe('typeset', () => {
	it('sees over the edges of names, and leaves what was scraped', () => {
		const text = '甲市,乙市';
		const mention = { start: 0, end: 2, text: '甲市', places: ['1'], confidence: 1 };
		const record = {
			body: [[0, 5] as [number, number]],
			repairs: [],
			mentions: [mention],
			links: []
		};
		const parts = typeset(readArticle(text, record)).flatMap((block) =>
			block.lines.flatMap((line) => line.runs.flatMap((run) => run.segments))
		);
		expect(parts.map((part) => part.repaired)).toEqual(['甲市', '，乙市']);
		expect(parts.map((part) => part.text)).toEqual(['甲市', ',乙市']);
	});
});
