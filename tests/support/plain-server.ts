import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.csv': 'text/csv'
};

/** A web server as simple as they come: the files of a folder below a path, nothing rewritten, no header but the type. */
export async function servePlainly(
	folder: string,
	base: string
): Promise<{ readonly server: Server; readonly address: string; readonly missed: string[] }> {
	const missed: string[] = [];
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://plain.invalid');
		const path = decodeURIComponent(pathname);
		const name = path.startsWith(base) ? normalize(path.slice(base.length) || 'index.html') : '..';
		const file = name.startsWith('..')
			? Promise.reject(new Error(path))
			: readFile(join(folder, name));
		file.then(
			(content) => {
				const type = TYPES[extname(name)] ?? 'application/octet-stream';
				response.writeHead(200, { 'content-type': type }).end(content);
			},
			() => {
				missed.push(path);
				response.writeHead(404).end();
			}
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return { server, address: `http://127.0.0.1:${port}${base}`, missed };
}
