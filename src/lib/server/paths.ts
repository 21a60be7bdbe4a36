import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.ts';

/**
 * Where the library lives: the option, ATLAS_DB, or data/atlas.db below the working folder. An empty name is none: SQLite
 * would open a temporary database for it and lose all that is kept.
 */
export const databasePath = (option?: string): string =>
	option || process.env['ATLAS_DB'] || join('data', 'atlas.db');

/**
 * The folder of gazetteer and boundaries: ATLAS_GEO, or geo/ of the project, seen from this file (src/lib/server or
 * build/server/chunks) or from the working folder.
 */
export function geoFolder(): string {
	const named = process.env['ATLAS_GEO'];
	const places = named
		? [named]
		: [join(import.meta.dirname, '..', '..', '..', 'geo'), join(process.cwd(), 'geo')];
	const found = places.find((folder) => existsSync(join(folder, 'gazetteer.json')));
	if (found !== undefined) return found;
	throw new Failure(
		`no gazetteer.json in ${places.join(' or ')}`,
		named ? 'correct ATLAS_GEO or unset it' : 'rebuild it with: npm run geo'
	);
}

/** The folder of the articles that come with the atlas: ATLAS_SEEDS, or seeds/ of the project, found as geo/ is; null when there is none. */
export function seedsFolder(): string | null {
	const named = process.env['ATLAS_SEEDS'];
	const places = named
		? [named]
		: [join(import.meta.dirname, '..', '..', '..', 'seeds'), join(process.cwd(), 'seeds')];
	return places.find((folder) => existsSync(folder)) ?? null;
}
