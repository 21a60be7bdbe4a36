import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { codeOf, Failure, oneLine } from '../failure.ts';
import { pack } from './packed-record.ts';
import { MIGRATIONS } from './schema.ts';

export const IN_MEMORY = ':memory:';

/**
 * Opens the database file, made with its folder when missing, and brings it to the newest version.
 * Throws a Failure when it cannot be written, is no database, or was made by a newer version of the program.
 */
export function openDatabase(path: string): DatabaseSync {
	if (path !== IN_MEMORY) makeFolder(path);
	let database: DatabaseSync | null = null;
	try {
		database = new DatabaseSync(path, { timeout: 10_000 });
		// Only a new file takes it: articles of a few kilobytes leave less room empty in larger pages.
		database.exec('PRAGMA page_size = 8192');
		database.exec('PRAGMA journal_mode = WAL');
		// WAL with NORMAL keeps the file sound over a crash; only FULL also keeps the last commit over a power cut.
		database.exec('PRAGMA synchronous = FULL');
		database.exec('PRAGMA temp_store = MEMORY');
		// 32 MB: pages that one article after the other writes to are copied into the file once for many.
		database.exec('PRAGMA wal_autocheckpoint = 4000');
		const before = versionOf(database);
		migrate(database, path);
		if (before > 0 && before < MIGRATIONS.length) shrink(database);
		return database;
	} catch (error) {
		database?.close();
		throw explainOpen(path, error);
	}
}

function makeFolder(path: string): void {
	const folder = dirname(resolve(path));
	try {
		makeMissing(folder);
	} catch (error) {
		throw new Failure(
			`cannot make the folder ${folder} for the library (${codeOf(error) ?? oneLine(error)})`,
			'name a place you may write to with --db or ATLAS_DB'
		);
	}
}

/** One level at a time: `recursive` of mkdirSync never returns below /proc. */
function makeMissing(folder: string): void {
	if (isFolder(folder)) return;
	if (dirname(folder) !== folder) makeMissing(dirname(folder));
	try {
		mkdirSync(folder);
	} catch (error) {
		// Another process may have been faster.
		if (!isFolder(folder)) throw error;
	}
}

const isFolder = (path: string): boolean =>
	statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Gives back the room that a migration has freed. Another program may have the library open: then it is done another time. */
function shrink(database: DatabaseSync): void {
	try {
		database.exec('VACUUM');
	} catch (error) {
		process.emitWarning(`the library was not made smaller: ${oneLine(error)}`);
	}
}

function versionOf(database: DatabaseSync): number {
	return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

/** All missing migrations in one transaction: a crash leaves the old version whole. */
function migrate(database: DatabaseSync, path: string): void {
	const newest = MIGRATIONS.length;
	database.function('deflate', { deterministic: true }, (value) =>
		value === null ? null : pack(value instanceof Uint8Array ? value : String(value))
	);
	if (versionOf(database) === newest) return;
	database.exec('BEGIN IMMEDIATE');
	try {
		// Read again: another process may have migrated while this one waited for the lock.
		const found = versionOf(database);
		if (found > newest) {
			throw new Failure(
				`the library ${path} was made by a newer version of the atlas (its version ${found}, this one knows ${newest})`,
				'update the atlas, or name another file with --db'
			);
		}
		if (found === 0 && tableCount(database) > 0) {
			throw new Failure(
				`${path} is a database of another program`,
				'name another file with --db or ATLAS_DB'
			);
		}
		for (const migration of MIGRATIONS.slice(found)) database.exec(migration);
		database.exec(`PRAGMA user_version = ${newest}`);
		database.exec('COMMIT');
	} catch (error) {
		database.exec('ROLLBACK');
		throw error;
	}
}

function tableCount(database: DatabaseSync): number {
	return Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] ?? 0);
}

/** SQLite's primary result codes. */
const SQLITE = {
	busy: 5,
	locked: 6,
	readOnly: 8,
	ioError: 10,
	corrupt: 11,
	full: 13,
	cantOpen: 14,
	noDatabase: 26
};

/** The Failure behind an error of SQLite, so that one line says what to do; other errors as they are. */
export function explainOpen(path: string, error: unknown): unknown {
	if (error instanceof Failure || !(error instanceof Error)) return error;
	const code = 'errcode' in error ? Number(error.errcode) & 0xff : 0;
	switch (code) {
		case SQLITE.noDatabase:
		case SQLITE.corrupt:
			return new Failure(
				`${path} is not a library of the atlas, or is damaged`,
				'name another file with --db or ATLAS_DB'
			);
		case SQLITE.cantOpen:
		case SQLITE.readOnly:
			return new Failure(
				`cannot write to the library ${path}`,
				'check its permissions, or name another file with --db or ATLAS_DB'
			);
		case SQLITE.busy:
		case SQLITE.locked:
			return new Failure(
				`the library ${path} is locked by another program`,
				'wait until it has finished, then try again'
			);
		case SQLITE.ioError:
			return new Failure(
				`${path} could not grow, or the disk cannot be read or written (${error.message})`,
				'check the disk and the limits of this user, then run it again'
			);
		case SQLITE.full:
			return new Failure(
				`the disk is full: ${path} could not grow`,
				'free some space, then run it again'
			);
		default:
			return error;
	}
}
