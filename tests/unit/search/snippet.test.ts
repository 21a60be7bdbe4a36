import { expect, test } from 'vitest';
import type { Repair } from '../../../src/lib/domain/article.ts';
import { snippetOf } from '../../../src/lib/search/snippet.ts';

const shown = (
	text: string,
	q: string,
	body: [number, number][] = [],
	repairs: Repair[] = []
): string | null => {
	const snippet = snippetOf(text, { body, repairs }, q);
	if (snippet === null) return null;
	let told = '';
	let at = 0;
	for (const [start, end] of snippet.marks) {
		told += `${snippet.text.slice(at, start)}[${snippet.text.slice(start, end)}]`;
		at = end;
	}
	return told + snippet.text.slice(at);
};

test.each([
	['两地签署养老协议。', '养老', '两地签署[养老]协议。'],
	['兩地簽署養老協議。', '养老', '两地签署[养老]协议。'],
	['两地\n签署  养老协议。', '协议 养老', '两地 签署 [养老][协议]。'],
	['Both sides signed a PAPER.', 'paper', 'Both sides signed a [PAPER].'],
	['两地签署协议。', '养老', null]
])('%s, searched for %s', (text, q, expected) => {
	expect(shown(text, q)).toBe(expected);
});

test('the body is looked at before the page around it, and the stretch is short', () => {
	const text = `首页 养老 新闻${'。'.repeat(50)}${'正文'.repeat(60)}谈到养老${'正文'.repeat(60)}`;
	const told = shown(text, '养老', [[58, text.length]]) ?? '';
	expect(told).toMatch(/^(正文|文)+谈到\[养老\](正文)+/);
	expect(told.length).toBeLessThan(90);
	expect(shown(`${'😀'.repeat(40)}养老`, '养老')).toMatch(/^😀+\[养老\]$/u);
});

test('what scraping broke is shown as it is read, and found', () => {
	const text = '首页 两地签署養(yǎng)老协(xié)议。';
	const repairs: Repair[] = [
		{ start: 7, end: 14, kind: 'pinyin', after: '養' },
		{ start: 15, end: 21, kind: 'pinyin', after: '协' }
	];
	expect(shown(text, '养老协议', [[3, text.length]], repairs)).toBe('两地签署[养老协议]。');
	// Without a body the page is read, with the same offsets.
	expect(shown(text, '养老', [], repairs)).toBe('首页 两地签署[养老]协议。');
});
