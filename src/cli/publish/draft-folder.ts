import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../lib/server/failure.ts';
import { writeWhole } from '../export-files.ts';
import { UsageError } from '../report.ts';

/** Stands in every published copy and nowhere else. */
const MARK = 'atlas-copy.json';
/** What a mark says first, so that no other file of the name is taken for one, and what in the folder is of the copy. */
const markSchema = z.looseObject({
	is: z.literal('copy of a Cooperation Atlas'),
	holds: z.array(z.string())
});

/** Throws a UsageError unless the folder is missing, empty or an earlier copy. */
export async function checkTarget(folder: string): Promise<void> {
	const found: string[] = await readdir(folder).catch((error: unknown) => {
		if (codeOf(error) === 'ENOENT') return [];
		throw new UsageError(`${folder} cannot be a folder`, 'name another', error);
	});
	if (found.length === 0 || (await heldBy(folder)) !== null) return;
	throw new UsageError(
		`${folder} holds other files`,
		'name an empty folder, a new one, or one that an earlier publish has written'
	);
}

/** What stands in a copy by its mark; null for any other folder. */
async function heldBy(folder: string): Promise<ReadonlySet<string> | null> {
	const text = await readFile(join(folder, MARK), 'utf8').catch(() => 'null');
	try {
		return new Set(markSchema.parse(JSON.parse(text)).holds);
	} catch {
		return null;
	}
}

/** A folder that is written beside its target, and takes its place when it is whole. */
export class DraftFolder {
	readonly path: string;
	readonly #target: string;
	/** Names of files and folders at the top. */
	readonly #holds = new Set<string>();
	files = 0;
	bytes = 0;

	private constructor(target: string, path: string) {
		this.#target = target;
		this.path = path;
	}

	static async beside(folder: string): Promise<DraftFolder> {
		const target = resolve(folder);
		const path = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.part`);
		await mkdir(path, { recursive: true }).catch((error: unknown) => {
			throw new UsageError(`${folder} cannot be written`, 'name a place that can', error);
		});
		return new DraftFolder(target, path);
	}

	/** `name`: of ours, below the folder; with slashes. */
	async write(name: string, content: string | Uint8Array): Promise<void> {
		const path = await this.#place(name);
		await writeFile(path, content);
		this.files += 1;
		this.bytes += Buffer.byteLength(content);
	}

	/** The same piece by piece. */
	async stream(name: string, pieces: AsyncIterable<string>): Promise<void> {
		const path = await this.#place(name);
		const { bytes } = await writeWhole(path, pieces);
		this.files += 1;
		this.bytes += bytes;
	}

	async #place(name: string): Promise<string> {
		const path = join(this.path, name);
		this.#holds.add(name.split('/')[0] ?? name);
		await mkdir(dirname(path), { recursive: true });
		return path;
	}

	/** Gives a folder at the top another name. */
	async rename(from: string, to: string): Promise<void> {
		await rename(join(this.path, from), join(this.path, to));
		this.#holds.delete(from);
		this.#holds.add(to);
	}

	/** Writes the mark of a copy, last of all. */
	async writeMark(facts: Readonly<Record<string, unknown>>): Promise<void> {
		const holds = [...this.#holds, MARK].sort();
		const mark: z.infer<typeof markSchema> = { is: 'copy of a Cooperation Atlas', ...facts, holds };
		await this.write(MARK, `${JSON.stringify(mark, null, '\t')}\n`);
	}

	/** Takes files into account that others wrote into a folder of it. */
	async count(name: string): Promise<void> {
		const folder = join(this.path, name);
		for (const file of await readdir(folder)) {
			this.files += 1;
			this.bytes += (await stat(join(folder, file))).size;
		}
	}

	/**
	 * Puts the folder in the place of its target; the copy that stood there goes when the new one stands. What others have put
	 * beside it (the `.git` of a host, a CNAME) stays.
	 */
	async takePlace(): Promise<void> {
		const theirs = await this.#othersThings();
		const old = `${this.path}.old`;
		const had = await stat(this.#target).then(
			() => true,
			() => false
		);
		if (had) await rename(this.#target, old);
		try {
			await rename(this.path, this.#target);
		} catch (error) {
			if (had) await rename(old, this.#target);
			throw error;
		}
		for (const name of theirs) await rename(join(old, name), join(this.#target, name));
		if (had) await rm(old, { recursive: true });
	}

	/** Throws a UsageError when the new copy needs a name that is taken. */
	async #othersThings(): Promise<string[]> {
		const found: string[] = await readdir(this.#target).catch(() => []);
		const held = await heldBy(this.#target);
		const theirs = found.filter((name) => held?.has(name) !== true);
		const taken = theirs.find((name) => this.#holds.has(name));
		if (taken === undefined) return theirs;
		throw new UsageError(
			`${join(this.#target, taken)} is not of the copy, and the new one has such a name`,
			'move it elsewhere'
		);
	}

	remove(): Promise<void> {
		return rm(this.path, { recursive: true, force: true });
	}
}
