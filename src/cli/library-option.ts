import { existsSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { databasePath } from '../lib/server/paths.ts';
import { Failure } from '../lib/server/failure.ts';
import type { Library } from '../lib/server/store/library.ts';
import { openSqliteLibrary } from '../lib/server/store/sqlite-library.ts';
import { UsageError } from './report.ts';

export const libraryOption = (): Option =>
	new Option(
		'--db <path>',
		'where the library lives (or ATLAS_DB), by default data/atlas.db'
	).argParser(parsePath);

/** An empty path comes from a variable that is not set; the usual library in its place would surprise. */
function parsePath(text: string): string {
	if (text.trim() === '') throw new InvalidArgumentError('It is empty: name a file.');
	return text;
}

/** Opens the library for the time of `work`. A library that cannot be opened is wrong usage: nothing was done. */
export async function withLibrary<T>(
	option: string | undefined,
	work: (library: Library) => Promise<T>
): Promise<T> {
	const library = open(databasePath(option));
	try {
		return await work(library);
	} finally {
		await library.close();
	}
}

function open(path: string): Library {
	try {
		return openSqliteLibrary(path);
	} catch (error) {
		if (error instanceof Failure) throw new UsageError(error.message, error.remedy, error);
		throw error;
	}
}

/** As `withLibrary`, for what makes no sense without one: a missing library is named, not made. */
export async function withKeptLibrary<T>(
	option: string | undefined,
	work: (library: Library) => Promise<T>
): Promise<T> {
	const path = databasePath(option);
	if (!existsSync(path))
		throw new UsageError(`there is no library at ${path}`, 'name it with --db or ATLAS_DB');
	return withLibrary(option, work);
}
