import { z } from 'zod';
import { copySchema, type ArticleSummary } from '../../domain/api.ts';

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
