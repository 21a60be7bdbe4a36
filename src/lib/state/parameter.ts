/** How one thing that the address says is read and written. The schema of an address is a table of these. */
export interface Parameter<T> {
	/** As the address names it. */
	readonly name: string;
	/** What holds when the address says nothing. */
	readonly start: T;
	/** The value of what is said; null when it is none, and `start` holds. */
	readonly read: (said: string) => T | null;
	/** As `read` takes it; nothing for `start`. */
	readonly write: (value: T) => string;
	/** True when its name alone says nothing: `?embed` is neither yes nor no. */
	readonly needsWord?: boolean;
	/** True when all that is said was understood: a list may be read in part. */
	readonly whole?: (said: string) => boolean;
}

export type Query = Pick<URLSearchParams, 'get' | 'getAll'>;

/** A table with a parameter for every field. */
export type Schema<T> = { readonly [K in keyof T]-?: Parameter<T[K]> };

/** Any text, or null. */
export const text = (
	name: string,
	fits: (said: string) => boolean = () => true
): Parameter<string | null> => ({
	name,
	start: null,
	read: (said) => (fits(said) ? said : null),
	write: (value) => value ?? ''
});

/** One word or another: the first holds when nothing is said. */
export const choice = <T extends string>(
	name: string,
	start: T,
	others: readonly T[]
): Parameter<T> => ({
	name,
	start,
	read: (said) => [start, ...others].find((one) => one === said) ?? null,
	write: (value) => (value === start ? '' : value)
});

/** Yes or no: `word` says that it is not as at the start. */
export const flag = (name: string, word: string, start = false): Parameter<boolean> => ({
	name,
	start,
	read: (said) => (said === word ? !start : null),
	write: (value) => (value === start ? '' : word),
	needsWord: true
});

/** A whole number up to `most`, or `start`. */
export const whole = <T extends number | null>(
	name: string,
	start: T,
	most: number
): Parameter<T | number> => ({
	name,
	start,
	read: (said) => (/^\d{1,6}$/.test(said) && Number(said) <= most ? Number(said) : null),
	write: (value) => (value === start || value === null ? '' : String(value))
});

/** Some words of a closed list, in its order; none means all. */
export const some = <T extends string>(
	name: string,
	words: readonly T[]
): Parameter<readonly T[]> => {
	const split = (said: string): string[] => said.split(',').filter((word) => word !== '');
	const known = (word: string): boolean => words.some((one) => one === word);
	return {
		name,
		start: [],
		read: (said) => {
			const asked = new Set(split(said));
			const found = words.filter((word) => asked.has(word));
			return found.length === words.length ? [] : found;
		},
		write: (value) => value.join(','),
		whole: (said) => split(said).every(known)
	};
};

/** Words of a list that is not closed, each of a form, in the order in which they were said; none means all. */
export const listed = (name: string, form: RegExp): Parameter<readonly string[]> => {
	const split = (said: string): string[] => said.split(',').filter((word) => word !== '');
	return {
		name,
		start: [],
		read: (said) => [...new Set(split(said).filter((word) => form.test(word)))],
		write: (value) => value.join(','),
		whole: (said) => split(said).every((word) => form.test(word))
	};
};

const fieldsOf = <T extends object>(schema: Schema<T>): (keyof T & string)[] =>
	Object.keys(schema) as (keyof T & string)[];

/** Lists may be given together or one by one; of anything else the first counts. */
const saidIn = (
	query: Query,
	{ name, start }: { readonly name: string; readonly start: unknown }
): string => (Array.isArray(start) ? query.getAll(name).join(',') : (query.get(name) ?? ''));

function readField<T>(query: Query, parameter: Parameter<T>): { value: T; understood: boolean } {
	const said = saidIn(query, parameter);
	if (said === '') {
		const understood = !parameter.needsWord || query.get(parameter.name) === null;
		return { value: parameter.start, understood };
	}
	const value = parameter.read(said);
	if (value === null) return { value: parameter.start, understood: false };
	return { value, understood: parameter.whole?.(said) ?? true };
}

/** Reads every field of a schema from a query; what is not understood is as at the start. */
export function readQuery<T extends object>(query: Query, schema: Schema<T>): T {
	const read = fieldsOf(schema).map((key) => [key, readField(query, schema[key]).value] as const);
	return Object.fromEntries(read) as unknown as T;
}

/** The names of the parameters that a query gives and that say nothing, or not all of it, to the schema. */
export const misread = <T extends object>(query: Query, schema: Schema<T>): string[] =>
	fieldsOf(schema)
		.filter((key) => !readField(query, schema[key]).understood)
		.map((key) => schema[key].name);

/** What differs from the start, as names and values of a query. */
export const writeQuery = <T extends object>(value: T, schema: Schema<T>): [string, string][] =>
	fieldsOf(schema).flatMap((key) => {
		const said = schema[key].write(value[key]);
		return said === '' ? [] : [[schema[key].name, said] as [string, string]];
	});

/** The value of every field when nothing is said. */
export const startOf = <T extends object>(schema: Schema<T>): T =>
	Object.fromEntries(fieldsOf(schema).map((key) => [key, schema[key].start])) as unknown as T;
