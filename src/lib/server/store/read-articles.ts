import { z } from 'zod';
import type { ArticlesAnswer, ArticleSummary } from '../../domain/api.ts';
import { recordSchema } from '../../domain/article.ts';
import {
	articleMarks,
	bestPage,
	newestPage,
	type RankedArticle
} from '../../figures/article-pages.ts';
import { matchExpression } from '../../search/search-words.ts';
import { snippetOf } from '../../search/snippet.ts';
import { articleSummaryRow, SUMMARY_COLUMNS, toSummary } from './article-summary.ts';
import type { FiguresFeed } from './figures-feed.ts';
import type { ArticleQuery, Versions } from './library.ts';
import { unpackText, unpackUnchecked } from './packed-record.ts';
import type { Statements } from './statements.ts';

const pageRow = articleSummaryRow.extend({ key: z.int() });
const number = z.object({ n: z.int() });

const BY_KEY = `
	SELECT ${SUMMARY_COLUMNS}, articles.key
	FROM json_each(:keys) AS wanted JOIN articles ON articles.key = wanted.value`;

/** What words find, the best first. */
const RANKED = 'SELECT rowid, rank FROM article_words WHERE words MATCH :words';
const TOLD = `SELECT article, text, record FROM article_texts WHERE article IN (SELECT value FROM json_each(:keys))`;
const toldRow = z.object({
	article: z.int(),
	text: z.instanceof(Uint8Array),
	record: z.instanceof(Uint8Array)
});
const readSchema = recordSchema.pick({ body: true, repairs: true });

type Narrowing = Pick<ArticleQuery, 'place' | 'link' | 'q'>;

/** What a list is narrowed by, words among it, each as marks on the keys of articles. */
export function marksOf(feed: FiguresFeed, narrowing: Narrowing): Uint8Array[] {
	const words = feed.found(narrowing.q);
	return [...articleMarks(feed.current(), narrowing), ...(words === null ? [] : [words])];
}

/**
 * Newest first, or what a search finds by relevance, with the place where it stands in the text. By keyset: a page stays
 * where it is while articles are added.
 */
export function readArticles(feed: FiguresFeed, query: ArticleQuery): ArticlesAnswer {
	const { q, cursor, limit, order = 'relevance' } = query;
	const figures = feed.current();
	if (q === null || order === 'newest') {
		const page = newestPage(figures.articles, marksOf(feed, query), cursor, limit);
		const articles = summariesOf(feed, page.keys).map(({ summary }) => summary);
		return { articles, total: page.total, next: page.next };
	}
	const marks = articleMarks(figures, query);
	const { keys, next, total } = bestPage(figures.articles, marks, ranked(feed, q), cursor, limit);
	return { articles: withSnippets(feed, keys, q), total, next };
}

function* ranked({ statements }: FiguresFeed, q: string): Generator<RankedArticle> {
	for (const [rowid, rank] of statements.rows(RANKED, { words: matchExpression(q) }))
		yield { key: Number(rowid), score: Number(rank) };
}

/** Summaries in the order of the keys as given. */
function summariesOf({ statements }: FiguresFeed, keys: readonly number[]) {
	const rows = statements.all(BY_KEY, pageRow, { keys: JSON.stringify(keys) });
	const found = new Map(rows.map((row) => [row.key, { key: row.key, summary: toSummary(row) }]));
	return keys.flatMap((key) => found.get(key) ?? []);
}

function withSnippets(feed: FiguresFeed, keys: readonly number[], q: string): ArticleSummary[] {
	const rows = feed.statements.all(TOLD, toldRow, { keys: JSON.stringify(keys) });
	const texts = new Map(rows.map((row) => [row.article, row]));
	return summariesOf(feed, keys).map(({ key, summary }) => {
		const kept = texts.get(key);
		if (kept === undefined) return summary;
		const read = readSchema.parse(unpackUnchecked(kept.record));
		const snippet = snippetOf(unpackText(kept.text), read, q);
		return { ...summary, ...(snippet === null ? {} : { snippet }) };
	});
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
