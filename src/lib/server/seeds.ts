import type { Seeds } from '../domain/api.ts';
import type { Atlas } from './atlas.ts';
import { findArticles } from './find-articles.ts';
import { isFault } from './found.ts';
import { ingest } from './ingest.ts';
import { seedsFolder } from './paths.ts';
import type { RawArticle } from './reader.ts';

/** The articles that come with the atlas; none where it was installed without them. */
async function seeds(): Promise<RawArticle[]> {
	const folder = seedsFolder();
	if (folder === null) return [];
	const found = await Array.fromAsync(findArticles([folder]));
	return found.flatMap((one) => (isFault(one) ? [] : [one]));
}

const isHeld = async ({ library }: Atlas, { id, hash }: RawArticle): Promise<boolean> =>
	(await library.fingerprint(id))?.hash === hash;

/** Which of them the library holds as they came. */
export async function listSeeds(atlas: Atlas): Promise<Seeds> {
	const found = await seeds();
	return {
		seeds: await Promise.all(
			found.map(async (one) => ({ id: one.id, held: await isHeld(atlas, one) }))
		)
	};
}

/** Reads them into the library; what it holds already, and another article of the same id, stay as they are. */
export async function loadSeeds(atlas: Atlas): Promise<Seeds> {
	const folder = seedsFolder();
	if (folder !== null) await ingest([folder], atlas.library, atlas.gazetteer);
	return listSeeds(atlas);
}

/** Takes those out that the library holds as they came. */
export async function removeSeeds(atlas: Atlas): Promise<Seeds> {
	for (const one of await seeds())
		if (await isHeld(atlas, one)) await atlas.library.remove(one.id, 'removed with the seeds');
	return listSeeds(atlas);
}
