import type {
	Act,
	ArticleAnswer,
	ArticlesAnswer,
	ArticleSummary,
	Filter,
	LinkAnswer,
	LinkLevel,
	LinksAnswer,
	OrganisationsAnswer,
	Overview,
	ReviewAnswer,
	PlaceAnswer,
	PlaceSummary
} from '../../domain/api.ts';
import type { ExtractionRecord } from '../../domain/article.ts';
import type {
	Change,
	Correction,
	CorrectionsAnswer,
	Drift,
	Undoing
} from '../../domain/correction.ts';
import type { Place, PlaceId } from '../../domain/place.ts';
import type { Span } from '../../domain/span.ts';
import type { Facts } from '../../figures/figures.ts';
import type { WordCorpus } from '../../search/word-places.ts';
import type { Likeness } from '../near-copy.ts';

/** What the giver of an article knew of it (a row of .jsonl): part of what it is read from, kept with it. */
export interface Given {
	readonly url?: string | undefined;
	readonly title?: string | undefined;
	/** EDTF. */
	readonly publishedAt?: string | undefined;
	readonly publisher?: string | undefined;
}

/** All that an article is read from. */
export interface KeptInput {
	/** The input as it came; of a row of .jsonl, its text in UTF-8. */
	readonly bytes: Uint8Array;
	readonly text: string;
	/** Null for a file of bytes: then `bytes` are decoded again, else `text` is what was given. */
	readonly given: Given | null;
}

/** An article that has been read, ready to be kept. */
export interface ReadArticle extends KeptInput {
	/** The text repaired, in Simplified script: what is searched. */
	readonly readable: string;
	/** The first words of its body, readable. */
	readonly lead: string;
	/** Its offsets count in `text`. */
	readonly record: ExtractionRecord;
	/** The file or stream it came from. */
	readonly source: string;
	/** SHA-256 of the file's bytes or of the row, hexadecimal. */
	readonly hash: string;
	readonly extractor: string;
	readonly gazetteer: string;
	readonly likeness: Likeness;
}

/** What decides whether an article has to be read again. */
export interface Fingerprint {
	readonly hash: string;
	readonly source: string;
	readonly extractor: string;
	readonly gazetteer: string;
}

/** What reads articles now: those that another version read can be read again. */
export interface Versions {
	readonly extractor: string;
	readonly gazetteer: string;
}

/** Something wrong with the library, in one line; `article` null when it is not about one. */
export interface Flaw {
	readonly article: string | null;
	readonly flaw: string;
}

export interface IngestEntry {
	readonly source: string;
	readonly article: string | null;
	readonly outcome: 'added' | 'replaced' | 'removed' | 'failed';
	readonly reason: string | null;
}

export interface LoggedEntry extends IngestEntry {
	/** ISO 8601, UTC. */
	readonly at: string;
}

export interface ArticleQuery {
	readonly place: PlaceId | null;
	/** Id of a pair (see linkId). */
	readonly link: string | null;
	readonly q: string | null;
	/** Of what a search finds; by relevance unless told otherwise. */
	readonly order?: 'relevance' | 'newest';
	readonly cursor: string | null;
	readonly limit: number;
}

/** A page of a list: from its beginning, or behind the page that gave the cursor. */
export interface Page {
	readonly cursor: string | null;
	readonly limit: number;
}

export interface CorrectionQuery extends Page {
	/** Id of an article. */
	readonly article: string | null;
	/** Only those that the text has drifted away from, and which way. */
	readonly drift?: Drift | null;
}

export interface ReviewQuery {
	/** Id of the act to begin with; null, or one that is not there: the first of the queue. */
	readonly at: string | null;
	readonly limit: number;
}

/** A correction to be kept. */
export interface NewCorrection {
	readonly article: string;
	/** The number of the act; null for one that is added, and for a name. */
	readonly act: number | null;
	/** Where the name stands that it is about; null or left out for acts. */
	readonly mention?: Span | null;
	readonly by: string;
	readonly reason: string;
	readonly change: Change;
	/** The places that the change names, and all that holds them. */
	readonly places: Readonly<Record<PlaceId, Place>>;
}

/** What figures are counted from, and the id of the article at each key. */
export interface KeyedFacts extends Facts {
	readonly ids: ReadonlyMap<number, string>;
}

/** An act as exports carry it: with its ends, and which extractor and gazetteer found it. */
export interface ExportRow {
	readonly act: Act;
	readonly a: PlaceSummary;
	readonly b: PlaceSummary;
	readonly url: string | null;
	readonly extractor: string;
	readonly gazetteer: string;
}

