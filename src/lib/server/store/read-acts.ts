import { z } from 'zod';
import type { Act } from '../../domain/api.ts';
import { repairSchema } from '../../domain/article.ts';
import { linkSchema } from '../../domain/link.ts';
import { overlaps } from '../../domain/span.ts';
import { unpackUnchecked } from './packed-record.ts';
import { articleSummaryRow, SUMMARY_COLUMNS, toSummary } from './read-articles.ts';
import type { Statements } from './statements.ts';

export const ACT_COLUMNS = `acts.id AS act, acts.n, acts.article AS articleKey, ${SUMMARY_COLUMNS}`;

/** A row of ACT_COLUMNS. */
export const actRow = articleSummaryRow.extend({
	act: z.string(),
	n: z.int(),
	articleKey: z.int()
});
type ActRow = z.infer<typeof actRow>;

const RECORD = 'SELECT record FROM article_texts WHERE article = :key';
const recordRow = z.object({ record: z.instanceof(Uint8Array) });
const tellsSchema = z.object({ links: z.array(z.unknown()), repairs: z.array(repairSchema) });
type Tells = z.infer<typeof tellsSchema>;

/** The acts of rows, with what the records of their articles tell of them. */
export const toActs = (statements: Statements, rows: readonly ActRow[]): Act[] =>
	readActs(statements, rows).map(({ act }) => act);

/** As `toActs`, with the repairs that touch their evidence. */
export const toProofs = (statements: Statements, rows: readonly ActRow[]): Act[] =>
	readActs(statements, rows).map(({ act, repairs }) => ({
		...act,
		repairs: repairs.filter((repair) => overlaps(repair, act.evidence))
	}));

/** Each record is opened once, and of its links only those that are asked for are parsed. */
function readActs(
	statements: Statements,
	rows: readonly ActRow[]
): { readonly act: Act; readonly repairs: Tells['repairs'] }[] {
	const records = new Map<number, Tells>();
	const open = (key: number): Tells => {
		const known = records.get(key);
		if (known !== undefined) return known;
		const packed = statements.get(RECORD, recordRow, { key });
		if (packed === null) return { links: [], repairs: [] };
		const opened = tellsSchema.parse(unpackUnchecked(packed.record));
		records.set(key, opened);
		return opened;
	};
	return rows.map(({ act: id, n, articleKey, ...article }) => {
		const { links, repairs } = open(articleKey);
		const act = { ...linkSchema.parse(links[n]), id, index: n, article: toSummary(article) };
		return { act, repairs };
	});
}
