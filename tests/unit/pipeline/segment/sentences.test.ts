import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../support/linear-time.ts';
import { splitSentences } from '../../../../src/lib/pipeline/segment/sentences.ts';

/** A text with | where it should be cut. */
const CASES: readonly string[] = [
	'甲与乙签约。|双方合作！|是吗？|是的；|好……|完',
	'“我们来了。”|他说，“再见。”|完。',
	'签署《关于合作。的意见！》后离开。|再来。',
	'他来了（昨天。今天），又走了。|完。',
	'没有结尾（括号不闭。|完。',
	'《未闭合的书名。|完。',
	'连用！！！|然后？！|完',
	'  前后空白。| 中间空白。 ',
	'（整句在括号里。）|完。'
];

describe('sentences', () => {
	it.each(CASES)('%s', (marked) => {
		const text = marked.replaceAll('|', '');
		const sentences = splitSentences(text, 0, text.length);
		expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(
			marked.split('|').map((sentence) => sentence.trim())
		);
	});

	it('stays within its stretch', () => {
		const text = '一。二。三。';
		expect(splitSentences(text, 2, 4)).toEqual([{ start: 2, end: 4 }]);
		expect(splitSentences(text, 3, 3)).toEqual([]);
	});

	it('cuts an endless sentence at its commas, else at its marks, else anywhere', () => {
		for (const unit of ['两省继续合作，', '江州、', '江州', '𠮷']) {
			const text = `${unit.repeat(9000 / unit.length)}。`;
			const pieces = splitSentences(text, 0, text.length).map(({ start, end }) =>
				text.slice(start, end)
			);
			expect(pieces.join('')).toBe(text);
			expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2000);
			expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
			const ends = pieces.slice(0, -1).map((piece) => piece.at(-1));
			if (/[，、]/.test(unit)) expect(new Set(ends)).toEqual(new Set([unit.at(-1)]));
		}
	});

	it('leaves a long sentence whole', () => {
		const text = `${'两省继续合作，'.repeat(250)}。`;
		expect(splitSentences(text, 0, text.length)).toHaveLength(1);
	});

	it.each(['江州会见海州', '（江州', '（《', '江州，'])(
		'many stretches of %s take linear time',
		(unit) => {
			expectLinear(4000, (size) => {
				const text = unit.repeat(size);
				const step = unit.length;
				return () => {
					for (let at = 0; at < text.length; at += step) splitSentences(text, at, at + step);
				};
			});
		}
	);
});
