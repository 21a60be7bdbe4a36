import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import { BadCursor } from './library.ts';

/** Where a page of a list ended, as its reader carries it to the next. */
export const encodeCursor = (position: unknown): string =>
	Buffer.from(JSON.stringify(position)).toString('base64url');

/** Throws a BadCursor for what no list gave. */
export function decodeCursor<T>(cursor: string, schema: z.ZodType<T>): T {
	try {
		return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
	} catch {
		throw new BadCursor(`the cursor ${cursor.slice(0, 80)} was not given by this list`);
	}
}
