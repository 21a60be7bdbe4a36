import type { Span } from '../domain/span.ts';
import type { PageLine, Paragraph, RepairedText, Sentence, Story } from './document.ts';

export interface Segmented {
	readonly lines: readonly PageLine[];
	readonly body: readonly Span[];
	readonly stories: readonly Story[];
}

export function segment(repaired: RepairedText): Segmented {
	const lines: PageLine[] = [];
	let start = 0;
	for (const line of repaired.text.split('\n')) {
		const prose = line.length > 35 && /[。！？”]/.test(line);
		lines.push({ start, end: start + line.length, role: prose ? 'body' : 'other', reason: '' });
		start += line.length + 1;
	}
	const body = lines.filter((line) => line.role === 'body');
	let index = 0;
	const paragraphs = body.map((line): Paragraph => {
		const sentences: Sentence[] = [];
		const text = repaired.text.slice(line.start, line.end);
		for (const match of text.matchAll(/[^。！？；]+[。！？；]*[”’）]*/g))
			sentences.push({
				start: line.start + match.index,
				end: line.start + match.index + match[0].length,
				index: index++
			});
		return { start: line.start, end: line.end, sentences, heading: false };
	});
	const first = paragraphs[0];
	const last = paragraphs.at(-1);
	return {
		lines,
		body: body.map(({ start, end }) => ({ start, end })),
		stories: first && last ? [{ start: first.start, end: last.end, heading: null, paragraphs }] : []
	};
}
