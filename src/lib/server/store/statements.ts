import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { z } from 'zod';

export type Values = Record<string, SQLInputValue>;

/**
 * Prepared statements by their text, each prepared once. Rows are parsed by a schema on the way out; values are always
 * bound. The text of a statement is a constant of its module, never built from values.
 */
export class Statements {
	readonly #database: DatabaseSync;
	readonly #prepared = new Map<string, StatementSync>();
	/** What has been laid out in temporary tables since the snapshot began. */
	readonly #laidOut = new Map<string, string>();

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

	/** A statement whose new row is of interest has a RETURNING and is asked with `get`. */
	run(sql: string, values: Values = {}): void {
		const statement = this.#prepare(sql);
		// It tells the last row id, and those that full-text search uses inside are larger than a number can be.
		statement.setReadBigInts(true);
		statement.run(values);
	}

	/** Runs `work` as one transaction: all of it or nothing. */
	transaction<T>(work: () => T): T {
		this.#database.exec('BEGIN IMMEDIATE');
		try {
			const result = work();
			this.#database.exec('COMMIT');
			return result;
		} catch (error) {
			if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
			throw error;
		}
	}

	/** Does `work`, unless the same was `wanted` by this name since the snapshot began. */
	once(name: string, wanted: string, work: () => void): void {
		if (this.#laidOut.get(name) === wanted) return;
		this.#laidOut.delete(name);
		work();
		this.#laidOut.set(name, wanted);
	}

	/** One consistent view of the library for several reads, while others write. */
	snapshot<T>(work: () => T): T {
		this.#database.exec('BEGIN');
		this.#laidOut.clear();
		try {
			return work();
		} finally {
			this.#laidOut.clear();
			this.#database.exec('COMMIT');
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
