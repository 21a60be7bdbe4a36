import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atlas, lines, temporaryFolder } from './run-atlas.ts';

const folder = temporaryFolder();

test('an occupied port gives one line with the remedy', async () => {
	const blocker = createServer();
	await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', done));
	const address = blocker.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const { code, out, err } = await atlas(['serve', '--db', join(folder, 'a.db')], '', {
		PORT: String(port),
		HOST: '127.0.0.1'
	});
	await new Promise((done) => blocker.close(done));
	expect(code).toBe(1);
	expect(out).toBe('');
	expect(lines(err)).toHaveLength(1);
	expect(err).toContain(`port ${port} is in use`);
	expect(err).toContain(`PORT=${port + 1}`);
});

test.each([
	[['serve', '--port', '99999'], {}],
	[['serve'], { PORT: 'http' }]
])('a port that is none is wrong usage: %j %j', async (args, env) => {
	const { code, err } = await atlas([...args, '--db', join(folder, 'b.db')], '', env);
	expect(code).toBe(2);
	expect(err).not.toMatch(/\n\s+at /);
});
