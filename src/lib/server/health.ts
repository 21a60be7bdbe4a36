import type { Health } from '../domain/api.ts';
import { EXTRACTOR_VERSION } from '../pipeline/index.ts';
import { openAtlas } from './atlas.ts';
import { openBoundaries } from './boundary-files.ts';
import { openGazetteer } from './gazetteer-file.ts';
import { oneLine } from './failure.ts';
import { staleNote } from './stale-note.ts';

/** What an operator asks first: `degraded` still answers, `failed` cannot. */
export async function health(writable: Health['writable']): Promise<Health> {
	const trouble: string[] = [];
	const attempt = async <T>(fallback: T, work: () => T | Promise<T>): Promise<T> => {
		try {
			return await work();
		} catch (error) {
			trouble.push(oneLine(error));
			return fallback;
		}
	};
	const gazetteer = await attempt('missing', () => openGazetteer().version);
	const articles = await attempt(0, () => openAtlas().library.countArticles());
	const stale = await attempt(0, () =>
		openAtlas().library.countStale({ extractor: EXTRACTOR_VERSION, gazetteer })
	);
	const failed = trouble.length > 0;
	const boundaries = await attempt('missing', () => {
		const { source, trouble: why } = openBoundaries();
		if (why !== null) trouble.push(why);
		return source;
	});
	const status = failed ? 'failed' : trouble.length > 0 ? 'degraded' : 'ok';
	const lost = await attempt(0, () => openAtlas().library.countLostCorrections());
	const notes = failed
		? []
		: [...(stale === 0 ? [] : [staleNote(stale)]), ...(lost === 0 ? [] : [lostNote(lost)])];
	return {
		status,
		articles,
		extractor: EXTRACTOR_VERSION,
		gazetteer,
		boundaries,
		writable,
		trouble,
		notes
	};
}

const lostNote = (lost: number): string =>
	`${lost} ${lost === 1 ? 'correction has' : 'corrections have'} lost the sentence that they hold on to: see /api/v1/corrections`;
