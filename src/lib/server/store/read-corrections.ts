import { z } from 'zod';
import type { ExtractionRecord } from '../../domain/article.ts';
import {
	anchorSchema,
	changeSchema,
	DRIFTS,
	type Correction,
	type CorrectionsAnswer
} from '../../domain/correction.ts';
import { placeIdSchema, placeSchema } from '../../domain/place.ts';
import { correct, type CorrectedRecord, type KeptCorrection } from '../corrections/correct.ts';
import { decodeCursor, encodeCursor } from '../../domain/cursor.ts';
import type { CorrectionQuery } from './library.ts';
import { actId } from './rows.ts';
import type { Statements } from './statements.ts';

const json = <T extends z.ZodType>(schema: T) =>
	z.string().transform((text): z.infer<T> => schema.parse(JSON.parse(text)));

const COLUMNS = `corrections.key, corrections.id, corrections.at, corrections.name, corrections.reason, corrections.article,
	corrections.act, corrections.anchor, corrections.change, corrections.places, corrections.drift,
	corrections.mention_start, corrections.mention_end, corrections.undone_at, corrections.undone_by, corrections.undone_reason`;
const row = z.object({
	key: z.int(),
	id: z.string(),
	at: z.string(),
	name: z.string(),
	reason: z.string(),
	article: z.string(),
	act: z.int().nullable(),
	anchor: json(anchorSchema),
	change: json(changeSchema),
	places: json(z.record(placeIdSchema, placeSchema)),
	drift: z.enum(DRIFTS).nullable(),
	mention_start: z.int().nullable(),
	mention_end: z.int().nullable(),
	undone_at: z.string().nullable(),
	undone_by: z.string().nullable(),
	undone_reason: z.string().nullable()
});
type Row = z.infer<typeof row>;

const OF_ARTICLE = `SELECT ${COLUMNS} FROM corrections WHERE article = :article ORDER BY key`;

/** The record as people have corrected it. */
export function correctedOf(
	statements: Statements,
	record: ExtractionRecord,
	text: () => string
): CorrectedRecord {
	return correct(record, text, keptOf(statements, record.id));
}

const keptOf = (statements: Statements, article: string): KeptCorrection[] =>
	statements.all(OF_ARTICLE, row, { article }).map((one) => ({
		id: one.id,
		anchor: one.anchor,
		change: one.change,
		places: one.places,
		undone: one.undone_at !== null
	}));

/** All of an article, in the order in which they were made. */
export const correctionsOf = (statements: Statements, article: string): Correction[] =>
	statements.all(OF_ARTICLE, row, { article }).map(toCorrection);

const toCorrection = (one: Row): Correction => ({
	id: one.id,
	at: one.at,
	by: one.name,
	reason: one.reason,
	article: one.article,
	act: one.act === null ? null : actId(one.article, one.act),
	mention:
		one.mention_start === null || one.mention_end === null
			? null
			: { start: one.mention_start, end: one.mention_end },
	anchor: one.anchor,
	change: one.change,
	drift: one.drift,
	undone:
		one.undone_at === null
			? null
			: { at: one.undone_at, by: one.undone_by ?? '', reason: one.undone_reason ?? '' }
});

const ONE = `SELECT ${COLUMNS} FROM corrections WHERE id = :id`;

export function readCorrection(statements: Statements, id: string): Correction | null {
	const found = statements.get(ONE, row, { id });
	return found === null ? null : toCorrection(found);
}

const ASKED = `(:article IS NULL OR article = :article) AND (:drift IS NULL OR (drift = :drift AND undone_at IS NULL))`;
const PAGE = `
	SELECT ${COLUMNS} FROM corrections WHERE ${ASKED} AND (:before IS NULL OR key < :before)
	ORDER BY key DESC LIMIT :limit`;
const TOTAL = `SELECT count(*) AS n FROM corrections WHERE ${ASKED}`;
const numberRow = z.object({ n: z.int() });
const cursorSchema = z.int();

/** Newest first, by keyset. */
export function readCorrections(
	statements: Statements,
	{ article, drift = null, cursor, limit }: CorrectionQuery
): CorrectionsAnswer {
	const before = cursor === null ? null : decodeCursor(cursor, cursorSchema);
	const rows = statements.all(PAGE, row, { article, drift, before, limit: limit + 1 });
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	return {
		corrections: page.map(toCorrection),
		total: statements.get(TOTAL, numberRow, { article, drift })?.n ?? 0,
		next: rows.length > page.length && last !== undefined ? encodeCursor(last.key) : null
	};
}

const COUNT_LOST = `SELECT count(*) AS n FROM corrections WHERE drift = 'lost' AND undone_at IS NULL`;

/** How many corrections have lost the sentence that they held on to. */
export const countLost = (statements: Statements): number =>
	statements.get(COUNT_LOST, numberRow)?.n ?? 0;

const SET_FATE = `
	UPDATE corrections SET act = :act, mention_start = :start, mention_end = :end, drift = :drift WHERE id = :id`;

/** Keeps what has become of each correction of an article. */
export function keepFates(statements: Statements, { fates }: CorrectedRecord): void {
	for (const [id, { act, mention, drift }] of fates)
		statements.run(SET_FATE, {
			id,
			act,
			drift,
			start: mention?.start ?? null,
			end: mention?.end ?? null
		});
}
