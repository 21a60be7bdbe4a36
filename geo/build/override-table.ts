import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

const FOLDER = join(import.meta.dirname, '..', 'overrides');

/** A row of a hand table with the place it came from, `file:line`, for messages. */
export type TableRow<T> = T & { readonly at: string };

/**
 * Reads geo/overrides/`file`: tab-separated, first line that is no comment names the columns, `#` lines give reasons and
 * sources. A malformed row throws one line with file, line and remedy.
 */
export function readTable<S extends z.ZodObject>(file: string, schema: S): TableRow<z.infer<S>>[] {
	const path = join(FOLDER, file);
	if (!existsSync(path)) throw new Error(`geo/overrides/${file}: missing; restore it from git`);
	return parseTable(`geo/overrides/${file}`, readFileSync(path, 'utf8'), schema);
}

/** The parsing half of `readTable`, on a text. Lines count from 1. */
export function parseTable<S extends z.ZodObject>(
	name: string,
	text: string,
	schema: S
): TableRow<z.infer<S>>[] {
	const wanted = Object.keys(schema.shape);
	let columns: string[] | undefined;
	const rows: TableRow<z.infer<S>>[] = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const at = `${name}:${index + 1}`;
		const cells = line.split('\t').map((cell) => cell.trim());
		if (columns === undefined) {
			if (cells.join() !== wanted.join())
				throw new Error(
					`${at}: the first line must name the columns ${wanted.join(', ')}, separated by tabs`
				);
			columns = cells;
			continue;
		}
		if (cells.length > columns.length)
			throw new Error(
				`${at}: ${cells.length} cells, but ${columns.length} columns (${columns.join(', ')}): remove a tab`
			);
		const parsed = schema.safeParse(
			Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
		);
		if (!parsed.success) {
			const issue = parsed.error.issues[0];
			throw new Error(`${at}: column ${issue?.path.join('.')}: ${issue?.message}; mend this cell`);
		}
		rows.push({ ...parsed.data, at });
	}
	return rows;
}
