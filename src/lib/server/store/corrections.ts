import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ExtractionRecord } from '../../domain/article.ts';
import type { Anchor, Correction, Undoing } from '../../domain/correction.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { anchorOf } from '../corrections/anchor.ts';
import type { CorrectedRecord } from '../corrections/correct.ts';
import { nameAnchorOf } from '../corrections/correct-name.ts';
import { BadCorrection, type NewCorrection } from './library.ts';
import { unpackRecord, unpackText } from './packed-record.ts';
import { correctedOf, readCorrection } from './read-corrections.ts';
import type { Statements } from './statements.ts';
import { recountArticle } from './write.ts';

/** Corrections: each kept as the event that it was; what follows from them is written into the tables of the acts. */

const FIND_ARTICLE = `
	SELECT articles.key, article_texts.text, article_texts.record FROM articles
	JOIN article_texts ON article_texts.article = articles.key WHERE articles.id = :article`;
const articleRow = z.object({
	key: z.int(),
	text: z.instanceof(Uint8Array),
	record: z.instanceof(Uint8Array)
});
const ADD = `
	INSERT INTO corrections (id, at, name, reason, article, anchor, change, places)
	VALUES (:id, :at, :name, :reason, :article, :anchor, :change, :places)`;

/** What a correction is to hold on to; null when there is no such act. */
function anchorFor(
	{ act, mention = null, change }: NewCorrection,
	record: ExtractionRecord,
	before: CorrectedRecord,
	text: string
): Anchor | null {
	if (change.kind === 'place' || change.kind === 'no-place')
		return mention === null ? null : anchorOfName(mention, before.record, text);
	if (change.kind === 'add') {
		const { start, end } = change.link.evidence;
		const evidence = { start, end, quote: text.slice(start, end) };
		return anchorOf({ ...change.link, evidence }, text, null);
	}
	if (act === null) return null;
	// A rejected act is told by the extractor and may be accepted again.
	const told = record.links[act] ?? before.record.links[before.numbers.indexOf(act)];
	if (told === undefined) return null;
	return anchorOf(told, text, record.links[act] === undefined ? act : null);
}

function anchorOfName(at: Span, { mentions }: ExtractionRecord, text: string): Anchor {
	const own = mentions.find(({ start, end }) => start === at.start && end === at.end);
	if (own === undefined && mentions.some((one) => overlaps(one, at)))
		throw new BadCorrection('another name begins or ends within this one');
	if (text.slice(at.start, at.end).trim() === '')
		throw new BadCorrection('the article has no name there');
	return nameAnchorOf(text, at, own);
}

/** Keeps the correction and what follows from it, in one transaction; null when there is no such act or article. */
export function addCorrection(
	statements: Statements,
	given: NewCorrection,
	now: string
): Correction | null {
	return statements.transaction(() => {
		const found = statements.get(FIND_ARTICLE, articleRow, { article: given.article });
		if (found === null) return null;
		const [text, record] = [unpackText(found.text), unpackRecord(found.record)];
		const before = correctedOf(statements, record, () => text);
		const anchor = anchorFor(given, record, before, text);
		if (anchor === null) return null;
		const id = randomUUID();
		statements.run(ADD, {
			id,
			at: now,
			name: given.by,
			reason: given.reason,
			article: given.article,
			anchor: JSON.stringify(anchor),
			change: JSON.stringify(given.change),
			places: JSON.stringify(given.places)
		});
		recountArticle(statements, found.key, record, () => text);
		const made = readCorrection(statements, id);
		if (made?.drift === 'lost')
			throw new BadCorrection(
				'with this change the act would not be one of two places in one sentence'
			);
		return made;
	});
}

const UNDO = `
	UPDATE corrections SET undone_at = :at, undone_by = :by, undone_reason = :reason,
		act = NULL, mention_start = NULL, mention_end = NULL, drift = NULL
	WHERE id = :id AND undone_at IS NULL`;

/** Takes a correction back, and what follows from it; null when there is none. What is undone already stays as it is. */
export function undoCorrection(
	statements: Statements,
	id: string,
	{ by, reason }: Undoing,
	now: string
): Correction | null {
	return statements.transaction(() => {
		const correction = readCorrection(statements, id);
		if (correction === null || correction.undone !== null) return correction;
		statements.run(UNDO, { id, at: now, by, reason });
		const found = statements.get(FIND_ARTICLE, articleRow, { article: correction.article });
		if (found !== null)
			recountArticle(statements, found.key, unpackRecord(found.record), () =>
				unpackText(found.text)
			);
		return readCorrection(statements, id);
	});
}
