import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../lib/server/failure.ts';
import { geoFolder } from '../lib/server/paths.ts';

/** What `npm run build` has made. */
export const BUILD = join(import.meta.dirname, '..', '..', 'build');
const HANDLER = join(BUILD, 'handler.js');
/** Set by the servers of this program on every request, whatever a client sent. */
export const PROTOCOL_HEADER = 'x-atlas-protocol';
/** What adapter-node's own server emits, and the app listens to: it closes the library then. */
export const SHUTDOWN = 'sveltekit:shutdown';

/** What the built app asks for when it begins, told to it before it is loaded. */
export function tellApp(db: string): void {
	process.env['ATLAS_DB'] = resolve(db);
	process.env['ATLAS_GEO'] = resolve(geoFolder());
	// The app has limits of its own, which say what to do.
	process.env['BODY_SIZE_LIMIT'] ??= 'Infinity';
}

/** The built app, which answers all requests. Throws a Failure when it is not built. */
export async function loadHandler(): Promise<RequestListener> {
	if (!existsSync(HANDLER)) throw new Failure('the app is not built', 'run: npm run build');
	// Unless the operator says what a proxy in front of it speaks, this server speaks plain HTTP.
	if (!process.env['ORIGIN']) process.env['PROTOCOL_HEADER'] ??= PROTOCOL_HEADER;
	const loaded: { handler: RequestListener } = await import(pathToFileURL(HANDLER).href);
	return loaded.handler;
}
