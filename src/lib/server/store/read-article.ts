import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { copySchema, filterSchema, type ArticleAnswer } from '../../domain/api.ts';
import { edtfSchema } from '../../domain/date.ts';
import { linkId } from '../../domain/link-id.ts';
import { placeSummaries } from '../../figures/map-places.ts';
import type { FiguresFeed } from './figures-feed.ts';
import type { Fingerprint, KeptInput } from './library.ts';
import { unpackBytes, unpackRecord, unpackText } from './packed-record.ts';
import { correctedOf, correctionsOf } from './read-corrections.ts';
import { actId } from './rows.ts';
import type { Statements } from './statements.ts';

const ARTICLE = `
	SELECT article_texts.text, article_texts.record, articles.key, first.key AS firstKey, first.id AS firstId,
		first.publisher AS firstPublisher
	FROM articles JOIN article_texts ON article_texts.article = articles.key
	LEFT JOIN articles AS first ON first.key = articles.original WHERE articles.id = :id`;
const stored = z.object({
	text: z.instanceof(Uint8Array),
	record: z.instanceof(Uint8Array),
	key: z.int(),
	firstKey: z.int().nullable(),
	firstId: z.string().nullable(),
	firstPublisher: z.string().nullable()
});
const COPIES = `
	SELECT id, publisher FROM articles WHERE original = :original AND key <> :key ORDER BY key`;

export function readArticle(feed: FiguresFeed, id: string): ArticleAnswer | null {
	const { statements } = feed;
	const row = statements.get(ARTICLE, stored, { id });
	if (row === null) return null;
	const text = unpackText(row.text);
	const { record, numbers } = correctedOf(statements, unpackRecord(row.record), () => text);
	const corrections = correctionsOf(statements, id);
	const first = row.firstId === null ? [] : [{ id: row.firstId, publisher: row.firstPublisher }];
	const others = statements.all(COPIES, copySchema, {
		key: row.key,
		original: row.firstKey ?? row.key
	});
	const alsoBy = [...first, ...others];
	return {
		...(alsoBy.length === 0 ? {} : { alsoBy }),
		...(corrections.length === 0 ? {} : { corrections }),
		text,
		record,
		acts: record.links.map((link, at) => ({
			id: actId(id, numbers[at] ?? at),
			link: linkId(link.a, link.b)
		})),
		summaries: Object.fromEntries(
			placeSummaries(feed.current(), feed.tally(filterSchema.parse({})), Object.keys(record.places))
		)
	};
}

const INPUT = `
	SELECT bytes, text, given FROM article_texts
	WHERE article = (SELECT key FROM articles WHERE id = :id)`;
const inputRow = z.object({
	bytes: z.instanceof(Uint8Array).nullable(),
	text: z.instanceof(Uint8Array),
	given: z.string().nullable()
});
const givenSchema = z.object({
	url: z.string().optional(),
	title: z.string().optional(),
	publishedAt: edtfSchema.optional(),
	publisher: z.string().optional()
});

export function readInput(statements: Statements, id: string): KeptInput | null {
	const row = statements.get(INPUT, inputRow, { id });
	if (row === null) return null;
	const { bytes, given } = row;
	const text = unpackText(row.text);
	return {
		bytes: bytes === null ? Buffer.from(text) : unpackBytes(bytes),
		text,
		given: given === null ? null : givenSchema.parse(JSON.parse(given))
	};
}

const FINGERPRINT = 'SELECT hash, source, extractor, gazetteer FROM articles WHERE id = :id';
const fingerprintRow = z.object({
	hash: z.string(),
	source: z.string(),
	extractor: z.string(),
	gazetteer: z.string()
});

export function readFingerprint(statements: Statements, id: string): Fingerprint | null {
	return statements.get(FINGERPRINT, fingerprintRow, { id });
}
