import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { ExtractionRecord } from '../../domain/article.ts';
import { dayRange } from '../../domain/date-range.ts';
import { Failure } from '../failure.ts';
import {
	addBands,
	copiesOf,
	findOriginal,
	removeBands,
	setOriginal,
	toBytes,
	type Copy
} from './copies.ts';
import type { CorrectedRecord } from '../corrections/correct.ts';
import type { IngestEntry, ReadArticle } from './library.ts';
import { pack, packRecord } from './packed-record.ts';
import { correctedOf, keepFates } from './read-corrections.ts';
import {
	actPlaces,
	actRow,
	articlePlaceRows,
	articlePlaces,
	isLiving,
	mentionRows,
	organisationRows,
	placeRows,
	undescribed
} from './rows.ts';
import { indexWords } from './search-words.ts';
import type { Statements } from './statements.ts';

const FIND = 'SELECT key, hash FROM articles WHERE id = :id';
const foundRow = z.object({ key: z.int(), hash: z.string() });
const REMOVE_WORDS = 'DELETE FROM article_words WHERE rowid = :key';
const REMOVE_MENTIONS = 'DELETE FROM mentions WHERE article = :key';
const REMOVE_PLACES = 'DELETE FROM article_places WHERE article = :key';
/** Before the acts, which the sums of these rows are kept by. */
const REMOVE_ACT_PLACES =
	'DELETE FROM act_places WHERE act IN (SELECT key FROM acts WHERE article = :key)';
const REMOVE_ACTS = 'DELETE FROM acts WHERE article = :key';
const ADD_ARTICLE = `
	INSERT INTO articles (id, hash, source, title, lead, publisher, url, published_at, published_day, links, places,
		extractor, gazetteer, content, sketch, added_at)
	VALUES (:id, :hash, :source, :title, :lead, :publisher, :url, :published_at, :published_day, :links, :places,
		:extractor, :gazetteer, :content, :sketch, :added_at)
	ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, source = excluded.source, title = excluded.title,
		lead = excluded.lead, publisher = excluded.publisher, url = excluded.url,
		published_at = excluded.published_at, published_day = excluded.published_day, links = excluded.links,
		places = excluded.places, extractor = excluded.extractor, gazetteer = excluded.gazetteer,
		content = excluded.content, sketch = excluded.sketch, original = NULL
	RETURNING key`;
const ADD_TEXT = `
	INSERT INTO article_texts (article, bytes, text, given, record) VALUES (:key, :bytes, :text, :given, :record)
	ON CONFLICT (article) DO UPDATE SET bytes = excluded.bytes, text = excluded.text, given = excluded.given,
		record = excluded.record`;
const ADD_WORDS = 'INSERT INTO article_words (rowid, words) VALUES (:key, :words)';
const ADD_PLACE = `
	INSERT INTO places (id, name, en, level, lon, lat, approximate, parents, members, city, province)
	VALUES (:id, :name, :en, :level, :lon, :lat, :approximate, :parents, :members, :city, :province)
	ON CONFLICT (id) DO UPDATE SET name = excluded.name, en = excluded.en, level = excluded.level,
		lon = excluded.lon, lat = excluded.lat, approximate = excluded.approximate, parents = excluded.parents,
		members = excluded.members, city = excluded.city, province = excluded.province`;
const ADD_MENTION = `
	INSERT INTO mentions (article, n, place, start, "end", text, confidence, chain, body)
	VALUES (:article, :n, :place, :start, :end, :text, :confidence, :chain, :body)`;
const ADD_ARTICLE_PLACE = `INSERT INTO article_places (place, article, own, city, province)
	VALUES (:place, :article, :own, :city, :province)`;
const ADD_ACT = `
	INSERT INTO acts (id, article, n, a, b, a_city, b_city, a_province, b_province, type, directed, status, date,
		first_day, last_day, period, topics, confidence)
	VALUES (:id, :article, :n, :a, :b, :a_city, :b_city, :a_province, :b_province, :type, :directed, :status, :date,
		:first_day, :last_day, :period, :topics, :confidence)
	RETURNING key`;
const ADD_ACT_PLACE = 'INSERT INTO act_places (place, act, own) VALUES (:place, :act, :own)';
const ADD_ORGANISATION = `
	INSERT INTO act_organisations (act, name, place, people) VALUES (:act, :name, :place, :people)`;
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
		const outcome = known === null ? 'added' : 'replaced';
		write(statements, article, known?.key ?? null, now);
		addLog(statements, logEntry(article, outcome, null), now);
		return outcome;
	});
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
	const key = addArticle(statements, article, now);
	addNames(statements, key, record);
	addBands(statements, key, likeness);
	countArticle(statements, { key, likeness, record, text: () => text });
	// What was a copy of the article as it was may be none of what it is now.
	for (const copy of copies) countArticle(statements, copy);
}

