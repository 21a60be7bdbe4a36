import { z } from 'zod';
import { copySchema, type ArticleSummary } from '../../domain/api.ts';
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

const BY_KEY = `
	SELECT ${SUMMARY_COLUMNS}, articles.key
	FROM json_each(:keys) AS wanted JOIN articles ON articles.key = wanted.value`;
const keyedRow = articleSummaryRow.extend({ key: z.int() });

/** Articles in the order of their keys as given. */
export function articleSummaries(
	statements: Statements,
	keys: readonly number[]
): ArticleSummary[] {
	const rows = statements.all(BY_KEY, keyedRow, { keys: JSON.stringify(keys) });
	const found = new Map(rows.map((row) => [row.key, toSummary(row)]));
	return keys.flatMap((key) => found.get(key) ?? []);
}
