import type { ExportRow } from '../store/library.ts';
import { COLUMNS, flatten } from './export-row.ts';

/** A cell that starts like this is a formula to a spreadsheet, and articles are written by strangers. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell of RFC 4180. Text that a spreadsheet would run gets an apostrophe before it. */
export function csvCell(value: string | number | boolean | null): string {
	if (value === null) return '';
	if (typeof value !== 'string') return String(value);
	const safe = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with a byte order mark, without which spreadsheets misread Chinese. */
export async function* toCsv(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
	yield `\uFEFF${COLUMNS.join(',')}\r\n`;
	for await (const row of rows) {
		const flat = flatten(row);
		yield `${COLUMNS.map((column) => csvCell(flat[column])).join(',')}\r\n`;
	}
}
