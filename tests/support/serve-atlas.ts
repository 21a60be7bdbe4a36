import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

interface Served {
	/** Address without a slash at its end. */
	readonly origin: string;
	/** Resolves once the server has ended. */
	readonly stop: () => Promise<void>;
}

/** Serves the library at `db` on any free port of this machine; with `token`, guarded by it. Resolves once it listens. */
export async function serveAtlas(db: string, token = ''): Promise<Served> {
	const args = ['src/cli/atlas.mjs', 'serve', '--host', '127.0.0.1', '--port', '0', '--db', db];
	const server = spawn(process.execPath, args, {
		env: { ...process.env, ATLAS_TOKEN: token },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = once(server, 'exit');
	for await (const line of createInterface({ input: server.stdout })) {
		const origin = /http:\/\/\S+/.exec(line)?.[0];
		if (origin === undefined) continue;
		const stop = async (): Promise<void> => {
			server.kill('SIGTERM');
			await ended;
		};
		return { origin: origin.replace(/\/$/, ''), stop };
	}
	throw new Error('the server ended before it listened; its message stands above');
}
