import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/lib/state/marked.ts';

const part = (start: number, text: string, shown = text) => ({
	start,
	end: start + text.length,
	text,
	shown
});

test('a place among the characters of a line stands where it was scraped', () => {
	const line = [part(10, '两地签约,'), part(15, '随后开工。')];
	expect([0, 3, 5, 7, 10].map((at) => sourceOf(line, at))).toEqual([10, 13, 15, 17, 20]);
});

test('the blanks that set a paragraph in are counted, though they are not shown', () => {
	const line = [part(10, '　　两地签约。', '两地签约。'), part(17, '随后开工。')];
	expect([0, 2, 5, 7].map((at) => sourceOf(line, at))).toEqual([12, 14, 17, 19]);
});

test('within a repair of another length its end is the nearest', () => {
	const line = [part(10, '&#20004;', '两'), part(18, '地')];
	expect([0, 1, 2].map((at) => sourceOf(line, at))).toEqual([10, 18, 19]);
});
