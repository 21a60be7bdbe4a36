import { z } from 'zod';
import type { Statements } from './statements.ts';

/**
 * Every transaction that changes what is counted gives all that it touches one new number, larger than all before: who has
 * seen a revision finds what has changed since.
 */
const NEWEST = `
	SELECT max(coalesce((SELECT max(revision) FROM articles), 0), coalesce((SELECT max(revision) FROM removed_articles), 0))
		AS revision`;
const revisionRow = z.object({ revision: z.int() });

/** The last revision of the snapshot or transaction that is open; 0 of a library that never held an article. */
export const newestRevision = (statements: Statements): number =>
	statements.get(NEWEST, revisionRow)?.revision ?? 0;

/** That of a transaction which changes something: nobody else is given it, by the lock that the transaction holds. */
export const nextRevision = (statements: Statements): number => newestRevision(statements) + 1;
