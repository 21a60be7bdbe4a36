import { z } from 'zod';
import type { Act } from '../../domain/api.ts';
import { repairSchema } from '../../domain/article.ts';
import type { Correction } from '../../domain/correction.ts';
import { linkSchema } from '../../domain/link.ts';
import { overlaps } from '../../domain/span.ts';
import { unpackRecord, unpackText, unpackUnchecked } from './packed-record.ts';
import { correctedOf, correctionsOf } from './read-corrections.ts';
import { articleSummaryRow, SUMMARY_COLUMNS, toSummary } from './article-summary.ts';
import type { Statements } from './statements.ts';

export const ACT_COLUMNS = `acts.id AS act, acts.n, acts.article AS articleKey, ${SUMMARY_COLUMNS}`;

/** A row of ACT_COLUMNS. */
export const actRow = articleSummaryRow.extend({
	act: z.string(),
	n: z.int(),
	articleKey: z.int()
});
type ActRow = z.infer<typeof actRow>;

const BY_KEY = `
	SELECT acts.key, ${ACT_COLUMNS} FROM json_each(:keys) AS wanted
	JOIN acts ON acts.key = wanted.value JOIN articles ON articles.key = acts.article`;
const keyedRow = actRow.extend({ key: z.int() });

/** Rows of acts in the order of their keys as given. */
export function actRows(statements: Statements, keys: readonly number[]): ActRow[] {
	const rows = statements.all(BY_KEY, keyedRow, { keys: JSON.stringify(keys) });
	const found = new Map(rows.map(({ key, ...row }) => [key, row]));
	return keys.flatMap((key) => found.get(key) ?? []);
}

const RECORD = `
	SELECT articles.id, text, record, EXISTS (SELECT 1 FROM corrections WHERE article = articles.id) AS corrected
	FROM article_texts JOIN articles ON articles.key = article_texts.article WHERE article_texts.article = :key`;
const recordRow = z.object({
	id: z.string(),
	text: z.instanceof(Uint8Array),
	record: z.instanceof(Uint8Array),
	corrected: z.int()
});
const tellsSchema = z.object({ links: z.array(z.unknown()), repairs: z.array(repairSchema) });

/** What an article tells: its links, the number by which each is known, and what people have said of them. */
interface Tells {
	readonly links: readonly unknown[];
	readonly numbers: readonly number[] | null;
	readonly repairs: z.infer<typeof tellsSchema>['repairs'];
	readonly corrections: readonly Correction[];
}
const NOTHING: Tells = { links: [], numbers: null, repairs: [], corrections: [] };

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
		const known = records.get(key) ?? readTells(statements, key);
		records.set(key, known);
		return known;
	};
	return rows.map(({ act: id, n, articleKey, ...article }) => {
		const { links, numbers, repairs, corrections } = open(articleKey);
		const index = numbers === null ? n : numbers.indexOf(n);
		const said = corrections.filter((one) => one.act === id && one.undone === null);
		const act = {
			...linkSchema.parse(links[index]),
			id,
			index,
			article: toSummary(article),
			...(said.length === 0 ? {} : { corrections: said })
		};
		return { act, repairs };
	});
}

function readTells(statements: Statements, key: number): Tells {
	const kept = statements.get(RECORD, recordRow, { key });
	if (kept === null) return NOTHING;
	if (kept.corrected === 0) {
		const { links, repairs } = tellsSchema.parse(unpackUnchecked(kept.record));
		return { links, numbers: null, repairs, corrections: [] };
	}
	const { record, numbers } = correctedOf(statements, unpackRecord(kept.record), () =>
		unpackText(kept.text)
	);
	const { links, repairs } = record;
	return { links, numbers, repairs, corrections: correctionsOf(statements, kept.id) };
}
