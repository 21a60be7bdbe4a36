import { describe, expect, it } from 'vitest';
import { read } from '../../../src/lib/pipeline/index.ts';
import { LAYOUTS } from './layouts.ts';

/** The page without its signs, and the stretches between § and the line's end (or ¶). */
function unmarked(marked: string): { page: string; body: string[] } {
	const body = [...marked.matchAll(/§([^\n¶<]*)/gu)].map(([, line = '']) => line);
	return { page: marked.replace(/[§¶]/gu, ''), body };
}

const paragraphs = (stretches: readonly string[]): string[] =>
	stretches.flatMap((stretch) => stretch.split('\n').map((line) => line.trim())).filter(Boolean);

describe.each(LAYOUTS)('$name', ({ page: marked, title, date, publisher }) => {
	const { page, body } = unmarked(marked);
	const document = read({ id: 'layout', text: page });

	it('gives the article and nothing else', () => {
		const kept = document.body.map((span) => {
			const { start, end } = document.toInput(span);
			return document.input.slice(start, end);
		});
		expect(paragraphs(kept)).toEqual(paragraphs(body));
	});

	it('gives its title, day and publisher', () => {
		const found = [document.title, document.publishedAt, document.publisher];
		expect(found).toEqual([title, date, publisher]);
	});
});
