import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { EXTRACTOR_VERSION } from '../pipeline/index.ts';
import { Failure, oneLine } from './failure.ts';
import { inOrder } from './in-order.ts';
import { until, type Progress } from './ingest.ts';
import { readHere, type ReadRaw } from './reader.ts';
import type { Library, ReadArticle } from './store/library.ts';

export interface ReindexOptions {
	/** Every article, also those that this extractor and gazetteer have read. */
	readonly all?: boolean;
	/** Ends after the article in hand. */
	readonly signal?: AbortSignal;
	/** Reads articles, `ahead` of them at once; here and one by one unless told otherwise. */
	readonly read?: ReadRaw;
	readonly ahead?: number;
	readonly onProgress?: (progress: Progress) => void;
}

interface Reread {
	readonly id: string;
	readonly source: string;
	readonly article: ReadArticle | string | null;
}

/**
 * Reads articles again from what the library kept of them, each in one transaction of its own, while others read and
 * write. What an interrupted run has done is done: the next one goes on behind it. An article that cannot be read any
 * more keeps its old record and is logged.
 */
export async function reindex(
	library: Library,
	gazetteer: Gazetteer,
	options: ReindexOptions = {}
): Promise<{ readonly replaced: number; readonly failed: number }> {
	const read = options.read ?? readHere(gazetteer);
	const versions = { extractor: EXTRACTOR_VERSION, gazetteer: gazetteer.version };
	const counts = { replaced: 0, failed: 0 };
	const ids = until(library.ids(options.all === true ? null : versions), options.signal);
	for await (const { id, source, article } of inOrder(ids, options.ahead ?? 1, (id) =>
		readAgain(id, library, read)
	)) {
		// Gone since it was listed.
		if (article === null) continue;
		const reason = typeof article === 'string' ? article : await putOrReason(library, article);
		if (reason !== null) await library.logFailure({ source, article: id, reason });
		const outcome = reason === null ? 'replaced' : 'failed';
		counts[outcome] += 1;
		options.onProgress?.({ source, article: id, outcome, reason });
	}
	return counts;
}

async function readAgain(id: string, library: Library, read: ReadRaw): Promise<Reread> {
	const [known, input] = [await library.fingerprint(id), await library.input(id)];
	if (known === null || input === null) return { id, source: '', article: null };
	const { hash, source } = known;
	return { id, source, article: await read({ id, source, hash, input }) };
}

async function putOrReason(library: Library, article: ReadArticle): Promise<string | null> {
	try {
		// False: somebody has put a newer input meanwhile, which has been read by this version then.
		await library.putAgain(article);
		return null;
	} catch (error) {
		// A store that fails as a whole ends the run; an article that does not fit is one failure.
		if (error instanceof Failure && error.remedy !== null) throw error;
		return oneLine(error);
	}
}
