import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from '../../lib/server/failure.ts';
import { writeWhole } from '../export-files.ts';
import { UsageError } from '../report.ts';

/** Stands in every published copy and nowhere else. */
export const MARK = 'atlas-copy.json';
/** What a mark says first, so that no other file of the name is taken for one. */
const IS_COPY = 'copy of a Cooperation Atlas';

export const markOf = (facts: Readonly<Record<string, unknown>>): string =>
	`${JSON.stringify({ is: IS_COPY, ...facts }, null, '\t')}\n`;

/** Throws a UsageError unless the folder is missing, empty or an earlier copy. */
export async function checkTarget(folder: string): Promise<void> {
	const found: string[] = await readdir(folder).catch((error: unknown) => {
		if (codeOf(error) === 'ENOENT') return [];
		throw new UsageError(`${folder} cannot be a folder`, 'name another', error);
	});
	if (found.length === 0 || (found.includes(MARK) && (await isCopy(folder)))) return;
	throw new UsageError(
		`${folder} holds other files`,
		'name an empty folder, a new one, or one that an earlier publish has written'
	);
}

async function isCopy(folder: string): Promise<boolean> {
	const text = await readFile(join(folder, MARK), 'utf8').catch(() => '{}');
	try {
		const mark: unknown = JSON.parse(text);
		return typeof mark === 'object' && mark !== null && 'is' in mark && mark.is === IS_COPY;
	} catch {
		return false;
	}
}

/** A folder that is written beside its target, and takes its place when it is whole. */
export class DraftFolder {
	readonly path: string;
	readonly #target: string;
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
		const path = join(this.path, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
		this.files += 1;
		this.bytes += Buffer.byteLength(content);
	}

	/** The same piece by piece. */
	async stream(name: string, pieces: AsyncIterable<string>): Promise<void> {
		const path = join(this.path, name);
		await mkdir(dirname(path), { recursive: true });
		const { bytes } = await writeWhole(path, pieces);
		this.files += 1;
		this.bytes += bytes;
	}

	/** Takes files into account that others wrote into a folder of it. */
	async count(name: string): Promise<void> {
		const folder = join(this.path, name);
		for (const file of await readdir(folder)) {
			this.files += 1;
			this.bytes += (await stat(join(folder, file))).size;
		}
	}

	/** Puts the folder in the place of its target; what stood there goes when the new one stands. */
	async takePlace(): Promise<void> {
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
		if (had) await rm(old, { recursive: true });
	}

	remove(): Promise<void> {
		return rm(this.path, { recursive: true, force: true });
	}
}
