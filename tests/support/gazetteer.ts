import { readFileSync } from 'node:fs';
import type { Gazetteer } from '../../src/lib/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../src/lib/gazetteer/load-gazetteer.ts';

let loaded: Gazetteer | undefined;

/** The gazetteer that the program ships, read once for all tests of a file. */
export function shippedGazetteer(): Gazetteer {
	loaded ??= loadGazetteer(
		JSON.parse(readFileSync(new URL('../../geo/gazetteer.json', import.meta.url), 'utf8'))
	);
	return loaded;
}
