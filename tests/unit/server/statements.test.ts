import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Statements } from '../../../src/lib/server/store/statements.ts';

const opened = (): { readonly database: DatabaseSync; readonly statements: Statements } => {
	const database = new DatabaseSync(':memory:');
	database.exec('CREATE TABLE notes (words TEXT) STRICT');
	return { database, statements: new Statements(database) };
};
const COUNT = 'SELECT count(*) AS n FROM notes';
const count = z.object({ n: z.int() });

test.each(['snapshot', 'transaction'] as const)('a %s tells what failed first', (kind) => {
	const { database, statements } = opened();
	// A disk that is gone fails again when the work is to be ended.
	const work = (): void => {
		database.close();
		throw new Error('the disk is gone');
	};
	expect(() => statements[kind](work)).toThrow('the disk is gone');
});

test.each(['snapshot', 'transaction'] as const)(
	'a %s that failed does not hold up the next',
	(kind) => {
		const { statements } = opened();
		const work = (): void => {
			throw new Error('no');
		};
		expect(() => statements[kind](work)).toThrow('no');
		expect(statements[kind](() => statements.get(COUNT, count))).toEqual({ n: 0 });
	}
);

test('a transaction is all or nothing', () => {
	const { statements } = opened();
	const add = "INSERT INTO notes VALUES ('x')";
	expect(() =>
		statements.transaction(() => {
			statements.run(add);
			throw new Error('no');
		})
	).toThrow('no');
	expect(statements.get(COUNT, count)).toEqual({ n: 0 });
	statements.transaction(() => statements.run(add));
	expect(statements.get(COUNT, count)).toEqual({ n: 1 });
});
