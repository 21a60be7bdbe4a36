import { setImmediate } from 'node:timers/promises';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { EXTRACTOR_VERSION } from '../pipeline/index.ts';
import { Failure, oneLine } from './failure.ts';
import { findArticles, FROM_STANDARD_INPUT, POSTED } from './find-articles.ts';
import { isFault, type Found } from './found.ts';
import { inOrder } from './in-order.ts';
import { readHere, type RawArticle, type ReadRaw } from './reader.ts';
import type { Fingerprint, Library, ReadArticle } from './store/library.ts';

export type Outcome = 'added' | 'replaced' | 'same' | 'failed';

export interface Progress {
	readonly source: string;
	readonly article: string | null;
	readonly outcome: Outcome;
	/** Why it failed, or what is odd about an article that was taken. */
	readonly reason: string | null;
}

export interface IngestOptions {
	/** Replace an article of the same id that came from another file. */
	readonly replace?: boolean;
	/** Tell what would be done and leave the library as it is. */
	readonly dryRun?: boolean;
	/** Ends after the article in hand. */
	readonly signal?: AbortSignal;
	/** Reads articles, `ahead` of them at once; here and one by one unless told otherwise. */
	readonly read?: ReadRaw;
	readonly ahead?: number;
	readonly onProgress?: (progress: Progress) => void;
}

/**
 * Reads all articles of the paths, or those found, into the library, each in one transaction of its own. What is there already, read by
 * the same extractor and gazetteer, is left as it is, so that an interrupted run is gone on with by running it again; a file
 * whose content has changed is read again. What fails is logged with its reason and stops nothing else, unless the library
 * itself fails (a Failure is thrown). Articles may be read in several threads; one after the other is written, in order.
 */
export async function ingest(
	from: readonly string[] | AsyncIterable<Found>,
	library: Library,
	gazetteer: Gazetteer,
	options: IngestOptions = {}
): Promise<Record<Outcome, number>> {
	const counts: Record<Outcome, number> = { added: 0, replaced: 0, same: 0, failed: 0 };
	const take = taker(library, gazetteer, options);
	const found = until(Symbol.asyncIterator in from ? from : findArticles(from), options.signal);
	for await (const taken of inOrder(found, options.ahead ?? 1, take)) {
		const progress =
			'outcome' in taken ? taken : await keep(taken, library, options.dryRun ?? false);
		counts[progress.outcome] += 1;
		if (progress.outcome === 'failed' && options.dryRun !== true) {
			const { source, article, reason } = progress;
			await library.logFailure({ source, article, reason });
		}
		options.onProgress?.(progress);
	}
	return counts;
}

/** The items until somebody wants to stop. Lets signals and timers in between, which a chain of promises would not. */
export async function* until<T>(
	items: AsyncIterable<T>,
	signal: AbortSignal | undefined
): AsyncGenerator<T> {
	for await (const item of items) {
		await setImmediate();
		if (signal?.aborted === true) return;
		yield item;
	}
}

/** An article that has been read and is to be kept. */
interface Ready {
	readonly article: ReadArticle;
	readonly isNew: boolean;
}

/** Decides what to do with one article after the other, and reads what has to be read. */
function taker(
	library: Library,
	gazetteer: Gazetteer,
	options: IngestOptions
): (found: Found) => Promise<Progress | Ready> {
	const seen = new Map<string, string>();
	const read = options.read ?? readHere(gazetteer);
	return async (found) => {
		const { source } = found;
		if (isFault(found)) return { source, article: null, outcome: 'failed', reason: found.fault };
		const article = found.id;
		const failed = (reason: string): Progress => ({ source, article, outcome: 'failed', reason });
		const before = seen.get(article);
		// A file that was named twice is one.
		if (before === source) return { source, article, outcome: 'same', reason: null };
		if (before !== undefined) return failed(sameId(article, before));
		seen.set(article, source);

		const known = await library.fingerprint(article);
		if (known !== null) {
			const standing = standingOf(known, found, gazetteer.version);
			if (standing === 'same') return { source, article, outcome: 'same', reason: null };
			if (standing === 'other' && options.replace !== true)
				return failed(
					`the library holds another article of the id ${article}, from ${known.source}: rename one, or ingest with --replace`
				);
		}
		const result = await read(found);
		return typeof result === 'string' ? failed(result) : { article: result, isNew: known === null };
	};
}

async function keep(
	{ article, isNew }: Ready,
	library: Library,
	dryRun: boolean
): Promise<Progress> {
	const about = { source: article.source, article: article.record.id };
	try {
		const outcome = dryRun ? (isNew ? 'added' : 'replaced') : await library.put(article);
		const odd = article.record.messages.find(({ rule }) => rule === 'encoding-label');
		return { ...about, outcome, reason: odd?.reason ?? null };
	} catch (error) {
		// A store that fails as a whole ends the run; an article that does not fit is one failure.
		if (error instanceof Failure && error.remedy !== null) throw error;
		return { ...about, outcome: 'failed', reason: oneLine(error) };
	}
}

/**
 * What the library has under an id beside what is found: the `same`, read by this extractor and gazetteer; what may be
 * replaced, as it is the same file or was read by others (`older`); or an article from elsewhere (`other`).
 */
export function standingOf(
	known: Fingerprint,
	found: Pick<RawArticle, 'hash' | 'source'>,
	gazetteer: string
): 'same' | 'older' | 'other' {
	if (known.hash !== found.hash) return isSameFile(known.source, found.source) ? 'older' : 'other';
	return known.extractor === EXTRACTOR_VERSION && known.gazetteer === gazetteer ? 'same' : 'older';
}

/** The message for a second article of an id within one run. */
export const sameId = (id: string, first: string): string =>
	`the id ${id} was already given by ${first} in this run: rename one of them`;

/** What is piped in or posted has no name that would tell that it is the same again. */
const NAMELESS: ReadonlySet<string> = new Set([FROM_STANDARD_INPUT, POSTED]);

const isSameFile = (x: string, y: string): boolean =>
	fileOf(x) === fileOf(y) && !NAMELESS.has(fileOf(x));

/** Without the line number of a row, which changes when rows are added before it. */
const fileOf = (source: string): string => source.replace(/:\d+$/, '');
