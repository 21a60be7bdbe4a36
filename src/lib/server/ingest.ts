import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { EXTRACTOR_VERSION } from '../pipeline/index.ts';
import { Failure, oneLine } from './failure.ts';
import { findArticles, isFault, type Found } from './find-articles.ts';
import { readRaw, type RawArticle } from './reader.ts';
import type { Library } from './store/library.ts';

export type Outcome = 'added' | 'replaced' | 'same' | 'failed';

export interface Progress {
	readonly source: string;
	readonly article: string | null;
	readonly outcome: Outcome;
	readonly reason: string | null;
}

export interface IngestOptions {
	/** Replace an article of the same id that came from another file. */
	readonly replace?: boolean;
	readonly onProgress?: (progress: Progress) => void;
}

/**
 * Reads all articles of the paths into the library, each in one transaction of its own. What is there already, read by
 * the same extractor and gazetteer, is left as it is; a file whose content has changed is read again. What fails is
 * logged with its reason and stops nothing else, unless the library itself fails (a Failure is thrown).
 */
export async function ingest(
	paths: readonly string[],
	library: Library,
	gazetteer: Gazetteer,
	options: IngestOptions = {}
): Promise<Record<Outcome, number>> {
	const counts: Record<Outcome, number> = { added: 0, replaced: 0, same: 0, failed: 0 };
	const seen = new Map<string, string>();
	for await (const found of findArticles(paths)) {
		const progress = await take(found, seen, library, gazetteer, options.replace ?? false);
		counts[progress.outcome] += 1;
		if (progress.outcome === 'failed')
			await library.logFailure({
				source: progress.source,
				article: progress.article,
				reason: progress.reason
			});
		options.onProgress?.(progress);
	}
	return counts;
}

async function take(
	found: Found,
	seen: Map<string, string>,
	library: Library,
	gazetteer: Gazetteer,
	replace: boolean
): Promise<Progress> {
	const { source } = found;
	if (isFault(found)) return { source, article: null, outcome: 'failed', reason: found.fault };
	const article = found.id;
	const failed = (reason: string): Progress => ({ source, article, outcome: 'failed', reason });
	const before = seen.get(article);
	if (before !== undefined) return failed(sameId(article, before));
	seen.set(article, source);

	const known = await library.fingerprint(article);
	if (known !== null) {
		const same = known.hash === found.hash;
		if (same && known.extractor === EXTRACTOR_VERSION && known.gazetteer === gazetteer.version)
			return { source, article, outcome: 'same', reason: null };
		if (!same && fileOf(known.source) !== fileOf(source) && !replace)
			return failed(
				`the library holds another article of the id ${article}, from ${known.source}: rename one, or ingest with --replace`
			);
	}
	const read = readOrReason(found, gazetteer);
	if (typeof read === 'string') return failed(read);
	try {
		return { source, article, outcome: await library.put(read), reason: null };
	} catch (error) {
		// A store that fails as a whole ends the run; an article that does not fit is one failure.
		if (error instanceof Failure && error.remedy !== null) throw error;
		return failed(oneLine(error));
	}
}

function readOrReason(raw: RawArticle, gazetteer: Gazetteer): ReturnType<typeof readRaw> | string {
	try {
		return readRaw(raw, gazetteer);
	} catch (error) {
		return oneLine(error);
	}
}

/** The message for a second article of an id within one run. */
export const sameId = (id: string, first: string): string =>
	`the id ${id} was already given by ${first} in this run: rename one of them`;

/** Without the line number of a row, which changes when rows are added before it. */
const fileOf = (source: string): string => source.replace(/:\d+$/, '');
