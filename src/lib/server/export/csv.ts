import type { ExportRow } from '../store/library.ts';
import { COLUMNS, flatten } from './export-row.ts';

/** A cell that starts like this is a formula to a spreadsheet, and articles are written by strangers. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export type Cell = string | number | boolean | null;

/** A cell of RFC 4180. Text that a spreadsheet would run gets an apostrophe before it. */
export function csvCell(value: Cell): string {
	if (value === null) return '';
	if (typeof value !== 'string') return String(value);
	const safe = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A record of RFC 4180, its line end included. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Without it spreadsheets misread Chinese; other programs take it for a part of the first name. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180 in UTF-8, by default with a byte order mark. */
export async function* toCsv(
	rows: AsyncIterable<ExportRow>,
	{ bom = true }: { readonly bom?: boolean } = {}
): AsyncGenerator<string> {
	yield (bom ? BYTE_ORDER_MARK : '') + csvLine(COLUMNS);
	for await (const row of rows) {
		const flat = flatten(row);
		yield csvLine(COLUMNS.map((column) => flat[column]));
	}
}
