import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PUBLISHING } from '../../lib/server/publishing.ts';
import { Failure } from '../../lib/server/failure.ts';
import { loadHandler, PROTOCOL_HEADER, SHUTDOWN, tellApp } from '../built-app.ts';

/** What the pages of a copy are made of and for. */
export interface CopyOptions {
	readonly db: string;
	/** The folder of the copy that holds the library. */
	readonly library: string;
	/** As in Accept-Language. */
	readonly language: string;
}

/** Asks the built app for what stands at a path, as text. */
export type AskApp = (path: string) => Promise<string>;

/**
 * Runs the built app over a library for the time of `work`, on a port of this machine that nobody knows, as one that writes a
 * copy.
 */
export async function withApp<T>(
	{ db, library, language }: CopyOptions,
	work: (ask: AskApp) => Promise<T>
): Promise<T> {
	tellApp(db);
	process.env[PUBLISHING] = library;
	const handler = await loadHandler();
	const server = createServer((request, response) => {
		request.headers[PROTOCOL_HEADER] = 'http';
		handler(request, response);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	try {
		return await work(async (path) => {
			const response = await fetch(`http://127.0.0.1:${port}${path}`, {
				headers: { 'accept-language': language }
			});
			if (!response.ok) throw new Failure(`${path} of the app answered ${response.status}`);
			return response.text();
		});
	} finally {
		server.close();
		server.closeAllConnections();
		process.emit(SHUTDOWN as NodeJS.Signals, 'SIGTERM');
	}
}
