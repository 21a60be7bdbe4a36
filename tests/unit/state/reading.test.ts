import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Repair } from '../../../src/lib/domain/article.ts';
import type { Link } from '../../../src/lib/domain/link.ts';
import type { Mention } from '../../../src/lib/domain/mention.ts';
import {
	isBlank,
	phrasesOf,
	readArticle,
	readQuote,
	stopsOf,
	type Segment
} from '../../../src/lib/state/reading.ts';

const mention = (start: number, end: number): Mention => ({
	start,
	end,
	text: 'x',
	places: ['330000'],
	confidence: 1
});
const repair = (start: number, end: number, after: string | null): Repair => ({
	start,
	end,
	kind: after === null ? 'lost' : 'pinyin',
	after
});
const proof = (start: number, end: number): Link => ({
	a: '330000',
	b: '220000',
	type: 'visit',
	directed: true,
	status: 'done',
	date: null,
	group: null,
	instrument: null,
	topics: [],
	via: [],
	evidence: { start, end, quote: 'x' },
	confidence: 1
});

const segmentsOf = (blocks: ReturnType<typeof readArticle>): Segment[] =>
	blocks.flatMap((block) =>
		block.lines.flatMap((line) => line.runs.flatMap((run) => run.segments))
	);

/** Stretches in order that do not overlap, from any cuts. */
const stretches = (cuts: number[], length: number): [number, number][] => {
	const sorted = [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((p, q) => p - q);
	return sorted.flatMap((start, i): [number, number][] => {
		const end = sorted[i + 1];
		return i % 2 === 0 && end !== undefined ? [[start, end]] : [];
	});
};

const cuts = fc.array(fc.nat(200), { maxLength: 12 });
const articleText = fc.string({
	unit: fc.constantFrom('浙', '江', '(', 'j', '\n', '𠮷', '。', ' '),
	maxLength: 120
});

describe('readArticle', () => {
	it('shows the whole input, each unit once and in order, whatever is marked in it', () => {
		fc.assert(
			fc.property(articleText, cuts, cuts, cuts, cuts, (text, body, named, broken, proofs) => {
				const blocks = readArticle(text, {
					body: stretches(body, text.length),
					mentions: stretches(named, text.length).map(([s, e]) => mention(s, e)),
					repairs: stretches(broken, text.length).map(([s, e]) => repair(s, e, '环')),
					links: stretches(proofs, text.length).map(([s, e]) => proof(s, e))
				});
				const segments = segmentsOf(blocks);
				expect(segments.map((part) => part.text).join('')).toBe(text);
				for (const part of segments) expect(text.slice(part.start, part.end)).toBe(part.text);
			})
		);
	});

	it('shows each repair once, even where a name cuts it in two', () => {
		fc.assert(
			fc.property(articleText, cuts, cuts, (text, named, broken) => {
				const repairs = stretches(broken, text.length).map(([s, e]) => repair(s, e, '环'));
				const segments = segmentsOf(
					readArticle(text, {
						body: [[0, text.length]],
						mentions: stretches(named, text.length).map(([s, e]) => mention(s, e)),
						repairs,
						links: []
					})
				);
				let expected = '';
				let at = 0;
				for (const { start, end } of repairs) {
					expected += `${text.slice(at, start)}环`;
					at = end;
				}
				expect(segments.map((part) => part.repaired).join('')).toBe(expected + text.slice(at));
			})
		);
	});

	it('tells the article from the page around it and ends lines at line breaks', () => {
		const text = '首页 导航\n甲省与乙省会谈。\n又一段。\n版权';
		const blocks = readArticle(text, { body: [[6, 20]], mentions: [], repairs: [], links: [] });
		expect(blocks.map((block) => [block.body, block.lines.length])).toEqual([
			[false, 1],
			[true, 2],
			[false, 1]
		]);
	});

	it('marks every stretch that proves something with all it proves', () => {
		const blocks = readArticle('甲省访问乙省。', {
			body: [[0, 7]],
			mentions: [mention(0, 2)],
			repairs: [],
			links: [proof(0, 6), proof(0, 6), proof(2, 6)]
		});
		const runs = blocks.flatMap((block) => block.lines.flatMap((line) => line.runs));
		expect(runs.map((run) => run.evidence)).toEqual([[0, 1], [0, 1, 2], []]);
	});

	it('keeps a name in one piece where a repair cuts it', () => {
		const [block] = readArticle('环(huán)县办', {
			body: [[0, 9]],
			mentions: [mention(0, 8)],
			repairs: [repair(0, 7, '环')],
			links: []
		});
		const phrases = block?.lines.flatMap((line) => line.runs.flatMap(phrasesOf)) ?? [];
		expect(phrases.map(({ segments }) => segments.map((part) => part.repaired).join(''))).toEqual([
			'环县',
			'办'
		]);
	});

	it('leaves what was lost as it stands', () => {
		const [part] = segmentsOf(
			readArticle('??', { body: [[0, 2]], mentions: [], repairs: [repair(0, 2, null)], links: [] })
		);
		expect(part).toMatchObject({ text: '??', repaired: '??' });
	});

	it('knows a line of blanks', () => {
		const [block] = readArticle('  \n', { body: [[0, 3]], mentions: [], repairs: [], links: [] });
		expect(block?.lines.every(isBlank)).toBe(true);
	});
});

describe('stopsOf', () => {
	it('counts one sentence once, in reading order', () => {
		expect(stopsOf([proof(9, 12), proof(0, 6), proof(9, 12)])).toEqual([
			{ start: 0, end: 6, links: [1] },
			{ start: 9, end: 12, links: [0, 2] }
		]);
	});
});

describe('readQuote', () => {
	const evidence = { start: 10, end: 21, quote: '环(huan)境局会谈' };

	it('reads what was repaired, and leaves what was lost', () => {
		expect(readQuote(evidence, [repair(10, 17, '环'), repair(19, 20, null)])).toBe('环境局会谈');
	});

	it('is the quote itself without repairs, and ignores one that only touches it', () => {
		expect(readQuote(evidence, [])).toBe(evidence.quote);
		expect(readQuote(evidence, [repair(5, 12, '环')])).toBe(evidence.quote);
	});
});
