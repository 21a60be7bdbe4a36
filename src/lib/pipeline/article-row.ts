import { z } from 'zod';
import { articleRowSchema, type ArticleRow } from '../domain/article.ts';
import { edtfSchema } from '../domain/date.ts';
import { isMarkup } from './html/markup.ts';

/** A row of .jsonl as the pipeline takes it. `text` is well-formed; the article is read from its UTF-8. */
export interface RowArticle {
	readonly id: string;
	readonly text: string;
	readonly given: {
		readonly url: string | undefined;
		readonly title: string | undefined;
		/** EDTF. */
		readonly publishedAt: string | undefined;
		readonly publisher: string | undefined;
	};
}

/** One row as an article, or in one line why it is none. */
export function readRow(line: string): RowArticle | { readonly fault: string } {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return {
			fault: endsEarly(why, line)
				? 'this line breaks off in the middle: the file is cut short, get it again'
				: `this line is not JSON (${why}): give one object a line`
		};
	}
	const parsed = articleRowSchema.safeParse(value);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const where = issue === undefined ? '' : z.core.toDotPath(issue.path);
		const what = where === '' ? 'the row' : `"${where}"`;
		return { fault: `${nameOf(value)}${what}: ${issue?.message ?? 'malformed'}` };
	}
	return fromRow(parsed.data);
}

/** True when the JSON parser was still waiting for more at the end of the line. */
const endsEarly = (why: string, line: string): boolean =>
	/^(?:Unterminated|Unexpected end)/.test(why) ||
	Number(/at position (\d+)/.exec(why)?.[1] ?? 0) >= line.length;

/** A row that is no article may still have an id to find it by. */
const nameOf = (value: unknown): string =>
	typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
		? `${value.id}: `
		: '';

function fromRow(row: ArticleRow): RowArticle | { readonly fault: string } {
	const date = row.publishedAt ?? undefined;
	if (date !== undefined && !edtfSchema.safeParse(date).success)
		return {
			fault: `${row.id}: "publishedAt" is ${JSON.stringify(date)}, which is no date such as 2019, 2019-12 or 2019-12-20`
		};
	return {
		id: row.id,
		// A lone surrogate is no text: it would become something else in every file.
		text: contentOf(row).toWellFormed(),
		given: {
			url: row.url ?? undefined,
			title: row.title ?? undefined,
			publishedAt: date,
			publisher: row.publisher ?? undefined
		}
	};
}

/** Markup that does not begin like a page (a fragment) is made to. */
function contentOf({ text, html }: ArticleRow): string {
	if (html === undefined) return text ?? '';
	return isMarkup(html) ? html : `<!doctype html>${html}`;
}
