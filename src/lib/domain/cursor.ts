import type { z } from 'zod';

/** A cursor that no list gave. */
export class BadCursor extends Error {}

/** Where a page of a list ended, as its reader carries it to the next: JSON in base64url. */
export function encodeCursor(position: unknown): string {
	const bytes = new TextEncoder().encode(JSON.stringify(position));
	const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws a BadCursor for what no list gave. */
export function decodeCursor<T>(cursor: string, schema: z.ZodType<T>): T {
	try {
		const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(binary, (byte) => byte.charCodeAt(0));
		return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
	} catch {
		throw new BadCursor(`the cursor ${cursor.slice(0, 80)} was not given by this list`);
	}
}
