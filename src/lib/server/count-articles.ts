import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { STANDARD_INPUT } from './find-articles.ts';

/** About how many articles `findArticles` will give: to tell how far it is, so what cannot be read counts as none. */
export async function countArticles(paths: readonly string[]): Promise<number | null> {
	if (paths.includes(STANDARD_INPUT)) return null;
	let count = 0;
	for (const path of paths) count += await countAt(path);
	return count;
}

async function countAt(path: string): Promise<number> {
	try {
		const found = await stat(path);
		// What is read from a pipe here would be missing there.
		if (found.isFile())
			return extname(path).toLowerCase() === '.jsonl' ? await countLines(path) : 1;
		if (!found.isDirectory()) return 1;
		let count = 0;
		for (const entry of await readdir(path, { withFileTypes: true })) {
			if (entry.name.startsWith('.')) continue;
			// A link to a folder is not followed there either.
			if (!entry.isSymbolicLink()) count += await countAt(join(path, entry.name));
			else if ((await stat(join(path, entry.name))).isFile()) count += 1;
		}
		return count;
	} catch {
		return 0;
	}
}

const NEWLINE = 10;

async function countLines(path: string): Promise<number> {
	let lines = 0;
	let last = NEWLINE;
	const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 1 << 20 });
	for await (const chunk of chunks) {
		for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
		last = chunk.at(-1) ?? last;
	}
	return last === NEWLINE ? lines : lines + 1;
}
