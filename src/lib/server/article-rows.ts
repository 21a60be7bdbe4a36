import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { articleRowSchema, type ArticleRow } from '../domain/article.ts';
import { edtfSchema } from '../domain/date.ts';
import { isMarkup } from '../pipeline/html/markup.ts';
import { oneLine, printable } from './failure.ts';
import type { Found } from './found.ts';

/** Lines of a .jsonl stream, one at a time, so that it may be larger than memory. Byte order mark removed. */
export async function* rowsOf(stream: Readable): AsyncGenerator<string> {
	const lines = createInterface({ input: stream, crlfDelay: Infinity });
	let first = true;
	for await (const line of lines) {
		yield first && line.startsWith('\uFEFF') ? line.slice(1) : line;
		first = false;
	}
}

/** One row as an article, or why it is none. `source` names file and line. */
export function parseRow(line: string, source: string): Found {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch (error) {
		const why = oneLine(error);
		return {
			source,
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
		return { source, fault: `${nameOf(value)}${what}: ${issue?.message ?? 'malformed'}` };
	}
	return fromRow(parsed.data, line, source);
}

/** True when the JSON parser was still waiting for more at the end of the line. */
const endsEarly = (why: string, line: string): boolean =>
	/^(?:Unterminated|Unexpected end)/.test(why) ||
	Number(/at position (\d+)/.exec(why)?.[1] ?? 0) >= line.length;

/** A row that is no article may still have an id to find it by. */
const nameOf = (value: unknown): string =>
	typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
		? `${printable(value.id)}: `
		: '';

function fromRow(row: ArticleRow, line: string, source: string): Found {
	const date = row.publishedAt ?? undefined;
	if (date !== undefined && !edtfSchema.safeParse(date).success)
		return {
			source,
			fault: `${row.id}: "publishedAt" is ${JSON.stringify(date)}, which is no date such as 2019, 2019-12 or 2019-12-20`
		};
	// A lone surrogate is no text: it would become something else in every file.
	const text = contentOf(row).toWellFormed();
	return {
		id: row.id,
		source,
		input: {
			bytes: Buffer.from(text),
			text,
			given: {
				url: row.url ?? undefined,
				title: row.title ?? undefined,
				publishedAt: date,
				publisher: row.publisher ?? undefined
			}
		},
		hash: createHash('sha256').update(line).digest('hex')
	};
}

/** Markup that does not begin like a page (a fragment) is made to. */
function contentOf({ text, html }: ArticleRow): string {
	if (html === undefined) return text ?? '';
	return isMarkup(html) ? html : `<!doctype html>${html}`;
}
