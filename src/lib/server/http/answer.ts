import type { z } from 'zod';
import { openAtlas, type Atlas } from '../atlas.ts';
import { Answer, KeptAnswers } from './kept-answers.ts';
import { parseParameters } from '../../domain/parameters.ts';
import { notFound, problemOf } from './problem.ts';

export const writeLog = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Answers a GET in JSON: parses the query by the schema, asks the atlas, and turns null into 404 and whatever is thrown
 * into a problem. While the library stays as it is, the same question has the same answer, which is kept.
 */
export async function answer<T extends z.ZodObject>(
	event: { readonly request: Request; readonly url: URL },
	parameters: T,
	ask: (atlas: Atlas, given: z.infer<T>) => Promise<object | null>
): Promise<Response> {
	try {
		const { pathname, search, searchParams } = event.url;
		const atlas = openAtlas();
		const version = await atlas.library.version();
		const known = kept.get(pathname + search, version);
		if (known !== null) return await send(event.request, known);
		const given = parseParameters(searchParams, parameters);
		const found = await ask(atlas, given);
		if (found === null) return notFound(`The library has nothing at ${pathname}`);
		const made = new Answer(JSON.stringify(found), 'application/json');
		kept.keep(pathname + search, version, made);
		return await send(event.request, made);
	} catch (error) {
		return problemOf(error, writeLog);
	}
}

const kept = new KeptAnswers();

/**
 * A text with its ETag, compressed where the reader takes that, or 304 when the reader has it. `maxAge` in seconds; by
 * default it is asked for again each time.
 */
export const withEtag = (
	request: Request,
	body: string,
	contentType: string,
	maxAge: number | null = null
): Promise<Response> => send(request, new Answer(body, contentType), maxAge);

/** An answer that is made once: the same for everybody until the program changes. */
export function unchanging(
	make: () => string,
	contentType: string
): (request: Request) => Promise<Response> {
	let made: Answer | null = null;
	return (request) => send(request, (made ??= new Answer(make(), contentType)), UNCHANGING_S);
}

const UNCHANGING_S = 3600;

/** What was made, compressed where the reader takes that, or 304 when the reader has it. */
export async function send(
	request: Request,
	answer: Answer,
	maxAge: number | null = null
): Promise<Response> {
	const headers = {
		// Weak: the same whether compressed or not.
		etag: `W/${answer.tag}`,
		vary: 'accept-encoding',
		...answer.headers,
		'cache-control': maxAge === null ? 'no-cache' : `public, max-age=${maxAge}`
	};
	const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
	if (known.some((one) => one === '*' || one.replace(/^W\//, '') === answer.tag))
		return new Response(null, { status: 304, headers });
	const typed = { ...headers, 'content-type': answer.contentType };
	return answer.isWorthCompressing && takesGzip(request.headers.get('accept-encoding') ?? '')
		? new Response(await answer.zipped(), { headers: { ...typed, 'content-encoding': 'gzip' } })
		: new Response(answer.bytes, { headers: typed });
}

const takesGzip = (accepted: string): boolean =>
	accepted.split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
