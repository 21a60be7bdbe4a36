import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { readRow } from '../pipeline/article-row.ts';
import { printable } from './failure.ts';
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
	const row = readRow(line);
	// What the row says of itself goes to a terminal.
	if ('fault' in row) return { source, fault: printable(row.fault) };
	const { id, text, given } = row;
	return {
		id,
		source,
		input: { bytes: Buffer.from(text), text, given },
		hash: createHash('sha256').update(line).digest('hex')
	};
}
