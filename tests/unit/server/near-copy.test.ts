import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areAlike, bandsOf, likenessOf } from '../../../src/lib/server/near-copy.ts';

const han = fc.integer({ min: 0x4e00, max: 0x9000 }).map((code) => String.fromCharCode(code));
const longText = fc.array(han, { minLength: 400, maxLength: 900 }).map((parts) => parts.join(''));
const sketchOf = (text: string): Uint32Array => {
	const { sketch } = likenessOf(text);
	if (sketch === null) throw new Error(`too short: ${text}`);
	return sketch;
};
const shareBand = (x: Uint32Array, y: Uint32Array): boolean =>
	bandsOf(x).some((band) => bandsOf(y).includes(band));

describe('likeness', () => {
	test('does not see blanks, marks and width', () => {
		expect(likenessOf('浙江省,2019年 签约。')).toEqual(likenessOf('浙江省 2019年签约'));
		expect(likenessOf('浙江省2019年签约').content).not.toBe(likenessOf('浙江省2018年签约').content);
		expect(likenessOf(' 。\n')).toEqual({ content: '', sketch: null });
	});

	test('gives short texts no sketch', () => {
		expect(likenessOf('浙江省与吉林省签约'.repeat(3)).sketch).toBeNull();
	});

	test('a line more or less leaves texts alike, and a band in common', () => {
		fc.assert(
			fc.property(longText, (text) => {
				const [x, y] = [sketchOf(text), sketchOf(`本报讯${text}编辑某某`)];
				expect(areAlike(x, y) && shareBand(x, y)).toBe(true);
			}),
			{ numRuns: 40, seed: 7 }
		);
	});

	test('half a text is another text', () => {
		fc.assert(
			fc.property(longText, longText, (text, other) => {
				const half = text.slice(0, text.length / 2);
				expect(areAlike(sketchOf(text), sketchOf(half + other))).toBe(false);
			}),
			{ numRuns: 40, seed: 7 }
		);
	});

	test('bands are whole numbers that a database keeps exactly', () => {
		const bands = bandsOf(sketchOf('川渝两地共建园区并签署协议'.repeat(12)));
		expect(bands.every(Number.isSafeInteger)).toBe(true);
		expect(new Set(bands).size).toBe(bands.length);
	});
});
