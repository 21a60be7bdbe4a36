import { z } from 'zod';
import type { ExtractionRecord } from '../../domain/article.ts';
import { linkId } from '../../domain/link-id.ts';
import { areAlike, bandsOf, type Likeness } from '../near-copy.ts';
import { unpackRecord, unpackText } from './packed-record.ts';
import type { Statements } from './statements.ts';

/**
 * Copies: an article whose body another one has already is kept whole, but its acts and places are not counted again. It
 * names the other as its original; an original is never a copy itself.
 */

const SAME_CONTENT = `
	SELECT key FROM articles WHERE content = :content AND original IS NULL AND key <> :key ORDER BY key LIMIT 1`;
/** A template that many articles share finds as many candidates; the first of them are enough to tell. */
const MOST_CANDIDATES = 40;
const CANDIDATES = `
	SELECT key, sketch, record FROM articles JOIN article_texts ON article = key
	WHERE key IN (SELECT article FROM article_bands WHERE band IN (SELECT value FROM json_each(:bands)))
		AND original IS NULL AND key <> :key
	ORDER BY key LIMIT ${MOST_CANDIDATES}`;
const keyRow = z.object({ key: z.int() });
const candidateRow = keyRow.extend({
	sketch: z.instanceof(Uint8Array),
	record: z.instanceof(Uint8Array)
});

/** The article that this one is a copy of, by key; null when it is the first of its kind. */
export function findOriginal(
	statements: Statements,
	key: number,
	{ content, sketch }: Likeness,
	record: ExtractionRecord
): number | null {
	if (content === '') return null;
	const same = statements.get(SAME_CONTENT, keyRow, { content, key });
	if (same !== null) return same.key;
	if (sketch === null) return null;
	const bands = JSON.stringify(bandsOf(sketch));
	const acts = actsOf(record);
	const found = statements
		.all(CANDIDATES, candidateRow, { bands, key })
		.find(
			(one) => areAlike(sketch, fromBytes(one.sketch)) && actsOf(unpackRecord(one.record)) === acts
		);
	return found?.key ?? null;
}

/** Two months' reports of one form are alike as texts, but do not tell the same acts: those stay two proofs. */
const actsOf = ({ links }: ExtractionRecord): string =>
	links
		.map(({ a, b, type, status, directed, date }) =>
			JSON.stringify([directed ? `${a}>${b}` : linkId(a, b), type, status, date])
		)
		.sort()
		.join('\n');

const ADD_BAND = 'INSERT INTO article_bands (band, article) VALUES (:band, :key)';
const REMOVE_BAND = 'DELETE FROM article_bands WHERE band = :band AND article = :key';
const SKETCH = 'SELECT sketch FROM articles WHERE key = :key';
const sketchRow = z.object({ sketch: z.instanceof(Uint8Array).nullable() });

export function addBands(statements: Statements, key: number, { sketch }: Likeness): void {
	if (sketch !== null) for (const band of bandsOf(sketch)) statements.run(ADD_BAND, { band, key });
}

/** To be called while the row of the article still has the sketch that made them. */
export function removeBands(statements: Statements, key: number): void {
	const sketch = statements.get(SKETCH, sketchRow, { key })?.sketch ?? null;
	if (sketch !== null)
		for (const band of bandsOf(fromBytes(sketch))) statements.run(REMOVE_BAND, { band, key });
}

const SET_ORIGINAL =
	'UPDATE articles SET original = :original, revision = :revision WHERE key = :key';

export function setOriginal(
	statements: Statements,
	key: number,
	original: number | null,
	revision: number
): void {
	statements.run(SET_ORIGINAL, { key, original, revision });
}

const COPIES = `SELECT key, content, sketch, text, record FROM articles JOIN article_texts ON article = key
	WHERE original = :key ORDER BY key`;
const copyRow = keyRow.extend({
	content: z.string(),
	sketch: z.instanceof(Uint8Array).nullable(),
	text: z.instanceof(Uint8Array),
	record: z.instanceof(Uint8Array)
});

export interface Copy {
	readonly key: number;
	readonly likeness: Likeness;
	readonly record: ExtractionRecord;
	readonly text: () => string;
}

export const copiesOf = (statements: Statements, key: number): Copy[] =>
	statements.all(COPIES, copyRow, { key }).map(({ key, content, sketch, text, record }) => ({
		key,
		likeness: { content, sketch: sketch === null ? null : fromBytes(sketch) },
		record: unpackRecord(record),
		text: () => unpackText(text)
	}));

/** Little-endian, whatever the machine: the file may be carried to another. */
export function toBytes(sketch: Uint32Array): Uint8Array {
	const bytes = new Uint8Array(sketch.length * 4);
	const view = new DataView(bytes.buffer);
	sketch.forEach((value, n) => view.setUint32(n * 4, value, true));
	return bytes;
}

function fromBytes(bytes: Uint8Array): Uint32Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return Uint32Array.from({ length: bytes.length / 4 }, (_, n) => view.getUint32(n * 4, true));
}

const DESCRIBE = 'SELECT id, title FROM articles WHERE key = :key';
const describedRow = z.object({ id: z.string(), title: z.string().nullable() });
const HEAD_CANDIDATES = `
	SELECT key, sketch FROM articles
	WHERE key IN (SELECT article FROM article_bands WHERE band IN (SELECT value FROM json_each(:bands)))
		AND original IS NULL
	ORDER BY key LIMIT ${MOST_CANDIDATES}`;
const headRow = keyRow.extend({ sketch: z.instanceof(Uint8Array) });

/** The article whose text is the same or nearly so, whatever acts it tells; null when there is none. */
export function findAlike(
	statements: Statements,
	{ content, sketch }: Likeness
): z.infer<typeof describedRow> | null {
	if (content === '') return null;
	const same = statements.get(SAME_CONTENT, keyRow, { content, key: NO_ARTICLE });
	const bands = sketch === null ? '[]' : JSON.stringify(bandsOf(sketch));
	const near = (): { key: number } | undefined =>
		statements
			.all(HEAD_CANDIDATES, headRow, { bands })
			.find((one) => sketch !== null && areAlike(sketch, fromBytes(one.sketch)));
	const found = same ?? near();
	return found === undefined ? null : statements.get(DESCRIBE, describedRow, { key: found.key });
}

/** No article has this key: it leaves none out. */
const NO_ARTICLE = -1;
