import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { loadGazetteer } from '../gazetteer/load-gazetteer.ts';
import { codeOf, Failure, oneLine } from './failure.ts';
import { geoFolder } from './paths.ts';

let loaded: Gazetteer | null = null;

/**
 * The gazetteer of geo/, read once a process. Its version carries a part of the file's hash, so that articles are read
 * again after any change of it. Throws a Failure when it is missing or malformed. */
export function openGazetteer(): Gazetteer {
	loaded ??= read(join(geoFolder(), 'gazetteer.json'));
	return loaded;
}

function read(path: string): Gazetteer {
	try {
		const text = readFileSync(path, 'utf8');
		const gazetteer = loadGazetteer(JSON.parse(text));
		const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
		return { ...gazetteer, version: `${gazetteer.version}-${hash}` };
	} catch (error) {
		throw new Failure(
			`cannot load ${path}: ${codeOf(error) ?? oneLine(error)}`,
			'rebuild it with: npm run geo'
		);
	}
}
