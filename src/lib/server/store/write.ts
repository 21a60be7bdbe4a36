import { z } from 'zod';
import type { ExtractionRecord } from '../../domain/article.ts';
import type { CorrectedRecord } from '../corrections/correct.ts';
import { Failure } from '../failure.ts';
import { copiesOf, findOriginal, setOriginal, type Copy } from './copies.ts';
import type { IngestEntry, ReadArticle } from './library.ts';
import { correctedOf, keepFates } from './read-corrections.ts';
import { nextRevision } from './revision.ts';
import { undescribed } from './rows.ts';
import type { Statements } from './statements.ts';
import {
	addArticle,
	addCounted,
	addNames,
	figuresOf,
	removeCounted,
	removeNames,
	removeRows
} from './write-rows.ts';

const FIND = 'SELECT key, hash FROM articles WHERE id = :id';
const foundRow = z.object({ key: z.int(), hash: z.string() });
const ADD_LOG = `
	INSERT INTO ingest_log (at, source, article, outcome, reason)
	VALUES (:at, :source, :article, :outcome, :reason)`;

/** Puts the article in place of what the library held under its id, in one transaction with its line in the log. */
export function putArticle(
	statements: Statements,
	article: ReadArticle,
	now: string
): 'added' | 'replaced' {
	refuseUndescribed(article);
	return statements.transaction(() => {
		const known = statements.get(FIND, foundRow, { id: article.record.id });
		return put(statements, article, known?.key ?? null, now);
	});
}

/** As `putArticle`, if the library holds the input of this hash under the id, or none when it is null; else null. */
export function putOver(
	statements: Statements,
	hash: string | null,
	article: ReadArticle,
	now: string
): 'added' | 'replaced' | null {
	refuseUndescribed(article);
	return statements.transaction(() => {
		const known = statements.get(FIND, foundRow, { id: article.record.id });
		if ((known?.hash ?? null) !== hash) return null;
		return put(statements, article, known?.key ?? null, now);
	});
}

function put(
	statements: Statements,
	article: ReadArticle,
	known: number | null,
	now: string
): 'added' | 'replaced' {
	const outcome = known === null ? 'added' : 'replaced';
	write(statements, article, known, now);
	addLog(statements, logEntry(article, outcome, null), now);
	return outcome;
}

/** As `putArticle`, unless the library holds another input by now, which must not be lost. */
export function putAgain(statements: Statements, article: ReadArticle, now: string): boolean {
	refuseUndescribed(article);
	return statements.transaction(() => {
		const known = statements.get(FIND, foundRow, { id: article.record.id });
		if (known?.hash !== article.hash) return false;
		write(statements, article, known?.key ?? null, now);
		const reason = `read again by extractor ${article.extractor}, gazetteer ${article.gazetteer}`;
		addLog(statements, logEntry(article, 'replaced', reason), now);
		return true;
	});
}

function refuseUndescribed({ record }: ReadArticle): void {
	const missing = undescribed(record);
	if (missing.length === 0) return;
	throw new Failure(
		`the record of ${record.id} uses places that it does not describe: ${missing.join(', ')}`
	);
}

const logEntry = (
	{ source, record }: ReadArticle,
	outcome: IngestEntry['outcome'],
	reason: string | null
): IngestEntry => ({ source, article: record.id, outcome, reason });

/** A replaced article keeps its key and its day of adding: lists that somebody pages through stay in order. */
function write(
	statements: Statements,
	article: ReadArticle,
	known: number | null,
	now: string
): void {
	const copies = known === null ? [] : copiesOf(statements, known);
	if (known !== null) removeRows(statements, known);
	const { record, likeness, text } = article;
	const revision = nextRevision(statements);
	const key = addArticle(statements, article, revision, now);
	countArticle(statements, { key, likeness, record, text: () => text }, revision);
	// What was a copy of the article as it was may be none of what it is now.
	for (const copy of copies) countArticle(statements, copy, revision);
}

/** Counts the article as people have corrected it, unless it is a copy. */
export function countArticle(
	statements: Statements,
	{ key, likeness, record, text }: Copy,
	revision: number
): void {
	const original = findOriginal(statements, key, likeness, record);
	setOriginal(statements, key, original, revision);
	const corrected = correctedOf(statements, record, text);
	if (corrected.fates.size > 0) keepCorrected(statements, key, corrected, revision);
	if (original === null) addCounted(statements, key, corrected);
}

const SET_FIGURES = `
	UPDATE articles SET links = :links, places = :places, revision = :revision WHERE key = :key`;

function keepCorrected(
	statements: Statements,
	key: number,
	corrected: CorrectedRecord,
	revision: number
): void {
	removeNames(statements, key);
	addNames(statements, key, corrected.record, revision);
	statements.run(SET_FIGURES, { key, revision, ...figuresOf(corrected.record) });
	keepFates(statements, corrected);
}

const IS_COPY = 'SELECT original FROM articles WHERE key = :key';
const originalRow = z.object({ original: z.int().nullable() });

/** Writes anew what follows from the corrections of an article; its words, places and copies stay as they are. */
export function recountArticle(
	statements: Statements,
	key: number,
	record: ExtractionRecord,
	text: () => string
): void {
	removeCounted(statements, key);
	const corrected = correctedOf(statements, record, text);
	keepCorrected(statements, key, corrected, nextRevision(statements));
	if (statements.get(IS_COPY, originalRow, { key })?.original === null)
		addCounted(statements, key, corrected);
}

export function addLog(statements: Statements, entry: IngestEntry, now: string): void {
	statements.run(ADD_LOG, { ...entry, at: now });
}
