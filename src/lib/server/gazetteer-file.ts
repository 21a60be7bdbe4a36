import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { loadGazetteer } from '../gazetteer/load-gazetteer.ts';
import { codeOf, Failure, oneLine } from './failure.ts';
import { geoFolder } from './paths.ts';

let loaded: Gazetteer | null = null;

/**
 * The gazetteer of geo/, read once a process. Its version carries a part of the file's hash, so that articles are read
 * again after any change of it. Throws a Failure when it is missing or malformed. */
export function openGazetteer(): Gazetteer {
	loaded ??= read(gazetteerPath());
	return loaded;
}

/** The file itself, for who reads articles elsewhere with the same gazetteer. Throws a Failure when it is missing. */
export function gazetteerText(): string {
	const path = gazetteerPath();
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		throw unloadable(path, error);
	}
}

/** The version of the gazetteer of geo/ without loading its index: what tells whether articles are to be read again. */
export const gazetteerVersion = (): string => loaded?.version ?? parse(gazetteerPath()).version;

const gazetteerPath = (): string => join(geoFolder(), 'gazetteer.json');

function parse(path: string): { readonly rows: unknown; readonly version: string } {
	try {
		const text = readFileSync(path, 'utf8');
		const rows: unknown = JSON.parse(text);
		const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
		return { rows, version: `${versionSchema.parse(rows).version}-${hash}` };
	} catch (error) {
		throw unloadable(path, error);
	}
}

const versionSchema = z.object({ version: z.string() });

function read(path: string): Gazetteer {
	const { rows, version } = parse(path);
	try {
		return { ...loadGazetteer(rows), version };
	} catch (error) {
		throw unloadable(path, error);
	}
}

const unloadable = (path: string, error: unknown): Failure =>
	new Failure(
		`cannot load ${path}: ${codeOf(error) ?? oneLine(error)}`,
		'rebuild it with: npm run geo'
	);
