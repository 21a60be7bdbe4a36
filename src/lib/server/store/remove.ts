import { z } from 'zod';
import { copiesOf } from './copies.ts';
import type { Statements } from './statements.ts';
import { nextRevision } from './revision.ts';
import { addLog, countArticle } from './write.ts';
import { removeRows } from './write-rows.ts';

const FIND = 'SELECT key, source FROM articles WHERE id = :id';
const foundRow = z.object({ key: z.int(), source: z.string() });
/** Copies look for another original while this one is still there for them to point to; it must not be found again. */
const FORGET_CONTENT = 'UPDATE articles SET content = NULL, sketch = NULL WHERE key = :key';
const REMOVE = 'DELETE FROM articles WHERE key = :key';
/** The key may be given to another article, and that one be removed as well. */
const REMEMBER = `
	INSERT INTO removed_articles (article, revision) VALUES (:key, :revision)
	ON CONFLICT (article) DO UPDATE SET revision = excluded.revision`;
/** What people have said stays, and holds on again when the article comes back. */
const LOOSEN = `
	UPDATE corrections SET act = NULL, mention_start = NULL, mention_end = NULL, drift = 'lost'
	WHERE article = :id AND undone_at IS NULL`;

/**
 * Takes an article out of the library, in one transaction with its line in the log; false when there is none of the id. Its
 * copies count from then on, its corrections stay as events that have lost their sentence.
 */
export function removeArticle(
	statements: Statements,
	id: string,
	reason: string,
	now: string
): boolean {
	return statements.transaction(() => {
		const known = statements.get(FIND, foundRow, { id });
		if (known === null) return false;
		const { key, source } = known;
		const revision = nextRevision(statements);
		const copies = copiesOf(statements, key);
		removeRows(statements, key);
		statements.run(FORGET_CONTENT, { key });
		for (const copy of copies) countArticle(statements, copy, revision);
		statements.run(REMOVE, { key });
		statements.run(REMEMBER, { key, revision });
		statements.run(LOOSEN, { id });
		addLog(statements, { source, article: id, outcome: 'removed', reason }, now);
		return true;
	});
}
