import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/lib/pipeline/sentences.ts';

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
});
