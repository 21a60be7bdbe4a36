import { Buffer } from 'node:buffer';
import { z } from 'zod';
import {
	copySchema,
	filterSchema,
	type ArticleAnswer,
	type ArticlesAnswer,
	type ArticleSummary
} from '../../domain/api.ts';
import { edtfSchema } from '../../domain/date.ts';
import { endsOf, linkId } from '../../domain/link-id.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { wordsFind } from './filter-sql.ts';
import type { ArticleQuery, Fingerprint, KeptInput, Versions } from './library.ts';
import { unpackBytes, unpackRecord, unpackText, unpackUnchecked } from './packed-record.ts';
import { correctedOf, correctionsOf } from './read-corrections.ts';
import { placeSummaries } from './read-places.ts';
import { actId } from './rows.ts';
import { matchExpression } from './search-words.ts';
import { snippetOf } from './snippet.ts';
import type { Statements, Values } from './statements.ts';

export const SUMMARY_COLUMNS = `articles.id, articles.title, articles.lead, articles.published_at AS publishedAt,
	articles.publisher, articles.links, articles.places,
	(SELECT json_group_array(json_object('id', copies.id, 'publisher', copies.publisher) ORDER BY copies.key)
		FROM articles AS copies WHERE copies.original = articles.key) AS copies`;

/** A row of SUMMARY_COLUMNS. */
export const articleSummaryRow = z.object({
	id: z.string(),
	title: z.string().nullable(),
	lead: z.string(),
	publishedAt: z.string().nullable(),
	publisher: z.string().nullable(),
	links: z.int(),
	places: z.int(),
	copies: z.string()
});

/** The article of a row, with other columns left out. */
export function toSummary(row: z.infer<typeof articleSummaryRow>): ArticleSummary {
	const { copies, ...summary } = articleSummaryRow.parse(row);
	const alsoBy = z.array(copySchema).parse(JSON.parse(copies));
	return { ...summary, ...(alsoBy.length === 0 ? {} : { alsoBy }) };
}

const MATCHING = `
	articles.original IS NULL AND (:place IS NULL OR articles.key IN (SELECT article FROM article_places WHERE place = :place))
	AND (:lo IS NULL OR articles.key IN (
		SELECT article FROM acts WHERE min(a, b) = :lo AND max(a, b) = :hi))
	AND ${wordsFind('articles.key')}`;
const PAGE = `
	SELECT ${SUMMARY_COLUMNS}, articles.key, articles.published_day AS day FROM articles
	WHERE ${MATCHING} AND (:day IS NULL OR (articles.published_day, articles.key) < (:day, :key))
	ORDER BY articles.published_day DESC, articles.key DESC LIMIT :limit`;
/** All that are no copies: counted by two indexes, which leaves the rows themselves alone. */
export const ALL_ARTICLES = `
	SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM articles WHERE original IS NOT NULL) AS n`;
const TOTAL = `SELECT count(*) AS n FROM articles WHERE ${MATCHING}`;

const pageRow = articleSummaryRow.extend({ key: z.int(), day: z.string() });
const number = z.object({ n: z.int() });
const cursorSchema = z.tuple([z.string(), z.int()]);

/** What a search finds, the best first. The rows of a page are only read when it is known which they are. */
const BEST = `
	WITH best AS (
		SELECT articles.key, found.rank AS score FROM article_words AS found CROSS JOIN articles ON articles.key = found.rowid
		WHERE found.words MATCH :words AND ${MATCHING}
			AND (:score IS NULL OR found.rank > :score OR (found.rank = :score AND articles.key < :key))
		ORDER BY score, articles.key DESC LIMIT :limit
	)
	SELECT ${SUMMARY_COLUMNS}, articles.key, best.score, article_texts.text, article_texts.record
	FROM best JOIN articles ON articles.key = best.key JOIN article_texts ON article_texts.article = best.key
	ORDER BY best.score, best.key DESC`;
const bestRow = articleSummaryRow.extend({
	key: z.int(),
	score: z.number(),
	text: z.instanceof(Uint8Array),
	record: z.instanceof(Uint8Array)
});
const bestCursorSchema = z.tuple([z.number(), z.int()]);
const bodySchema = z.looseObject({ body: z.array(z.tuple([z.int(), z.int()])) });

/**
 * Newest first, or what a search finds by relevance, with the place where it stands in the text. By keyset: a page stays
 * where it is while articles are added.
 */
export function readArticles(statements: Statements, query: ArticleQuery): ArticlesAnswer {
	const { place, link, q, order = 'relevance' } = query;
	const ends = link === null ? null : endsOf(link);
	if (link !== null && ends === null) return { articles: [], total: 0, next: null };
	const values = {
		place,
		lo: ends?.[0] ?? null,
		hi: ends?.[1] ?? null,
		words: q === null ? null : matchExpression(q)
	};
	const isNarrow = place !== null || link !== null || q !== null;
	return {
		...(q !== null && order === 'relevance'
			? bestPage(statements, query, values, q)
			: newestPage(statements, query, values)),
		total: statements.get(isNarrow ? TOTAL : ALL_ARTICLES, number, values)?.n ?? 0
	};
}

type Page = Pick<ArticlesAnswer, 'articles' | 'next'>;

function newestPage(statements: Statements, { cursor, limit }: ArticleQuery, values: Values): Page {
	const [day = null, key = null] = cursor === null ? [] : decodeCursor(cursor, cursorSchema);
	const rows = statements.all(PAGE, pageRow, { ...values, day, key, limit: limit + 1 });
	return pageOf(rows, limit, toSummary, (last) => [last.day, last.key]);
}