/** Counts the article as people have corrected it, unless it is a copy. */
export function countArticle(statements: Statements, { key, likeness, record, text }: Copy): void {
	const original = findOriginal(statements, key, likeness, record);
	setOriginal(statements, key, original);
	const corrected = correctedOf(statements, record, text);
	if (corrected.fates.size > 0) keepCorrected(statements, key, corrected);
	if (original === null) addCounted(statements, key, corrected);
}

const SET_FIGURES = 'UPDATE articles SET links = :links, places = :places WHERE key = :key';

function addNames(statements: Statements, article: number, record: ExtractionRecord): void {
	for (const row of placeRows(record)) statements.run(ADD_PLACE, row);
	for (const row of mentionRows(record)) statements.run(ADD_MENTION, { ...row, article });
}

function keepCorrected(statements: Statements, key: number, corrected: CorrectedRecord): void {
	statements.run(REMOVE_MENTIONS, { key });
	addNames(statements, key, corrected.record);
	statements.run(SET_FIGURES, { key, ...figuresOf(corrected.record) });
	keepFates(statements, corrected);
}

const figuresOf = (record: ExtractionRecord) => ({
	links: record.links.filter(isLiving).length,
	places: [...articlePlaces(record).values()].filter(Boolean).length
});

function addCounted(statements: Statements, key: number, corrected: CorrectedRecord): void {
	for (const row of articlePlaceRows(corrected.record))
		statements.run(ADD_ARTICLE_PLACE, { ...row, article: key });
	addActs(statements, corrected, key);
}

const IS_COPY = 'SELECT original FROM articles WHERE key = :key';
const originalRow = z.object({ original: z.int().nullable() });

/** Writes anew what follows from the corrections of an article; its words and copies stay as they are. */
export function recountArticle(
	statements: Statements,
	key: number,
	record: ExtractionRecord,
	text: () => string
): void {
	for (const sql of [REMOVE_PLACES, REMOVE_ACT_PLACES, REMOVE_ACTS]) statements.run(sql, { key });
	const corrected = correctedOf(statements, record, text);
	keepCorrected(statements, key, corrected);
	if (statements.get(IS_COPY, originalRow, { key })?.original === null)
		addCounted(statements, key, corrected);
}

/** All that follows from the article; its own row is written over. */
export function removeRows(statements: Statements, key: number): void {
	removeBands(statements, key);
	for (const sql of [REMOVE_WORDS, REMOVE_MENTIONS, REMOVE_PLACES, REMOVE_ACT_PLACES, REMOVE_ACTS])
		statements.run(sql, { key });
}

export function addLog(statements: Statements, entry: IngestEntry, now: string): void {
	statements.run(ADD_LOG, { ...entry, at: now });
}

function addArticle(statements: Statements, article: ReadArticle, now: string): number {
	const { bytes, text, readable, lead, given, record, source, hash } = article;
	const row = statements.get(ADD_ARTICLE, keyRow, {
		id: record.id,
		hash,
		source,
		title: record.title,
		// For pages without a title only: it is as much as all else in the row.
		lead: record.title === null ? lead : '',
		publisher: record.publisher,
		url: record.url,
		published_at: record.publishedAt,
		published_day: dayRange(record.publishedAt)?.first ?? '',
		...figuresOf(record),
		extractor: article.extractor,
		gazetteer: article.gazetteer,
		content: article.likeness.content,
		sketch: article.likeness.sketch === null ? null : toBytes(article.likeness.sketch),
		added_at: now
	});
	const key = keyOf(row);
	statements.run(ADD_TEXT, {
		key,
		bytes: Buffer.from(text).equals(bytes) ? null : pack(bytes),
		text: pack(text),
		given: given === null ? null : JSON.stringify(given),
		record: packRecord(record)
	});
	const words = indexWords(`${record.title ?? ''}\n${readable}`);
	statements.run(ADD_WORDS, { key, words });
	return key;
}

const keyRow = z.object({ key: z.int() });

function keyOf(row: z.infer<typeof keyRow> | null): number {
	if (row === null) throw new Error('a row was added and has no key');
	return row.key;
}

function addActs(
	statements: Statements,
	{ record, numbers }: CorrectedRecord,
	article: number
): void {
	for (const [at, link] of record.links.entries()) {
		const row = { ...actRow(record, link, numbers[at] ?? at), article };
		const act = keyOf(statements.get(ADD_ACT, keyRow, row));
		for (const [place, own] of actPlaces(record, link))
			statements.run(ADD_ACT_PLACE, { place, act, own: Number(own) });
		for (const row of organisationRows(link)) statements.run(ADD_ORGANISATION, { ...row, act });
	}
}
