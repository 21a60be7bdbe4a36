import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { BadCursor, decodeCursor, encodeCursor } from '../../../src/lib/domain/cursor.ts';

const schema = z.tuple([z.string(), z.number()]);

test('a cursor carries a position through an address and back', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary' }),
			fc.double({ noNaN: true, min: -9, max: 9 }),
			(text, n) => {
				const cursor = encodeCursor([text, n === 0 ? 0 : n]);
				expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
				expect(decodeCursor(cursor, schema)).toEqual([text, n === 0 ? 0 : n]);
				// The same as those that were given before.
				expect(Buffer.from(cursor, 'base64url').toString('utf8')).toBe(
					JSON.stringify([text, n === 0 ? 0 : n])
				);
			}
		)
	);
});

test.each(['', 'x', '!', '重庆', 'WzFd', '\ud800'])('%j was given by no list', (cursor) => {
	expect(() => decodeCursor(cursor, schema)).toThrow(BadCursor);
});
