import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { dayRange } from '../../domain/date-range.ts';
import { Failure } from '../failure.ts';
import type { IngestEntry, ReadArticle } from './library.ts';
import {
	actPlaces,
	actRow,
	articlePlaces,
	isLiving,
	mentionRows,
	organisationRows,
	placeRows,
	undescribed
} from './rows.ts';
import { indexWords } from './search-words.ts';
import type { Statements } from './statements.ts';

const FIND = 'SELECT key FROM articles WHERE id = :id';
const REMOVE = 'DELETE FROM articles WHERE key = :key';
const REMOVE_WORDS = 'DELETE FROM article_words WHERE rowid = :key';
const ADD_ARTICLE = `
	INSERT INTO articles (id, hash, source, bytes, text, given, record, title, lead, publisher, url, published_at,
		published_day, links, places, extractor, gazetteer, added_at)
	VALUES (:id, :hash, :source, :bytes, :text, :given, :record, :title, :lead, :publisher, :url, :published_at,
		:published_day, :links, :places, :extractor, :gazetteer, :added_at)`;
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
const ADD_ARTICLE_PLACE =
	'INSERT INTO article_places (place, article, own) VALUES (:place, :article, :own)';
const ADD_ACT = `
	INSERT INTO acts (id, article, n, a, b, type, directed, status, date, first_day, last_day, period, topics,
		confidence, link)
	VALUES (:id, :article, :n, :a, :b, :type, :directed, :status, :date, :first_day, :last_day, :period, :topics,
		:confidence, :link)`;
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
	const { id } = article.record;
	const missing = undescribed(article.record);
	if (missing.length > 0)
		throw new Failure(
			`the record of ${id} uses places that it does not describe: ${missing.join(', ')}`
		);
	return statements.transaction(() => {
		const known = statements.get(FIND, z.object({ key: z.int() }), { id });
		if (known !== null) {
			statements.run(REMOVE_WORDS, known);
			statements.run(REMOVE, known);
		}
		const places = articlePlaces(article.record);
		const key = addArticle(statements, article, [...places.values()].filter(Boolean).length, now);
		for (const row of placeRows(article.record)) statements.run(ADD_PLACE, row);
		for (const row of mentionRows(article.record))
			statements.run(ADD_MENTION, { ...row, article: key });
		for (const [place, own] of places)
			statements.run(ADD_ARTICLE_PLACE, { place, article: key, own: Number(own) });
		addActs(statements, article, key);
		const outcome = known === null ? 'added' : 'replaced';
		addLog(statements, { source: article.source, article: id, outcome, reason: null }, now);
		return outcome;
	});
}

export function addLog(statements: Statements, entry: IngestEntry, now: string): void {
	statements.run(ADD_LOG, { ...entry, at: now });
}

function addArticle(
	statements: Statements,
	{ bytes, text, readable, lead, given, record, source, hash, extractor, gazetteer }: ReadArticle,
	places: number,
	now: string
): number {
	const key = statements.run(ADD_ARTICLE, {
		id: record.id,
		hash,
		source,
		bytes: Buffer.from(text).equals(bytes) ? null : bytes,
		text,
		given: given === null ? null : JSON.stringify(given),
		record: JSON.stringify(record),
		title: record.title,
		lead,
		publisher: record.publisher,
		url: record.url,
		published_at: record.publishedAt,
		published_day: dayRange(record.publishedAt)?.first ?? '',
		links: record.links.filter(isLiving).length,
		places,
		extractor,
		gazetteer,
		added_at: now
	});
	statements.run(ADD_WORDS, { key, words: indexWords(`${record.title ?? ''}\n${readable}`) });
	return key;
}

function addActs(statements: Statements, { record }: ReadArticle, article: number): void {
	for (const [n, link] of record.links.entries()) {
		const act = statements.run(ADD_ACT, { ...actRow(record.id, link, n), article });
		for (const [place, own] of actPlaces(record, link))
			statements.run(ADD_ACT_PLACE, { place, act, own: Number(own) });
		for (const row of organisationRows(link)) statements.run(ADD_ORGANISATION, { ...row, act });
	}
}
