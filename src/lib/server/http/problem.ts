import { BadCursor } from '../../domain/cursor.ts';
import type { Problem } from '../../domain/api.ts';
import { Failure, oneLine } from '../failure.ts';
import { InputError } from '../../pipeline/input-error.ts';
import { BadCorrection } from '../store/library.ts';
import { BadParameter } from '../../domain/parameters.ts';

/** What was sent cannot be taken. */
export class BadBody extends Error {
	readonly status: number;
	readonly more: Partial<Problem>;

	constructor(status: number, title: string, more: Partial<Problem> = {}) {
		super(title);
		this.status = status;
		this.more = more;
	}
}

/** An answer in the shape of RFC 9457. */
export function problem(status: number, title: string, more: Partial<Problem> = {}): Response {
	const body: Problem = { type: 'about:blank', title, status, ...more };
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
	});
}

export const notFound = (what: string): Response => problem(404, 'Not found', { detail: what });

const FOR_PROGRAMS = /^\/(?:api|healthz)(?:\/|$)/;
/** What the router itself answers, before or instead of an address of ours. */
const ROUTER_TITLES = new Map([
	[400, 'The address is malformed'],
	[404, 'Not found'],
	[405, 'This address does not take that method']
]);

/**
 * An error that the router answered in HTML or plain text, as a problem where programs ask (the API and /healthz), with
 * the methods it allows; anything else as it is.
 */
export function asProblem(pathname: string, response: Response): Response {
	const type = response.headers.get('content-type') ?? '';
	const isOurs = type.startsWith('application/problem+json') || type.startsWith('application/json');
	if (response.status < 400 || isOurs || !FOR_PROGRAMS.test(pathname)) return response;
	const told = problem(
		response.status,
		ROUTER_TITLES.get(response.status) ?? 'Something went wrong here'
	);
	const allow = response.headers.get('allow');
	if (allow !== null) told.headers.set('allow', allow);
	return told;
}

/** The answer for something thrown while answering; what nobody foresaw is written to the log, not to the reader. */
export function problemOf(error: unknown, log: (line: string) => void): Response {
	if (error instanceof BadParameter)
		return problem(400, 'A parameter is wrong', {
			detail: error.message,
			parameter: error.parameter
		});
	if (error instanceof BadBody) return problem(error.status, error.message, error.more);
	if (error instanceof InputError)
		return problem(422, 'The article cannot be read', { detail: oneLine(error) });
	if (error instanceof BadCorrection)
		return problem(422, 'The correction cannot be applied', { detail: error.message });
	if (error instanceof BadCursor)
		return problem(400, 'A parameter is wrong', { detail: error.message, parameter: 'cursor' });
	log(`atlas: ${oneLine(error)}`);
	if (error instanceof Failure)
		return problem(503, 'The library cannot be read', { detail: error.line });
	return problem(500, 'Something went wrong here', {
		detail: 'The library is unchanged. Try again; if it stays, look at the log of the server.'
	});
}
