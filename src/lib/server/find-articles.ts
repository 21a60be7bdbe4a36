import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, type Dirent } from 'node:fs';
import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, posix, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { SIZE_LIMIT, tooLarge } from '../pipeline/decode/decode.ts';
import { codeOf, oneLine } from './failure.ts';
import { parseRow, rowsOf } from './article-rows.ts';
import type { Found } from './found.ts';
import type { RawArticle } from './reader.ts';

/** `-` reads standard input. */
export const STANDARD_INPUT = '-';
/** The source of what it held: each time something else. */
export const FROM_STANDARD_INPUT = 'standard input';
/** The source of what came through the API. */
export const POSTED = 'posted';

/**
 * All articles of files, folders (recursively, by name, hidden files left out), patterns (`news/*.html`), .jsonl streams and `-`, one by one.
 * Ids: the path below the folder that was named, the file's name, that of the row, or for a text from `-` its hash. What cannot be read is a Fault.
 */
export async function* findArticles(
	paths: readonly string[],
	stdin: Readable = process.stdin
): AsyncGenerator<Found> {
	for (const path of paths) {
		if (path === STANDARD_INPUT) yield* fromStandardInput(stdin);
		else if (isPattern(path)) yield* fromPattern(path);
		else yield* fromPath(path);
	}
}

/** A pattern that the shell has left to us (quoted, or on Windows); a file that is really called so is no pattern. */
const isPattern = (path: string): boolean => /[*?[{]/.test(path) && !existsSync(path);

/** What a pattern matches, by name. */
async function* fromPattern(pattern: string): AsyncGenerator<Found> {
	const matches = await Array.fromAsync(glob(pattern));
	if (matches.length === 0)
		yield { source: pattern, fault: 'no file or folder matches it: check the pattern' };
	for (const match of matches.sort()) yield* fromPath(match);
}

/** A file with the id of its article. */
export interface NamedFile {
	readonly path: string;
	readonly id: string;
}

/** The articles of files whose ids are known. */
export async function* findInFiles(files: readonly NamedFile[]): AsyncGenerator<Found> {
	for (const { path, id } of files) {
		try {
			if ((await stat(path)).isFile()) yield* fromFile(path, id);
		} catch (error) {
			yield { source: path, fault: whyUnreadable(error) };
		}
	}
}

async function* fromPath(path: string): AsyncGenerator<Found> {
	try {
		if ((await stat(path)).isDirectory()) yield* fromFolder(path, '');
		else yield* fromFile(path, basename(path));
	} catch (error) {
		yield { source: path, fault: whyUnreadable(error) };
	}
}

async function* fromFolder(root: string, below: string): AsyncGenerator<Found> {
	const entries = await readdir(join(root, below), { withFileTypes: true });
	entries.sort((x, y) => (x.name < y.name ? -1 : 1));
	for (const entry of entries) {
		if (entry.name.startsWith('.')) continue;
		const name = posix.join(below, entry.name);
		const path = join(root, name);
		try {
			// A link to a folder is not followed: it may lead back up. A link to a file is.
			if (entry.isDirectory()) yield* fromFolder(root, name);
			else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path)).isFile()))
				yield* fromFile(path, name);
		} catch (error) {
			yield { source: path, fault: whyGone(error, entry) };
		}
	}
}

/** What was listed a moment ago. */
function whyGone(error: unknown, entry: Dirent): string {
	if (codeOf(error) !== 'ENOENT') return whyUnreadable(error);
	return entry.isSymbolicLink()
		? 'its symbolic link leads nowhere'
		: 'it was removed while the folder was read';
}

async function* fromFile(path: string, id: string): AsyncGenerator<Found> {
	if (extname(path).toLowerCase() === '.jsonl') {
		yield* fromRows(createReadStream(path), resolve(path));
		return;
	}
	const { size } = await stat(path);
	// Refused before it fills the memory.
	if (size > SIZE_LIMIT) yield { source: path, fault: oneLine(tooLarge(size)) };
	else yield fromBytes(await readFile(path), id, resolve(path));
}

/** An article as a file's bytes are one. */
export const fromBytes = (bytes: Uint8Array, id: string, source: string): RawArticle => ({
	id,
	source,
	input: { bytes, text: null, given: null },
	hash: createHash('sha256').update(bytes).digest('hex')
});

async function* fromRows(stream: Readable, source: string): AsyncGenerator<Found> {
	let number = 0;
	for await (const line of rowsOf(stream)) {
		number += 1;
		if (line.trim() !== '') yield parseRow(line, `${source}:${number}`);
	}
}

const HASH_IN_ID = 16;

/** Standard input is a .jsonl stream when it starts with an object, else one article. */
async function* fromStandardInput(stdin: Readable): AsyncGenerator<Found> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
	const bytes = Buffer.concat(chunks);
	const first = bytes.subarray(0, 64).toString('utf8').trimStart();
	if (first.startsWith('{')) {
		const { Readable } = await import('node:stream');
		yield* fromRows(Readable.from([bytes]), FROM_STANDARD_INPUT);
	} else {
		const article = fromBytes(bytes, '', FROM_STANDARD_INPUT);
		// A text that comes without a name is known by its content: the next one is another article.
		yield { ...article, id: `stdin-${article.hash.slice(0, HASH_IN_ID)}` };
	}
}

function whyUnreadable(error: unknown): string {
	switch (codeOf(error) ?? '') {
		case 'ENOENT':
			return 'there is no such file or folder: check the path';
		case 'EACCES':
		case 'EPERM':
			return 'this user may not read it: check its permissions';
		case 'EISDIR':
			return 'it is a folder';
		case 'ELOOP':
			return 'its symbolic link leads back to itself';
		default:
			return `cannot be read: ${oneLine(error)}`;
	}
}
