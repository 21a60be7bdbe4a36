import { z } from 'zod';

/**
 * The part of EDTF (ISO 8601-2) that articles need: 2019, 2019-12, 2019-12-20, XXXX-01-14 (year unknown), an interval of
 * two of these, and a trailing ~ for «about».
 */
const ONE = /(?:\d{4}|XXXX)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?~?/;
export const edtfSchema = z
	.string()
	.regex(new RegExp(`^${ONE.source}(?:/${ONE.source})?$`), 'not a date the atlas knows')
	.refine((date) => date.split('/').every(isInMonth), 'a day that its month does not have');

/** Whether a month is told without a day, or has it; February of an unknown year has 29. */
function isInMonth(date: string): boolean {
	const [year, month, day] = date.replace('~', '').replace('XXXX', '2000').split('-').map(Number);
	if (year === undefined || month === undefined || day === undefined) return true;
	return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

export type Edtf = z.infer<typeof edtfSchema>;

/** Year and month (`2019-07`), only the year (`2019`), or null when the year is unknown: the bucket on a timeline. */
export function monthOf(date: Edtf | null): string | null {
	if (date === null || date.startsWith('XXXX')) return null;
	return date.slice(0, date.charAt(4) === '-' ? 7 : 4);
}
