import type { Span } from '../../domain/span.ts';
import { findMain } from './main.ts';
import { htmlToText, type HtmlText } from './text.ts';
import { InputError } from '../input-error.ts';

/** More markup than this is no article: some hundred times the longest page seen. In UTF-16 units. */
export const HTML_LIMIT = 8 * 1024 * 1024;

/** A page of HTML as text, with what its markup says about it. Spans in `text`. */
export interface ReadHtml extends HtmlText {
	/** From the first to the last line of its main content; null when the extractor finds none. */
	readonly main: Span | null;
}

/** The page as text with its main content. Throws InputError when it is too large or holds no visible text. */
export function readHtml(html: string): ReadHtml {
	if (html.length > HTML_LIMIT)
		throw new InputError(
			'too-large',
			`more than ${HTML_LIMIT / 1024 / 1024} MB of markup`,
			'save the article alone, or its text'
		);
	const page = htmlToText(html);
	if (page.text.trim() === '')
		throw new InputError(
			'empty',
			'there is no visible text in this page',
			'save it from the browser after it has loaded'
		);
	return { ...page, main: findMain(page) };
}
