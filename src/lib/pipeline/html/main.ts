import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import type { Span } from '../../domain/span.ts';
import { htmlToText, type HtmlText } from './text.ts';

/**
 * From the first to the last line of the text that Mozilla's Readability (the reader view of Firefox) keeps of the page;
 * null when it finds nothing. It needs no browser: its own small DOM reads the outline, in which every tag is closed.
 */
export function findMain({ text, outline }: HtmlText): Span | null {
	const content = outline === null ? null : readable(outline);
	if (content === null) return null;
	const kept = new Set(htmlToText(content).text.split('\n').map(bare));
	kept.delete('');
	let main: { start: number; end: number } | null = null;
	let start = 0;
	for (const line of text.split('\n')) {
		const end = start + line.length;
		if (kept.has(bare(line))) {
			if (main) main.end = end;
			else main = { start, end };
		}
		start = end + 1;
	}
	return main;
}

const bare = (line: string): string => line.replace(/\s+/gu, '');

/** Any address serves: links are compared with it and not kept. */
const ADDRESS = 'https://page.invalid/';

function readable(outline: string): string | null {
	try {
		const page = `<html><head><title></title></head><body>${outline}</body></html>`;
		const document = new JSDOMParser().parse(page, ADDRESS);
		const found = new Readability(document, { disableJSONLD: true, charThreshold: 200 }).parse();
		return found?.content ?? null;
	} catch {
		// It is a second opinion: a page that it cannot take is read by the lines alone.
		return null;
	}
}
