import { z } from 'zod';
import type { ArticlesAnswer, ArticleSummary } from '../../domain/api.ts';
import { endsOf } from '../../domain/link-id.ts';
import { articlesTelling, newestArticles } from '../../figures/lists.ts';
import { Top } from '../../figures/top.ts';
import { articleSummaryRow, SUMMARY_COLUMNS, toSummary } from './article-summary.ts';
import { decodeCursor, encodeCursor } from '../../domain/cursor.ts';
import type { FiguresFeed } from './figures-feed.ts';
import type { ArticleQuery, Versions } from './library.ts';
import { unpackText, unpackUnchecked } from './packed-record.ts';
import { matchExpression } from '../../search/search-words.ts';
import { snippetOf } from '../../search/snippet.ts';
import type { Statements } from './statements.ts';

const pageRow = articleSummaryRow.extend({ key: z.int(), day: z.string() });
const number = z.object({ n: z.int() });
const cursorSchema = z.tuple([z.string(), z.int()]);

/** All that are no copies: what nobody has narrowed comes by the index of days. */
const NEWEST = `
	SELECT ${SUMMARY_COLUMNS}, articles.key, articles.published_day AS day FROM articles
	WHERE original IS NULL AND (:day IS NULL OR (articles.published_day, articles.key) < (:day, :key))
	ORDER BY articles.published_day DESC, articles.key DESC LIMIT :limit`;
const BY_KEY = `
	SELECT ${SUMMARY_COLUMNS}, articles.key, articles.published_day AS day
	FROM json_each(:keys) AS wanted JOIN articles ON articles.key = wanted.value`;

/** What words find, the best first. */
const RANKED = 'SELECT rowid, rank FROM article_words WHERE words MATCH :words';
const TOLD = `SELECT article, text, record FROM article_texts WHERE article IN (SELECT value FROM json_each(:keys))`;
const toldRow = z.object({
	article: z.int(),
	text: z.instanceof(Uint8Array),
	record: z.instanceof(Uint8Array)
});
const bestCursorSchema = z.tuple([z.number(), z.int()]);
const bodySchema = z.looseObject({ body: z.array(z.tuple([z.int(), z.int()])) });

type Narrowing = Pick<ArticleQuery, 'place' | 'link' | 'q'>;

/** What a list is narrowed by, each as marks on the keys of articles. */
export function marksOf(feed: FiguresFeed, { place, link, q }: Narrowing): Uint8Array[] {
	const { articles, acts } = feed.current();
	const ends = link === null ? null : endsOf(link);
	const words = feed.found(q);
	return [
		...(place === null ? [] : [articles.about(place)]),
		...(link === null
			? []
			: [ends === null ? NONE : articlesTelling(acts, articles, { lo: ends[0], hi: ends[1] })]),
		...(words === null ? [] : [words])
	];
}

const NONE = new Uint8Array();

/**
 * Newest first, or what a search finds by relevance, with the place where it stands in the text. By keyset: a page stays
 * where it is while articles are added.
 */
export function readArticles(feed: FiguresFeed, query: ArticleQuery): ArticlesAnswer {
	const { q, order = 'relevance' } = query;
	return q !== null && order === 'relevance' ? bestPage(feed, query, q) : newestPage(feed, query);
}

function newestPage(feed: FiguresFeed, query: ArticleQuery): ArticlesAnswer {
	const { cursor, limit } = query;
	const { articles } = feed.current();
	const [day = null, key = null] = cursor === null ? [] : decodeCursor(cursor, cursorSchema);
	const isNarrow = query.place !== null || query.link !== null || query.q !== null;
	const position = (last: z.infer<typeof pageRow>): unknown => [last.day, last.key];
	if (!isNarrow) {
		const rows = feed.statements.all(NEWEST, pageRow, { day, key, limit: limit + 1 });
		return { ...pageOf(rows, limit, toSummary, position), total: articles.counted };
	}
	const after = day === null || key === null ? null : { day, key };
	const { keys, total } = newestArticles(articles, marksOf(feed, query), after, limit + 1);
	return { ...pageOf(rowsOf(feed, keys), limit, toSummary, position), total };
}

/** The rows of articles in the order of their keys as given. */
function rowsOf({ statements }: FiguresFeed, keys: readonly number[]) {
	const rows = statements.all(BY_KEY, pageRow, { keys: JSON.stringify(keys) });
	const found = new Map(rows.map((row) => [row.key, row]));
	return keys.flatMap((key) => found.get(key) ?? []);
}

interface Ranked {
	readonly key: number;
	readonly score: number;
}

/** The lower the score the better. */
const bestFirst = (x: Ranked, y: Ranked): number => x.score - y.score || y.key - x.key;

function bestPage(feed: FiguresFeed, query: ArticleQuery, q: string): ArticlesAnswer {
	const { cursor, limit } = query;
	const { statements } = feed;
	const days = feed.current().articles.day;
	const [score = null, key = null] = cursor === null ? [] : decodeCursor(cursor, bestCursorSchema);
	const after = score === null || key === null ? null : { score, key };
	const marks = marksOf(feed, { ...query, q: null });
	const top = new Top<Ranked>(limit + 1, bestFirst);
	let total = 0;
	for (const [rowid, rank] of statements.rows(RANKED, { words: matchExpression(q) })) {
		const one = { key: Number(rowid), score: Number(rank) };
		// Copies have no day here.
		if (days.at(one.key) === 0 || !marks.every((mark) => mark[one.key] === 1)) continue;
		total += 1;
		if (after === null || bestFirst(one, after) > 0) top.add(one);
	}
	const best = top.sorted();
	const scores = new Map(best.map((one) => [one.key, one.score]));
	const keys = best.map((one) => one.key);
	const shown = JSON.stringify(keys.slice(0, limit));
	const texts = new Map(
		statements.all(TOLD, toldRow, { keys: shown }).map((row) => [row.article, row])
	);
	const told = (row: z.infer<typeof pageRow>): ArticleSummary => {
		const kept = texts.get(row.key);
		if (kept === undefined) return toSummary(row);
		const { body } = bodySchema.parse(unpackUnchecked(kept.record));
		const snippet = snippetOf(unpackText(kept.text), body, q);
		return { ...toSummary(row), ...(snippet === null ? {} : { snippet }) };
	};
	const page = pageOf(rowsOf(feed, keys), limit, told, (last) => [scores.get(last.key), last.key]);
	return { ...page, total };
}

type Page = Pick<ArticlesAnswer, 'articles' | 'next'>;

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
