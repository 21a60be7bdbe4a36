import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openGazetteer } from './gazetteer-file.ts';
import { databasePath } from './paths.ts';
import type { Library } from './store/library.ts';
import { openSqliteLibrary } from './store/sqlite-library.ts';

/** What answers requests: opened when first asked for, once a process. */
export interface Atlas {
	readonly library: Library;
	readonly gazetteer: Gazetteer;
}

let opened: Atlas | null = null;

/** Throws a Failure when library or gazetteer cannot be opened; the next call tries again. */
export function openAtlas(): Atlas {
	opened ??= { gazetteer: openGazetteer(), library: openSqliteLibrary(databasePath()) };
	return opened;
}

/** Closes what is open: at the end of the process, and between tests. */
export async function closeAtlas(): Promise<void> {
	const closing = opened;
	opened = null;
	await closing?.library.close();
}
