import type { Health, Problem, Standing, Taken } from '../../domain/api.ts';
import { nameApart, rowNamed } from '../../state/adding.ts';
import { withToken } from '../../state/token.ts';
import type { Fingerprints } from '../../workers/read.ts';
import type { Source } from './item.ts';

/** The library as the page asks it over HTTP. Every answer is the server's own, made by the schema of its type. */

/** Something the server refused, in its words; status 0: it did not answer. */
export class Refused extends Error {
	readonly status: number;

	constructor(status: number, message: string) {
		super(message);
		this.status = status;
	}
}

const ARTICLES = '/api/v1/articles';

async function send<T>(address: string, init: RequestInit, token = ''): Promise<T> {
	const headers = withToken(init.headers, token);
	if (headers === null) throw new Refused(401, 'the token has letters that no token has');
	let response: Response;
	try {
		response = await fetch(address, { ...init, headers });
	} catch (error) {
		throw new Refused(0, String(error));
	}
	const body: unknown = await response.json().catch(() => null);
	if (response.ok) return body as T;
	const problem = body as Partial<Problem> | null;
	throw new Refused(response.status, problem?.detail ?? problem?.title ?? response.statusText);
}

/** Whether this reader may save: at once, with a token, or not at all. */
export const writable = async (): Promise<Health['writable']> =>
	(await send<Health>('/healthz', {})).writable;

/** What the library has beside an article; null when it cannot be asked. Only fingerprints are sent. */
export async function standingOf(id: string, prints: Fingerprints): Promise<Standing | null> {
	const query = new URLSearchParams({ id, hash: prints.hash });
	if (prints.content !== '') query.set('content', prints.content);
	if (prints.sketch !== null) query.set('sketch', prints.sketch);
	return send<Standing>(`/api/v1/standing?${query}`, {}).catch(() => null);
}

/** Saves an article under this id. Throws Refused. */
export async function save(source: Source, id: string, token: string): Promise<Taken> {
	if (source.kind === 'row')
		return send<Taken>(
			ARTICLES,
			{
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: rowNamed(source.line, id)
			},
			token
		);
	return send<Taken>(
		`${ARTICLES}?${new URLSearchParams({ id })}`,
		{
			method: 'POST',
			headers: { 'content-type': 'application/octet-stream' },
			body: source.file
		},
		token
	);
}

/** Takes an article out again. Throws Refused. */
export const remove = (id: string, token: string): Promise<unknown> =>
	send(`${ARTICLES}/${encodeURIComponent(id)}`, { method: 'DELETE' }, token);

/** The name under which an article is saved beside another one of its name. */
export const apart = (id: string, prints: Fingerprints | null): string =>
	nameApart(id, (prints?.hash ?? 'other').slice(0, 8));
