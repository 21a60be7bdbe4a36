import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
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
		return await withEtag(event.request, JSON.stringify(found), 'application/json');
	} catch (error) {
		return problemOf(error, writeLog);
	}
}

/** Below this many characters compressing costs more than it saves. */
const WORTH_COMPRESSING = 1400;
const gzipped = promisify(gzip);

/**
 * A text with its ETag, compressed where the reader takes that, or 304 when the reader has it. `maxAge` in seconds; by
 * default it is asked for again each time.
 */
export async function withEtag(
	request: Request,
	body: string,
	contentType: string,
	maxAge: number | null = null
): Promise<Response> {
	const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	const headers = {
		// Weak: the same whether compressed or not.
		etag: `W/${tag}`,
		vary: 'accept-encoding',
		'cache-control': maxAge === null ? 'no-cache' : `public, max-age=${maxAge}`
	};
	const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
	if (known.some((one) => one === '*' || one.replace(/^W\//, '') === tag))
		return new Response(null, { status: 304, headers });
	const typed = { ...headers, 'content-type': contentType };
	const compress =
		body.length > WORTH_COMPRESSING && takesGzip(request.headers.get('accept-encoding') ?? '');
	return compress
		? new Response(await gzipped(body), { headers: { ...typed, 'content-encoding': 'gzip' } })
		: new Response(body, { headers: typed });
}

const takesGzip = (accepted: string): boolean =>
	accepted.split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
