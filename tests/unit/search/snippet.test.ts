import { expect, test } from 'vitest';
import { snippetOf } from '../../../src/lib/search/snippet.ts';

const shown = (text: string, q: string, body: [number, number][] = []): string | null => {
	const snippet = snippetOf(text, body, q);
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
