/** A date told in part: null where nothing is told. Months and days from 1. */
export interface Day {
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number | null;
}
interface FullDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const DAY = 86_400_000;

/** Of an unknown year: February has 29. */
export const daysInMonth = (year: number | null, month: number): number =>
	new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();

export function shiftDay({ year, month, day }: FullDay, days: number): FullDay {
	const date = new Date(Date.UTC(year, month - 1, day) + days * DAY);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function shiftMonth(
	year: number,
	month: number,
	months: number
): { year: number; month: number } {
	const count = year * 12 + month - 1 + months;
	return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** Monday is 0. */
export const weekdayOf = ({ year, month, day }: FullDay): number =>
	(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
