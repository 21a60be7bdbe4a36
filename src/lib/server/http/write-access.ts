import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Health } from '../../domain/api.ts';
import { problem } from './problem.ts';

/** Who asks to write, and how the server is set up. */
export interface Writer {
	readonly request: Request;
	readonly url: URL;
	/** The address of the other end of the connection. */
	readonly peer: string;
	/** ATLAS_TOKEN; empty when there is none. */
	readonly token: string;
	/** The address that the server listens on; empty when another server than `atlas serve` runs the app. */
	readonly listens: string;
}

export const writerOf = (event: {
	readonly request: Request;
	readonly url: URL;
	readonly getClientAddress: () => string;
}): Writer => ({
	request: event.request,
	url: event.url,
	peer: event.getClientAddress(),
	token: process.env['ATLAS_TOKEN'] ?? '',
	listens: process.env['ATLAS_LISTENS'] ?? ''
});

/**
 * Whether articles and corrections are taken. With ATLAS_TOKEN set, from who has it; without one only on this machine's own
 * address and from this machine itself: what a proxy passes on comes from elsewhere.
 */
export function writable(writer: Writer): Health['writable'] {
	if (writer.token !== '') return 'with-token';
	return isLocal(writer) ? 'yes' : 'no';
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via', 'x-real-ip'];

/** A name of another host that resolves to this machine is how a strange page would reach it (DNS rebinding). */
const isLocal = ({ request, url, peer, listens }: Writer): boolean =>
	isLoopback(peer) &&
	(listens === '' || isLoopback(listens)) &&
	isLoopback(url.hostname) &&
	FORWARDED.every((name) => !request.headers.has(name));

export function isLoopback(host: string): boolean {
	const name = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '');
	if (isIP(name) === 4) return name.startsWith('127.');
	return name === '::1' || name.toLowerCase() === 'localhost';
}

/** Why this request may not write, as its answer; null when it may. */
export function refusal(writer: Writer): Response | null {
	const { request, url, token } = writer;
	if (isFromElsewhere(request, url))
		return problem(403, 'Pages of other sites may not write here', {
			detail: `the request says that it comes from ${request.headers.get('origin') ?? 'another site'}`
		});
	switch (writable(writer)) {
		case 'yes':
			return null;
		case 'no':
			return problem(403, 'This server is read-only', {
				detail:
					'Without a token it takes articles and corrections only from its own machine: set ATLAS_TOKEN and start it again.'
			});
		case 'with-token': {
			const given = /^bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
			if (given !== undefined && isSame(given, token)) return null;
			const answer = problem(401, 'Writing needs the token of this server', {
				detail: 'Send it as "Authorization: Bearer …".'
			});
			answer.headers.set('www-authenticate', 'Bearer realm="atlas"');
			return answer;
		}
	}
}

/** Browsers tell where a request comes from; other programs need not. */
function isFromElsewhere(request: Request, url: URL): boolean {
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin' && site !== 'none') return true;
	const origin = request.headers.get('origin');
	return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== url.host);
}

/** In the same time however much of it is right. */
const isSame = (x: string, y: string): boolean => timingSafeEqual(digest(x), digest(y));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
