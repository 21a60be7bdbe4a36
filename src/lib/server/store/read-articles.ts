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
import { unpackBytes, unpackRecord, unpackText } from './packed-record.ts';
import { correctedOf, correctionsOf } from './read-corrections.ts';
import { placeSummaries } from './read-places.ts';
import { actId } from './rows.ts';
import { matchExpression } from './search-words.ts';
import type { Statements } from './statements.ts';

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
		SELECT article FROM acts WHERE (a = :lo AND b = :hi) OR (a = :hi AND b = :lo)))
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

const isNarrow = ({ place, link, q }: ArticleQuery): boolean =>
	place !== null || link !== null || q !== null;

/** Newest first, by keyset: a page stays where it is while articles are added. */
export function readArticles(statements: Statements, query: ArticleQuery): ArticlesAnswer {
	const ends = query.link === null ? null : endsOf(query.link);
	if (query.link !== null && ends === null) return { articles: [], total: 0, next: null };
	const after = query.cursor === null ? null : decodeCursor(query.cursor, cursorSchema);
	const values = {
		place: query.place,
		lo: ends?.[0] ?? null,
		hi: ends?.[1] ?? null,
		words: query.q === null ? null : matchExpression(query.q)
	};
	const rows = statements.all(PAGE, pageRow, {
		...values,
		day: after?.[0] ?? null,
		key: after?.[1] ?? null,
		limit: query.limit + 1
	});
	const page = rows.slice(0, query.limit);
	const last = page.at(-1);
	return {
		articles: page.map(toSummary),
		total: statements.get(isNarrow(query) ? TOTAL : ALL_ARTICLES, number, values)?.n ?? 0,
		next:
			rows.length > page.length && last !== undefined ? encodeCursor([last.day, last.key]) : null
	};
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
