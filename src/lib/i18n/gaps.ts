/** A table of messages: texts, functions that make a text, and tables of them. */
export interface MessageTable {
	readonly [key: string]: string | ((...values: never[]) => string) | MessageTable;
}

const isTable = (value: MessageTable[string] | undefined): value is MessageTable =>
	typeof value === 'object';

/**
 * What keeps two languages from saying the same: keys that only one has, texts left empty, messages that take another
 * number of values. One line for each, by its path; none when both are complete.
 */
export function gapsBetween(one: MessageTable, other: MessageTable, path = ''): string[] {
	return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => {
		const at = `${path}${key}`;
		const [here, there] = [one[key], other[key]];
		if (here === undefined || there === undefined) return [`${at} is missing in one language`];
		if (isTable(here) && isTable(there)) return gapsBetween(here, there, `${at}.`);
		if (typeof here !== typeof there) return [`${at} is of two kinds`];
		if (here === '' || there === '') return [`${at} is empty`];
		return typeof here === 'function' && typeof there === 'function' && here.length !== there.length
			? [`${at} takes another number of values`]
			: [];
	});
}
