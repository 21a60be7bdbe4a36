import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../../../src/lib/pipeline/document.ts';
import { read, type ArticleInput } from '../../../src/lib/pipeline/index.ts';
import { InputError } from '../../../src/lib/pipeline/input-error.ts';

/** What pages are made of, whole and broken. */
const PIECES = [
	'甲市与乙市签约',
	'環(huán)境',
	'保護(',
	'??萍紘\ue27eH',
	'?/span>',
	'口口口',
	'\ufffd',
	'\u200b',
	'\u3000',
	'，，',
	'。',
	'臺灣',
	'𠀀',
	'\ud842',
	'"',
	'(',
	')',
	'（',
	'【',
	'\n',
	'\r\n',
	' ',
	'首页 > 要闻 > 正文',
	'来源：江城日报',
	'2024-03-05 10:12',
	'相关新闻',
	'# ',
	'——副题',
	'[图](/a)',
	'<p>',
	'</p>',
	'<rt>',
	'<!--',
	'&#x4e00;',
	'１２',
	'long text without Chinese '
];
const anyText = fc
	.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
		maxLength: 80
	})
	.map((pieces) => pieces.join(''));

/** The document, or null where there is none to read; anything else thrown is a failure. */
function attempt(article: ArticleInput): ArticleDocument | null {
	try {
		return read(article);
	} catch (error) {
		expect(error).toBeInstanceOf(InputError);
		return null;
	}
}

function expectInOrder(document: ArticleDocument): void {
	const { text, input, lines, body, stories, repairs, messages, doubts, toInput } = document;
	const paragraphs = stories.flatMap((story) => story.paragraphs);
	const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
	for (const spans of [lines, body, stories, paragraphs, sentences]) {
		let [end, scraped] = [0, 0];
		for (const span of spans) {
			expect(span.start).toBeGreaterThanOrEqual(end);
			expect(span.end).toBeGreaterThanOrEqual(span.start);
			end = span.end;
			const source = toInput(span);
			expect(source.start).toBeGreaterThanOrEqual(scraped);
			scraped = source.end;
		}
		expect(end).toBeLessThanOrEqual(text.length);
		expect(scraped).toBeLessThanOrEqual(input.length);
	}
	for (const { start, end } of [...repairs, ...messages, ...doubts]) {
		expect(start).toBeGreaterThanOrEqual(0);
		expect(end).toBeGreaterThanOrEqual(start);
		expect(end).toBeLessThanOrEqual(input.length);
	}
}

describe('reading anything', () => {
	it('gives ordered spans in bounds, or InputError, for any bytes', () => {
		const start = fc.constantFrom('', '<html>', '<p>', '\ufeff', 'PK', '甲市与乙市签约。');
		fc.assert(
			fc.property(start, fc.uint8Array({ maxLength: 400 }), (opening, noise) => {
				const bytes = Uint8Array.from([...new TextEncoder().encode(opening), ...noise]);
				const document = attempt({ id: 'x', bytes });
				if (document) expectInOrder(document);
			}),
			{ numRuns: 300 }
		);
	});

	it('gives ordered spans in bounds, or InputError, for any text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const document = attempt({ id: 'x', text });
				if (document) expectInOrder(document);
			}),
			{ numRuns: 400 }
		);
	});

	it('leads from every stretch of the text to the input and back', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 30 }), (text, at, length) => {
				const document = attempt({ id: 'x', text });
				if (!document || document.text === '') return;
				const start = at % document.text.length;
				const span = { start, end: Math.min(document.text.length, start + length) };
				const source = document.toInput(span);
				const back = document.fromInput(source);
				expect(back.start).toBeLessThanOrEqual(span.start);
				expect(back.end).toBeGreaterThanOrEqual(span.end);
				// What no repair touched and no table changes stands in the input as it is.
				const plain = /^[甲乙市与签约]+$/u.test(document.text.slice(span.start, span.end));
				const touched = document.repairs.some(
					(row) => row.start < source.end && row.end > source.start
				);
				if (plain && !touched)
					expect(document.input.slice(source.start, source.end)).toBe(
						document.text.slice(span.start, span.end)
					);
			}),
			{ numRuns: 400 }
		);
	});

	it('reads what it has repaired as it is', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const once = attempt({ id: 'x', text });
				if (!once || once.fromHtml) return;
				const twice = attempt({ id: 'x', text: once.text });
				if (!twice || twice.fromHtml) return;
				expect(twice.text).toBe(once.text);
				// Lost characters stay lost; all other damage is gone.
				expect(twice.repairs.filter(({ kind }) => kind !== 'lost')).toEqual([]);
			}),
			{ numRuns: 400 }
		);
	});

	it('leaves clean text as it is', () => {
		const sentence = fc.constantFrom(
			'甲市与乙市签署协议，共同治理跨界河流。',
			'《协议》提出“三步走”：会商、监测、执法；今年先行试点（为期一年）。',
			'项目总投资1.2亿元，其中PPP项目占95%，由OECD专家评估。',
			'他问：“真的吗？”对方答道：“当然！”'
		);
		const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), {
			minLength: 1,
			maxLength: 6
		});
		fc.assert(
			fc.property(paragraphs, (lines) => {
				const text = lines.map((line) => line.join('')).join('\n');
				const document = read({ id: 'x', text });
				expect(document.text).toBe(text);
				expect([document.repairs, document.messages]).toEqual([[], []]);
				expect(document.toInput({ start: 3, end: 9 })).toEqual({ start: 3, end: 9 });
			}),
			{ numRuns: 100 }
		);
	});
});
