import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { ExtractionRecord } from '../../domain/article.ts';
import { dayRange } from '../../domain/date-range.ts';
import type { CorrectedRecord } from '../corrections/correct.ts';
import { addBands, removeBands, toBytes } from './copies.ts';
import type { ReadArticle } from './library.ts';
import { pack, packRecord } from './packed-record.ts';
import {
	actRow,
	articlePlaceRows,
	articlePlaces,
	isLiving,
	mentionRows,
	organisationRows,
	placeRows
} from './rows.ts';
import { indexWords } from '../../search/search-words.ts';
import type { Statements } from './statements.ts';

/** The rows of one article, table by table; which transaction they stand in is decided in write.ts. */

const REMOVE_WORDS = 'DELETE FROM article_words WHERE rowid = :key';
const REMOVE_MENTIONS = 'DELETE FROM mentions WHERE article = :key';
const REMOVE_PLACES = 'DELETE FROM article_places WHERE article = :key';
const REMOVE_ACTS = 'DELETE FROM acts WHERE article = :key';
const ADD_ARTICLE = `
	INSERT INTO articles (id, hash, source, title, lead, publisher, url, published_at, published_day, links, places,
		extractor, gazetteer, content, sketch, revision, added_at)
	VALUES (:id, :hash, :source, :title, :lead, :publisher, :url, :published_at, :published_day, :links, :places,
		:extractor, :gazetteer, :content, :sketch, :revision, :added_at)
	ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, source = excluded.source, title = excluded.title,
		lead = excluded.lead, publisher = excluded.publisher, url = excluded.url,
		published_at = excluded.published_at, published_day = excluded.published_day, links = excluded.links,
		places = excluded.places, extractor = excluded.extractor, gazetteer = excluded.gazetteer,
		content = excluded.content, sketch = excluded.sketch, revision = excluded.revision, original = NULL
	RETURNING key`;
const ADD_TEXT = `
	INSERT INTO article_texts (article, bytes, text, given, record) VALUES (:key, :bytes, :text, :given, :record)
	ON CONFLICT (article) DO UPDATE SET bytes = excluded.bytes, text = excluded.text, given = excluded.given,
		record = excluded.record`;
const ADD_WORDS = 'INSERT INTO article_words (rowid, words) VALUES (:key, :words)';
/** Most articles name places that are there as they are: those rows are left alone. */
const ADD_PLACE = `
	INSERT INTO places (id, name, en, level, lon, lat, approximate, parents, members, city, province, revision)
	VALUES (:id, :name, :en, :level, :lon, :lat, :approximate, :parents, :members, :city, :province, :revision)
	ON CONFLICT (id) DO UPDATE SET name = excluded.name, en = excluded.en, level = excluded.level,
		lon = excluded.lon, lat = excluded.lat, approximate = excluded.approximate, parents = excluded.parents,
		members = excluded.members, city = excluded.city, province = excluded.province, revision = excluded.revision
	WHERE (name, en, level, lon, lat, approximate, parents, members, city, province) IS NOT
		(excluded.name, excluded.en, excluded.level, excluded.lon, excluded.lat, excluded.approximate, excluded.parents,
			excluded.members, excluded.city, excluded.province)`;
const ADD_MENTION = `
	INSERT INTO mentions (article, n, place, start, "end", text, confidence, chain, body)
	VALUES (:article, :n, :place, :start, :end, :text, :confidence, :chain, :body)`;
const ADD_ARTICLE_PLACE = `
	INSERT INTO article_places (article, place, own) VALUES (:article, :place, :own)`;
const ADD_ACT = `
	INSERT INTO acts (id, article, n, a, b, a_city, b_city, a_province, b_province, type, directed, status, date,
		first_day, last_day, period, topics, confidence)
	VALUES (:id, :article, :n, :a, :b, :a_city, :b_city, :a_province, :b_province, :type, :directed, :status, :date,
		:first_day, :last_day, :period, :topics, :confidence)
	RETURNING key`;
const ADD_ORGANISATION = `
	INSERT INTO act_organisations (act, name, place, people) VALUES (:act, :name, :place, :people)`;
/** All that follows from the article; its own row is written over. */
export function removeRows(statements: Statements, key: number): void {
	removeBands(statements, key);
	for (const sql of [REMOVE_WORDS, REMOVE_MENTIONS, REMOVE_PLACES, REMOVE_ACTS])
		statements.run(sql, { key });
}

/** Takes away the acts and places that an article is counted by. */
export function removeCounted(statements: Statements, key: number): void {
	for (const sql of [REMOVE_PLACES, REMOVE_ACTS]) statements.run(sql, { key });
}

/** Adds the names that the record has, and the places that they stand for. */
export function addNames(
	statements: Statements,
	article: number,
	record: ExtractionRecord,
	revision: number
): void {
	for (const row of placeRows(record)) statements.run(ADD_PLACE, { ...row, revision });
	for (const row of mentionRows(record)) statements.run(ADD_MENTION, { ...row, article });
}

/** Takes away the names of an article; the places stay. */
export function removeNames(statements: Statements, key: number): void {
	statements.run(REMOVE_MENTIONS, { key });
}

/** What lists tell of an article: its acts that are more than a wish, and the places it names itself. */
export const figuresOf = (record: ExtractionRecord) => ({
	links: record.links.filter(isLiving).length,
	places: [...articlePlaces(record).values()].filter(Boolean).length
});

/** Adds the acts and places that an article is counted by. */
export function addCounted(statements: Statements, key: number, corrected: CorrectedRecord): void {
	for (const row of articlePlaceRows(corrected.record))
		statements.run(ADD_ARTICLE_PLACE, { ...row, article: key });
	addActs(statements, corrected, key);
}

/** Adds the article with its text, words and mentions, or writes over what it had; gives its key. */
export function addArticle(
	statements: Statements,
	article: ReadArticle,
	revision: number,
	now: string
): number {
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
		revision,
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
	addNames(statements, key, record, revision);
	addBands(statements, key, article.likeness);
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
		for (const row of organisationRows(link)) statements.run(ADD_ORGANISATION, { ...row, act });
	}
}
