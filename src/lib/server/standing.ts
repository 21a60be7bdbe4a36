import type { z } from 'zod';
import type { Standing } from '../domain/api.ts';
import type { Atlas } from './atlas.ts';
import { BadParameter, type standingParameters } from '../domain/parameters.ts';
import { standingOf } from './ingest.ts';
import { parseSketch } from './near-copy.ts';

/** What the library has beside an article that stays where it is: only its fingerprints are told. */
export async function standing(
	{ library, gazetteer }: Atlas,
	{ id, hash, content, sketch }: z.infer<typeof standingParameters>
): Promise<Standing> {
	const read = sketch === null ? null : parseSketch(sketch);
	if (sketch !== null && read === null)
		throw new BadParameter('sketch', '"sketch": needs 32 numbers of eight hexadecimal digits');
	const known = await library.fingerprint(id);
	const told = known === null ? 'new' : standingOf(known, { hash, source: '' }, gazetteer.version);
	const found = await library.alike({ content: content ?? '', sketch: read });
	// The article itself is no copy.
	return { standing: told, alike: found?.id === id ? null : found };
}
