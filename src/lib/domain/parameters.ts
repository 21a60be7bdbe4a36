import { z } from 'zod';
import { filterSchema, LINK_LEVELS } from './api.ts';
import { articleIdSchema } from './article.ts';
import { DRIFTS, undoingSchema } from './correction.ts';
import { dayRange } from './date-range.ts';
import { placeIdSchema } from './place.ts';

/** What the addresses of the API take. Lists may be repeated or joined by commas. Unknown names are refused. */

const words = z.string().trim().min(1).max(200);
const limit = (most: number, usual: number) => z.int().min(1).max(most).default(usual);
const level = z.enum(['auto', ...LINK_LEVELS]).default('auto');

export const filterParameters = z.strictObject(filterSchema.shape).refine(
	({ from, to }) => {
		const [begin, end] = [dayRange(from), dayRange(to)];
		return begin === null || end === null || begin.first <= end.last;
	},
	{ path: ['from'], error: 'is later than "to"' }
);
export const exportParameters = filterParameters.safeExtend({
	/** Of CSV: begin with a byte order mark, without which spreadsheets misread Chinese. */
	bom: z.boolean().default(true)
});
export const linksParameters = filterParameters.safeExtend({
	level,
	/** Zoom of the map: with level `auto` and a crowded view it decides how far arcs are rolled up. */
	zoom: z.number().min(0).max(24).optional(),
	limit: limit(5000, 500)
});
export const linkParameters = filterParameters.safeExtend({
	level: z.enum(LINK_LEVELS).default('place'),
	/** Of its acts. */
	cursor: z.string().max(500).nullable().default(null),
	limit: limit(500, 100)
});
export const reviewParameters = filterParameters.safeExtend({
	/** Id of the act to begin with, by default the least certain. */
	at: z.string().max(1000).nullable().default(null),
	limit: limit(100, 20)
});
export const placesParameters = z.strictObject({ q: words, limit: limit(50, 12) });
export const articlesParameters = z.strictObject({
	place: placeIdSchema.nullable().default(null),
	link: z.string().max(200).nullable().default(null),
	q: words.nullable().default(null),
	/** Of what a search finds; without one the newest are first. */
	order: z.enum(['relevance', 'newest']).default('relevance'),
	cursor: z.string().max(500).nullable().default(null),
	limit: limit(100, 20)
});
export const organisationsParameters = z.strictObject({
	q: words.nullable().default(null),
	limit: limit(100, 20)
});
export const takingParameters = z.strictObject({
	/** Of an article that is posted as a file; a row of JSON has its own. */
	id: articleIdSchema.max(500).optional(),
	/** Take it in place of another article of the same id. */
	replace: z.boolean().default(false)
});
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal');
/** Of an article that is not sent: fingerprints of it alone, so that a preview tells nobody what it says. */
export const standingParameters = z.strictObject({
	id: articleIdSchema.max(500),
	/** SHA-256 of the file or of the row. */
	hash,
	/** SHA-256 of the letters and digits of its body. */
	content: hash.nullable().default(null),
	/** MinHash of them (see Likeness): 32 numbers of eight hexadecimal digits. */
	sketch: z.string().max(300).nullable().default(null)
});
export const correctionsParameters = z.strictObject({
	article: z.string().max(1000).nullable().default(null),
	/** Only those whose words read otherwise since (changed), or are gone (lost). */
	drift: z.enum(DRIFTS).nullable().default(null),
	cursor: z.string().max(500).nullable().default(null),
	limit: limit(200, 50)
});
export const undoingParameters = z.strictObject({
	id: z.string().min(1).max(100),
	...undoingSchema.shape
});
export const noParameters = z.strictObject({});

/** A parameter that does not hold what it should. */
export class BadParameter extends Error {
	readonly parameter: string;

	constructor(parameter: string, detail: string) {
		super(detail);
		this.parameter = parameter;
	}
}

/** Parses the query of an address; throws a BadParameter that names the first wrong one. */
export function parseParameters<T extends z.ZodObject>(
	query: URLSearchParams,
	schema: T
): z.infer<T> {
	const known = Object.keys(schema.shape);
	const given: Record<string, unknown> = {};
	for (const name of new Set(query.keys())) {
		// Before anything is looked up by it: `__proto__` is a name like any other here.
		if (!known.includes(name))
			throw new BadParameter(
				name,
				`"${name}" is no parameter of this address; it takes: ${known.join(', ') || 'none'}`
			);
		given[name] = typed(query.getAll(name), schema.shape[name]);
	}
	const parsed = schema.safeParse(given);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	const name = String(issue?.path[0] ?? '');
	if (given[name] === undefined) throw new BadParameter(name, `"${name}" is missing`);
	throw new BadParameter(name, `"${name}": ${issue?.message ?? 'malformed'}`);
}

/** Text of a query as the kind of value that its schema wants; an empty value is one not given. */
function typed(values: string[], schema: z.core.$ZodType | undefined): unknown {
	const [value = ''] = values;
	switch (schema === undefined ? '' : kindOf(schema)) {
		case 'array':
			return split(values);
		case 'number':
			return value === '' ? undefined : Number(value);
		case 'boolean':
			return value === '' ? undefined : (TRUTH.get(value) ?? value);
		default:
			return value === '' ? undefined : value;
	}
}

function split(values: readonly string[]): string[] | undefined {
	const items = values.flatMap((one) => one.split(',')).filter((one) => one !== '');
	return items.length === 0 ? undefined : items;
}

const TRUTH: ReadonlyMap<string, boolean> = new Map([
	['true', true],
	['1', true],
	['false', false],
	['0', false]
]);

/** What stands inside defaults and nullables. */
function kindOf(schema: z.core.$ZodType): string {
	if (
		schema instanceof z.ZodDefault ||
		schema instanceof z.ZodNullable ||
		schema instanceof z.ZodOptional
	)
		return kindOf(schema.def.innerType);
	return schema._zod.def.type;
}
