import {
	closeSync,
	copyFileSync,
	existsSync,
	fsyncSync,
	openSync,
	renameSync,
	rmSync
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { codeOf, Failure, oneLine } from '../failure.ts';
import { explainOpen, openDatabase } from './open.ts';
import { openSqliteLibrary } from './sqlite-library.ts';

/** What SQLite keeps beside a database that is open or was left by a crash. */
const BESIDE = ['', '-wal', '-shm'];

/**
 * Writes the library of `path` as it stands at this moment to `file`, while others read and write: a compact database of
 * its own, complete or not there at all. Throws a Failure when there is no library, or `file` exists and is to be kept.
 */
export function backupLibrary(path: string, file: string, replace: boolean): void {
	if (!existsSync(path)) throw missing(path);
	if (sameFile(path, file)) throw new Failure(`${file} is the library itself`, 'name another file');
	if (existsSync(file) && !replace)
		throw new Failure(`${file} exists already`, 'name another file, or add --replace');
	const partial = `${file}.partial`;
	try {
		rmSync(partial, { force: true });
		const database = openDatabase(path);
		try {
			database.prepare('VACUUM INTO :file').run({ file: partial });
		} finally {
			database.close();
		}
		putInPlace(partial, file);
	} catch (error) {
		rmSync(partial, { force: true });
		throw whyNotWritten(file, error);
	}
}

/**
 * Puts the backup `file` in place of the library of `path`, after it was copied beside it, brought to the newest version
 * and checked whole; `onFlaw` hears what is wrong with it, and then nothing is replaced (false). What was there before is
 * kept beside it: `kept` is its name, null when there was nothing.
 */
export async function restoreLibrary(
	file: string,
	path: string,
	onFlaw: (line: string) => void,
	now: Date
): Promise<{ readonly restored: boolean; readonly kept: string | null }> {
	if (!existsSync(file)) throw missing(file);
	if (sameFile(path, file)) throw new Failure(`${file} is the library itself`, 'name a backup');
	const incoming = `${path}.restoring`;
	const drop = (): void => BESIDE.forEach((end) => rmSync(incoming + end, { force: true }));
	try {
		drop();
		// Opened first where it stands: a file that is no library is refused before anything is copied.
		refuseEmpty(file);
		copyFileSync(file, incoming);
		if (!(await isSound(incoming, file, onFlaw))) return { restored: false, kept: null };
		const kept = setAside(path, now);
		putInPlace(incoming, path);
		return { restored: true, kept };
	} catch (error) {
		throw whyNotWritten(path, error);
	} finally {
		drop();
	}
}

const missing = (path: string): Failure =>
	new Failure(`there is no library at ${path}`, 'check the path');

const sameFile = (x: string, y: string): boolean => resolve(x) === resolve(y);

/** An empty file would be opened as a new, empty library, and any other database be filled with its tables. */
function refuseEmpty(file: string): void {
	let database: DatabaseSync | null = null;
	try {
		database = new DatabaseSync(file, { readOnly: true });
		const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
		if (version === 0) throw new Failure(`${file} is not a library of the atlas`, 'name a backup');
	} catch (error) {
		throw explainOpen(file, error);
	} finally {
		database?.close();
	}
}

async function isSound(
	copy: string,
	name: string,
	onFlaw: (line: string) => void
): Promise<boolean> {
	let sound = true;
	const library = open(copy, name);
	for await (const { article, flaw } of library.check()) {
		sound = false;
		onFlaw(article === null ? flaw : `${article}: ${flaw}`);
	}
	await library.close();
	return sound;
}

function open(copy: string, name: string): ReturnType<typeof openSqliteLibrary> {
	try {
		return openSqliteLibrary(copy);
	} catch (error) {
		// The copy is ours; whoever reads the message knows the backup.
		if (error instanceof Failure)
			throw new Failure(error.message.replaceAll(copy, name), 'name another backup', error);
		throw error;
	}
}

/** Renames what is at `path`, one file after the other. Throws a Failure while another program has it open. */
function setAside(path: string, now: Date): string | null {
	if (!existsSync(path)) return null;
	refuseOpen(path);
	const kept = `${path}.before-${now.toISOString().replace(/[:.]/g, '')}`;
	for (const end of BESIDE) if (existsSync(path + end)) renameSync(path + end, kept + end);
	return kept;
}

/** Only a database that nobody else has open can leave WAL. One that is damaged is set aside as it is. */
function refuseOpen(path: string): void {
	let database: DatabaseSync | null = null;
	try {
		database = new DatabaseSync(path, { timeout: 500 });
		database.exec('PRAGMA journal_mode = DELETE');
	} catch (error) {
		const explained = explainOpen(path, error);
		if (explained instanceof Failure && explained.message.includes('locked'))
			throw new Failure(
				`the library ${path} is in use`,
				'stop the server and whatever else has it open, then restore again'
			);
	} finally {
		database?.close();
	}
}

/** A rename that survives a power cut: the content first, then the name. */
function putInPlace(from: string, to: string): void {
	flush(from);
	renameSync(from, to);
	flush(dirname(resolve(to)));
}

function flush(path: string): void {
	const file = openSync(path, 'r');
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

function whyNotWritten(file: string, error: unknown): unknown {
	if (error instanceof Failure) return error;
	const code = codeOf(error);
	if (code === 'ENOSPC') return new Failure(`the disk is full: ${file} could not be written`);
	if (code !== null && code !== 'ERR_SQLITE_ERROR')
		return new Failure(`cannot write ${file}: ${code}`, 'check its folder and permissions');
	const explained = explainOpen(file, error);
	return explained instanceof Failure ? explained : new Failure(`${file}: ${oneLine(error)}`);
}
