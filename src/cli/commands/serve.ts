import { createServer, type RequestListener, type Server } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { Command, InvalidArgumentError } from 'commander';
import { codeOf, Failure, oneLine } from '../../lib/server/failure.ts';
import { EXTRACTOR_VERSION } from '../../lib/pipeline/index.ts';
import { isLoopback } from '../../lib/server/http/write-access.ts';
import { gazetteerVersion } from '../../lib/server/gazetteer-file.ts';
import { databasePath } from '../../lib/server/paths.ts';
import { staleNote } from '../../lib/server/stale-note.ts';
import type { Library } from '../../lib/server/store/library.ts';
import { loadHandler, PROTOCOL_HEADER, SHUTDOWN, tellApp } from '../built-app.ts';
import { libraryOption, withLibrary } from '../library-option.ts';
import { say, UsageError } from '../report.ts';

interface Options {
	readonly port?: number;
	readonly host?: string;
	readonly db?: string;
}

/** How long open requests may take once the server was told to stop. */
const GRACE_MS = 5000;

export const serveCommand = (): Command =>
	new Command('serve')
		.description('Serves the map and its API. Listens on this machine only unless told otherwise.')
		.option('--port <number>', 'port (or PORT), by default 3000', parsePort)
		.option('--host <address>', 'address to listen on (or HOST), by default 127.0.0.1')
		.addOption(libraryOption())
		.addHelpText('after', '\nExample:\n  npm run -s atlas -- serve --port 8080 --db data/atlas.db')
		.action(run);

async function run(options: Options): Promise<void> {
	const port = options.port ?? portOf(process.env['PORT']);
	const host = options.host ?? (process.env['HOST'] || '127.0.0.1');
	const db = databasePath(options.db);
	// What the built server asks for when the first request comes, checked while somebody reads the message.
	tellApp(db);
	process.env['ATLAS_LISTENS'] = host;
	const stale = await withLibrary(db, countStale);
	// The port first: loading the app takes a while, and whoever reads about an occupied port should not wait for it.
	const handler = Promise.withResolvers<RequestListener>();
	const server = createServer((request, response) => {
		request.headers[PROTOCOL_HEADER] = 'http';
		// Files of the app are sent without passing the hooks.
		response.setHeader('x-content-type-options', 'nosniff');
		void handler.promise.then((handle) => handle(request, response));
	});
	await listen(server, port, host);
	stopGracefully(server);
	try {
		handler.resolve(await loadHandler());
	} catch (error) {
		server.close();
		throw error;
	}
	const { port: bound } = addressOf(server);
	if (!isLoopback(host) && !process.env['ATLAS_TOKEN'])
		say(`atlas: read-only: ATLAS_TOKEN is not set, so nobody can add articles or corrections`);
	if (stale > 0) say(`atlas: ${staleNote(stale)}`);
	process.stdout.write(`http://${isIPv6(host) ? `[${host}]` : host}:${bound}\n`);
}

const countStale = (library: Library): Promise<number> =>
	library.countStale({ extractor: EXTRACTOR_VERSION, gazetteer: gazetteerVersion() });

function listen(server: Server, port: number, host: string): Promise<void> {
	return new Promise((done, failed) => {
		server.once('error', (error) => failed(whyNotListening(error, port, host)));
		server.listen(port, host, done);
	});
}

function whyNotListening(error: Error, port: number, host: string): Failure {
	switch (codeOf(error) ?? '') {
		case 'EADDRINUSE':
			return new Failure(
				`port ${port} is in use on ${host}`,
				`stop what listens there, or choose another: PORT=${port + 1}`
			);
		case 'EACCES':
			return new Failure(`this user may not listen on port ${port}`, 'choose one from 1024 on');
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return new Failure(`${host} is no address of this machine`, 'correct HOST or --host');
		default:
			return new Failure(`cannot listen on ${host}:${port}: ${oneLine(error)}`);
	}
}

function addressOf(server: Server): AddressInfo {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Failure('the server has no port');
	return address;
}

/** First signal: no new requests, open ones are finished; then everything is closed. */
function stopGracefully(server: Server): void {
	const stop = (): void => {
		server.close(() => {
			// The app holds the library open in modules of its own; it closes it at this word.
			process.emit(SHUTDOWN, 'SIGTERM');
			setImmediate(() => process.exit());
		});
		server.closeIdleConnections();
		setTimeout(() => process.exit(), GRACE_MS).unref();
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

function parsePort(text: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65_535)
		throw new InvalidArgumentError('A port is a number from 0 to 65535.');
	return port;
}

function portOf(named: string | undefined): number {
	if (named === undefined || named === '') return 3000;
	if (!/^\d+$/.test(named) || Number(named) > 65_535)
		throw new UsageError(`PORT is "${named}"`, 'it must be a number from 0 to 65535');
	return Number(named);
}
