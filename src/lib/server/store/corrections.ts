import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Correction, Undoing } from '../../domain/correction.ts';
import { anchorOf } from '../corrections/anchor.ts';
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
		const { change, act } = given;
		const before = correctedOf(statements, record, () => text);
		const at = act === null ? -1 : before.numbers.indexOf(act);
		// A rejected act is told by the extractor and may be accepted again.
		const told = act === null ? undefined : (record.links[act] ?? before.record.links[at]);
		const link =
			change.kind === 'add'
				? {
						...change.link,
						evidence: {
							...change.link.evidence,
							quote: text.slice(change.link.evidence.start, change.link.evidence.end)
						}
					}
				: told;
		if (link === undefined) return null;
		const added = act !== null && record.links[act] === undefined ? act : null;
		const id = randomUUID();
		statements.run(ADD, {
			id,
			at: now,
			name: given.by,
			reason: given.reason,
			article: given.article,
			anchor: JSON.stringify(anchorOf(link, text, added)),
			change: JSON.stringify(change),
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
		act = NULL, drift = NULL
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
