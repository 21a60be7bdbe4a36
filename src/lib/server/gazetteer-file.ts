import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { loadGazetteer } from '../gazetteer/load-gazetteer.ts';
import { codeOf, Failure, oneLine } from './failure.ts';
import { geoFolder } from './paths.ts';

let loaded: Gazetteer | null = null;

/** The gazetteer of geo/, read once a process. Throws a Failure when it is missing or malformed. */
export function openGazetteer(): Gazetteer {
	loaded ??= read(join(geoFolder(), 'gazetteer.json'));
	return loaded;
}

function read(path: string): Gazetteer {
	try {
		return loadGazetteer(JSON.parse(readFileSync(path, 'utf8')));
	} catch (error) {
		throw new Failure(
			`cannot load ${path}: ${codeOf(error) ?? oneLine(error)}`,
			'rebuild it with: npm run geo'
		);
	}
}