function bestPage(
	statements: Statements,
	{ cursor, limit }: ArticleQuery,
	values: Values,
	q: string
): Page {
	const [score = null, key = null] = cursor === null ? [] : decodeCursor(cursor, bestCursorSchema);
	const rows = statements.all(BEST, bestRow, { ...values, score, key, limit: limit + 1 });
	const told = (row: z.infer<typeof bestRow>): ArticleSummary => {
		const { body } = bodySchema.parse(unpackUnchecked(row.record));
		const snippet = snippetOf(unpackText(row.text), body, q);
		return { ...toSummary(row), ...(snippet === null ? {} : { snippet }) };
	};
	return pageOf(rows, limit, told, (last) => [last.score, last.key]);
}

/** One row more than the page was asked for: that there is another page. */
function pageOf<T>(
	rows: readonly T[],
	limit: number,
	told: (row: T) => ArticleSummary,
	position: (last: T) => unknown
): Page {
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	const isLast = rows.length === page.length || last === undefined;
	return { articles: page.map(told), next: isLast ? null : encodeCursor(position(last)) };
}

const ARTICLE = `
	SELECT article_texts.text, article_texts.record, articles.key, first.key AS firstKey, first.id AS firstId,
		first.publisher AS firstPublisher
	FROM articles JOIN article_texts ON article_texts.article = articles.key
	LEFT JOIN articles AS first ON first.key = articles.original WHERE articles.id = :id`;
const stored = z.object({
	text: z.instanceof(Uint8Array),
	record: z.instanceof(Uint8Array),
	key: z.int(),
	firstKey: z.int().nullable(),
	firstId: z.string().nullable(),
	firstPublisher: z.string().nullable()
});
const COPIES = `
	SELECT id, publisher FROM articles WHERE original = :original AND key <> :key ORDER BY key`;

export function readArticle(statements: Statements, id: string): ArticleAnswer | null {
	const row = statements.get(ARTICLE, stored, { id });
	if (row === null) return null;
	const text = unpackText(row.text);
	const { record, numbers } = correctedOf(statements, unpackRecord(row.record), () => text);
	const corrections = correctionsOf(statements, id);
	const first = row.firstId === null ? [] : [{ id: row.firstId, publisher: row.firstPublisher }];
	const others = statements.all(COPIES, copySchema, {
		key: row.key,
		original: row.firstKey ?? row.key
	});
	const alsoBy = [...first, ...others];
	return {
		...(alsoBy.length === 0 ? {} : { alsoBy }),
		...(corrections.length === 0 ? {} : { corrections }),
		text,
		record,
		acts: record.links.map((link, at) => ({
			id: actId(id, numbers[at] ?? at),
			link: linkId(link.a, link.b)
		})),
		summaries: Object.fromEntries(
			placeSummaries(statements, Object.keys(record.places), filterSchema.parse({}))
		)
	};
}

const INPUT = `
	SELECT bytes, text, given FROM article_texts
	WHERE article = (SELECT key FROM articles WHERE id = :id)`;
const inputRow = z.object({
	bytes: z.instanceof(Uint8Array).nullable(),
	text: z.instanceof(Uint8Array),
	given: z.string().nullable()
});
const givenSchema = z.object({
	url: z.string().optional(),
	title: z.string().optional(),
	publishedAt: edtfSchema.optional(),
	publisher: z.string().optional()
});

export function readInput(statements: Statements, id: string): KeptInput | null {
	const row = statements.get(INPUT, inputRow, { id });
	if (row === null) return null;
	const { bytes, given } = row;
	const text = unpackText(row.text);
	return {
		bytes: bytes === null ? Buffer.from(text) : unpackBytes(bytes),
		text,
		given: given === null ? null : givenSchema.parse(JSON.parse(given))
	};
}

const FINGERPRINT = 'SELECT hash, source, extractor, gazetteer FROM articles WHERE id = :id';
const fingerprintRow = z.object({
	hash: z.string(),
	source: z.string(),
	extractor: z.string(),
	gazetteer: z.string()
});

export function readFingerprint(statements: Statements, id: string): Fingerprint | null {
	return statements.get(FINGERPRINT, fingerprintRow, { id });
}

const COUNT = 'SELECT count(*) AS n FROM articles';

export function countArticles(statements: Statements): number {
	return statements.get(COUNT, number)?.n ?? 0;
}

/** Without content: kept before there were sketches to know copies by. */
const STALE = '(extractor <> :extractor OR gazetteer <> :gazetteer OR content IS NULL)';
const COUNT_STALE = `SELECT count(*) AS n FROM articles WHERE ${STALE}`;

export function countStale(statements: Statements, { extractor, gazetteer }: Versions): number {
	return statements.get(COUNT_STALE, number, { extractor, gazetteer })?.n ?? 0;
}

const ID_PAGE = 500;
const IDS = `
	SELECT key, id FROM articles WHERE key > :after AND (:extractor IS NULL OR ${STALE})
	ORDER BY key LIMIT ${ID_PAGE}`;

/** Read in pages by key, so that what was read may be replaced meanwhile. */
export async function* readIds(
	statements: Statements,
	notReadBy: Versions | null
): AsyncGenerator<string> {
	const versions = {
		extractor: notReadBy?.extractor ?? null,
		gazetteer: notReadBy?.gazetteer ?? null
	};
	for (let after = 0; ;) {
		const page = statements.all(IDS, z.object({ key: z.int(), id: z.string() }), {
			...versions,
			after
		});
		for (const { id } of page) yield await Promise.resolve(id);
		const last = page.at(-1);
		if (last === undefined || page.length < ID_PAGE) return;
		after = last.key;
	}
}
