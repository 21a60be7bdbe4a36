import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { z } from 'zod';

export type Values = Record<string, SQLInputValue>;

/**
 * Prepared statements by their text, each prepared once. Rows are parsed by a schema on the way out; values are always
 * bound. The text of a statement is a constant of its module, never built from values.
 */
export class Statements {
	readonly #database: DatabaseSync;
	readonly #prepared = new Map<string, StatementSync>();

	constructor(database: DatabaseSync) {
		this.#database = database;
	}

	all<T extends z.ZodType>(sql: string, row: T, values: Values = {}): z.infer<T>[] {
		return z.array(row).parse(this.#prepare(sql).all(values));
	}

	/** The first row, null when there is none. */
	get<T extends z.ZodType>(sql: string, row: T, values: Values = {}): z.infer<T> | null {
		const found = this.#prepare(sql).get(values);
		return found === undefined ? null : row.parse(found);
	}

	/** Rows one by one as arrays, for so many of them that a schema would take longer than the reading: the caller converts. */
	rows(sql: string, values: Values = {}): Iterable<readonly SQLOutputValue[]> {
		const statement = this.#prepare(sql);
		statement.setReturnArrays(true);
		return statement.iterate(values) as unknown as Iterable<readonly SQLOutputValue[]>;
	}

	/** A statement whose new row is of interest has a RETURNING and is asked with `get`. */
	run(sql: string, values: Values = {}): void {
		const statement = this.#prepare(sql);
		// It tells the last row id, and those that full-text search uses inside are larger than a number can be.
		statement.setReadBigInts(true);
		statement.run(values);
	}

	/** Runs `work` as one transaction: all of it or nothing. */
	transaction<T>(work: () => T): T {
		return this.#within('BEGIN IMMEDIATE', work);
	}

	/** One consistent view of the library for several reads, while others write. */
	snapshot<T>(work: () => T): T {
		return this.#within('BEGIN', work);
	}

	#within<T>(begin: string, work: () => T): T {
		this.#database.exec(begin);
		try {
			const result = work();
			this.#database.exec('COMMIT');
			return result;
		} catch (error) {
			this.#rollBack();
			throw error;
		}
	}

	/** What failed before is what matters: that nothing can be rolled back any more follows from it. */
	#rollBack(): void {
		try {
			if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
		} catch {
			// A database that is closed, or whose disk is gone.
		}
	}

	close(): void {
		this.#prepared.clear();
		this.#database.close();
	}

	#prepare(sql: string): StatementSync {
		const known = this.#prepared.get(sql);
		if (known !== undefined) return known;
		const statement = this.#database.prepare(sql);
		// Shared filters bind all their values; a statement that uses fewer of them ignores the rest.
		statement.setAllowUnknownNamedParameters(true);
		this.#prepared.set(sql, statement);
		return statement;
	}
}
