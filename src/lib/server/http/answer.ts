import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { openAtlas, type Atlas } from '../atlas.ts';
import { parseParameters } from './parameters.ts';
import { notFound, problemOf } from './problem.ts';

export const writeLog = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Answers a GET in JSON: parses the query by the schema, asks the atlas, and turns null into 404 and whatever is thrown
 * into a problem.
 */
export async function answer<T extends z.ZodObject>(
	event: { readonly request: Request; readonly url: URL },
	parameters: T,
	ask: (atlas: Atlas, given: z.infer<T>) => Promise<object | null>
): Promise<Response> {
	try {
		const given = parseParameters(event.url.searchParams, parameters);
		const found = await ask(openAtlas(), given);
		if (found === null) return notFound(`The library has nothing at ${event.url.pathname}`);
		return withEtag(event.request, JSON.stringify(found), 'application/json');
	} catch (error) {
		return problemOf(error, writeLog);
	}
}

/** A text with its ETag, or 304 when the reader has it. `maxAge` in seconds; by default it is asked for again each time. */
export function withEtag(
	request: Request,
	body: string,
	contentType: string,
	maxAge: number | null = null
): Response {
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	const headers = {
		etag,
		'cache-control': maxAge === null ? 'no-cache' : `public, max-age=${maxAge}`
	};
	const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
	// A proxy that compresses makes the tag a weak one.
	if (known.some((one) => one === '*' || one.replace(/^W\//, '') === etag))
		return new Response(null, { status: 304, headers });
	return new Response(body, { headers: { ...headers, 'content-type': contentType } });
}
