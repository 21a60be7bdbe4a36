import { z } from 'zod';
import { filterSchema } from '../../domain/api.ts';
import { articleSummaries } from './article-summary.ts';
import { checkLibrary } from './check.ts';
import { findAlike } from './copies.ts';
import { addCorrection, undoCorrection } from './corrections.ts';
import { busiestOrganisations } from '../../figures/busiest-organisations.ts';
import { placeSummaries } from '../../figures/map-places.ts';
import { linksAnswer } from '../../figures/link-answers.ts';
import { FiguresFeed, readFacts } from './figures-feed.ts';
import type { Library } from './library.ts';
import { explainOpen, IN_MEMORY, openDatabase } from './open.ts';
import { actRows, toProofs } from './read-acts.ts';
import { readArticle, readFingerprint, readInput } from './read-article.ts';
import { countArticles, countStale, readArticles, readIds } from './read-articles.ts';
import { countLost, readCorrections } from './read-corrections.ts';
import { readExport } from './read-export.ts';
import { readLink } from './read-links.ts';
import { readOverview } from './read-overview.ts';
import { readPlace } from './read-place.ts';
import { removeArticle } from './remove.ts';
import { readReview } from './read-review.ts';
import { readCorpus } from './read-words.ts';
import { Statements } from './statements.ts';
import { addLog, putAgain, putArticle, putOver } from './write.ts';

const LOG = `SELECT at, source, article, outcome, reason FROM ingest_log ORDER BY key DESC LIMIT :limit`;
const logRow = z.object({
	at: z.string(),
	source: z.string(),
	article: z.string().nullable(),
	outcome: z.enum(['added', 'replaced', 'removed', 'failed']),
	reason: z.string().nullable()
});

/** Changes when another connection has committed. */
const OTHERS = 'SELECT data_version AS version FROM pragma_data_version';
const versionRow = z.object({ version: z.int() });

/**
 * The library in a SQLite file, made when missing. `now` gives the time of writing. Throws a Failure when the file cannot
 * be opened; see openDatabase.
 */
export function openSqliteLibrary(
	path: string = IN_MEMORY,
	now: () => Date = () => new Date()
): Library {
	const statements = new Statements(openDatabase(path));
	const feed = new FiguresFeed(statements);
	const stamp = (): string => now().toISOString();
	// async, although SQLite answers at once: a store over a network will not.
	const ask = async <T>(work: () => T): Promise<T> => {
		try {
			return work();
		} catch (error) {
			throw explainOpen(path, error);
		}
	};
	let writes = 0;
	const write = <T>(work: () => T): Promise<T> =>
		ask(() => {
			writes += 1;
			return work();
		});
	const read = <T>(work: () => T): Promise<T> => ask(() => statements.snapshot(work));
	return {
		fingerprint: (article) => read(() => readFingerprint(statements, article)),
		alike: (likeness) => read(() => findAlike(statements, likeness)),
		put: (article) => write(() => putArticle(statements, article, stamp())),
		putOver: (hash, article) => write(() => putOver(statements, hash, article, stamp())),
		putAgain: (article) => write(() => putAgain(statements, article, stamp())),
		remove: (article, reason) => write(() => removeArticle(statements, article, reason, stamp())),
		logFailure: (entry) =>
			write(() => addLog(statements, { ...entry, outcome: 'failed' }, stamp())),
		log: (limit) => read(() => statements.all(LOG, logRow, { limit })),
		version: () => ask(() => `${statements.get(OTHERS, versionRow)?.version ?? 0}.${writes}`),
		countArticles: () => read(() => countArticles(statements)),
		countStale: (versions) => read(() => countStale(statements, versions)),
		ids: (notReadBy) => readIds(statements, notReadBy),
		check: () => checkLibrary(statements),
		overview: (filter) => read(() => readOverview(feed, filter)),
		links: (filter, level, limit) => read(() => linksAnswer(feed, filter, level, limit)),
		link: (id, filter, level, page) => read(() => readLink(feed, id, filter, level, page)),
		place: (id, filter) => read(() => readPlace(feed, id, filter)),
		places: (ids) =>
			read(() => {
				const tally = feed.tally(filterSchema.parse({}));
				const found = placeSummaries(feed.current(), tally, ids);
				return ids.flatMap((id) => found.get(id) ?? []);
			}),
		articles: (query) => read(() => readArticles(feed, query)),
		article: (id) => read(() => readArticle(feed, id)),
		input: (id) => read(() => readInput(statements, id)),
		organisations: (q, limit) => read(() => busiestOrganisations(feed.current(), q, limit)),
		words: () => read(() => readCorpus(statements)),
		correct: (given) => write(() => addCorrection(statements, given, stamp())),
		undo: (correction, why) => write(() => undoCorrection(statements, correction, why, stamp())),
		corrections: (query) => read(() => readCorrections(statements, query)),
		review: (filter, query) => read(() => readReview(feed, filter, query)),
		countLostCorrections: () => read(() => countLost(statements)),
		exportActs: (filter) => readExport(feed, filter),
		facts: () => read(() => readFacts(statements)),
		actsOf: (keys) => read(() => toProofs(statements, actRows(statements, keys))),
		summariesOf: (keys) => read(() => articleSummaries(statements, keys)),
		close: () => ask(() => statements.close())
	};
}
