/**
 * Makes a library of N made articles, read by the real `atlas ingest`, for looking at and measuring:
 * `node tests/support/make-library.ts 3000 data/made.db`. A name that ends in .jsonl gets the articles themselves, unread.
 * `--seed 2` deals others; what else is given goes to the command (`--jobs 2`).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openGazetteer } from '../../src/lib/server/gazetteer-file.ts';
import { madeNews, toRow } from './made/made-news.ts';

const ATLAS = join(import.meta.dirname, '..', '..', 'src', 'cli', 'atlas.mjs');

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { seed: { type: 'string', default: '1' }, jobs: { type: 'string', default: '1' } }
});
const [count = '', target = ''] = positionals;
if (!/^\d+$/.test(count) || target === '') {
	process.stderr.write(
		'usage: node tests/support/make-library.ts N DB|FILE.jsonl [--seed S] [--jobs J]\n'
	);
	process.exitCode = 2;
} else if (target.endsWith('.jsonl')) await write(target);
else await read(target);

/** One article a line, as fast as the disk takes them. */
async function write(path: string): Promise<void> {
	const file = createWriteStream(path);
	for (const news of madeNews(openGazetteer(), Number(count), Number(values.seed)))
		if (!file.write(`${JSON.stringify(toRow(news))}\n`)) await once(file, 'drain');
	file.end();
	await once(file, 'finish');
}

async function read(db: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-made-'));
	try {
		const articles = join(folder, 'made.jsonl');
		await write(articles);
		const child = spawn(
			process.execPath,
			[ATLAS, 'ingest', articles, '--db', db, '--jobs', values.jobs],
			{ stdio: 'inherit' }
		);
		const [code] = await once(child, 'close');
		process.exitCode = Number(code);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