/**
 * The library of articles, whatever keeps it. An article whose body another has already is a copy: it is kept and can be
 * opened, the other names it (`alsoBy`), and in lists and counts the two are one. Every method is asynchronous and answers in the shapes of the API; unknown
 * ids give null; a cursor that this library did not give throws a BadCursor. `articles` in counts are articles, `links`
 * of a place are acts. The conformance suite in tests/unit/server/ says the rest.
 */
export interface Library {
	fingerprint(article: string): Promise<Fingerprint | null>;
	/** The article whose text is the same or nearly so; null when there is none. */
	alike(likeness: Likeness): Promise<{ readonly id: string; readonly title: string | null } | null>;
	/** Keeps or replaces the article whole, with its acts and its line in the log, or leaves everything as it was. */
	put(article: ReadArticle): Promise<'added' | 'replaced'>;
	/**
	 * As `put`, if the library still holds the input of this hash under the id (null: none of it): else nothing happens and the
	 * answer is null, as somebody else was faster.
	 */
	putOver(hash: string | null, article: ReadArticle): Promise<'added' | 'replaced' | null>;
	/**
	 * As `put`, for an article read again from what the library kept of it, unless it was replaced or is gone since: then
	 * nothing happens and the answer is false.
	 */
	putAgain(article: ReadArticle): Promise<boolean>;
	/**
	 * Takes the article out, with all that follows from it, and says so in the log; false when there is none of the id. What
	 * people have said of it stays and holds on again when it comes back.
	 */
	remove(article: string, reason: string): Promise<boolean>;
	logFailure(entry: Omit<IngestEntry, 'outcome'>): Promise<void>;
	/** Newest first. */
	log(limit: number): Promise<LoggedEntry[]>;

	/** Another one after every change, whoever makes it: answers may be kept for as long as it stays the same. */
	version(): Promise<string>;
	countArticles(): Promise<number>;
	/** How many articles other versions than these have read. */
	countStale(versions: Versions): Promise<number>;
	/** Ids in the order of adding: of all articles, or of those that other versions than these have read. */
	ids(notReadBy: Versions | null): AsyncIterable<string>;
	/** All that is wrong with what is kept, while others go on reading and writing. */
	check(): AsyncIterable<Flaw>;
	overview(filter: Filter): Promise<Overview>;
	/** Strongest pairs first. */
	links(filter: Filter, level: LinkLevel, limit: number): Promise<LinksAnswer>;
	/** Null when no act matches. Acts by date, undated last. */
	link(id: string, filter: Filter, level: LinkLevel, page?: Page): Promise<LinkAnswer | null>;
	place(id: PlaceId, filter: Filter): Promise<PlaceAnswer | null>;
	/** Those of the ids that the library knows, in their order. */
	places(ids: readonly PlaceId[]): Promise<PlaceSummary[]>;
	/** Newest first; what a search finds by relevance, with the words where they stand, unless told otherwise. */
	articles(query: ArticleQuery): Promise<ArticlesAnswer>;
	article(id: string): Promise<ArticleAnswer | null>;
	/** What the article was read from, to read it again. */
	input(id: string): Promise<KeptInput | null>;
	organisations(q: string | null, limit: number): Promise<OrganisationsAnswer>;
	/**
	 * All words that searches find articles by, copies among them: what makeWordIndex writes for a copy that is searched elsewhere. Keys are those of the figures.
	 */
	words(): Promise<WordCorpus>;
	/**
	 * Keeps a correction and applies it: at once, and each time the article is read again. Null when there is no such act or
	 * article; throws a BadCorrection when the change makes no act.
	 */
	correct(given: NewCorrection): Promise<Correction | null>;
	/** Takes a correction back; null when there is none of the id. */
	undo(correction: string, why: Undoing): Promise<Correction | null>;
	/** Newest first. */
	corrections(query: CorrectionQuery): Promise<CorrectionsAnswer>;
	/** Acts that nobody has corrected or accepted yet, the least certain first. */
	review(filter: Filter, query: ReviewQuery): Promise<ReviewAnswer>;
	/** How many corrections have lost the sentence that they hold on to. */
	countLostCorrections(): Promise<number>;
	/** All acts under the filter, one by one, in the order in which they were added. */
	exportActs(filter: Filter): AsyncIterable<ExportRow>;
	/** All that figures are counted from, for an index elsewhere. Its keys are those that the next two take, until something changes. */
	facts(): Promise<KeyedFacts>;
	actsOf(keys: readonly number[]): Promise<Act[]>;
	summariesOf(keys: readonly number[]): Promise<ArticleSummary[]>;
	close(): Promise<void>;
}

/** A correction that cannot be. */
export class BadCorrection extends Error {}
