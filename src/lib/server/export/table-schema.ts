import { z } from 'zod';

const jsonSchema = z.object({
	properties: z.record(z.string(), z.looseObject({ description: z.string().optional() }))
});
const typed = z.looseObject({
	type: z.string().optional(),
	enum: z.array(z.unknown()).optional(),
	pattern: z.string().optional(),
	anyOf: z.array(z.looseObject({ type: z.string().optional() })).optional(),
	minimum: z.number().optional(),
	maximum: z.number().optional()
});

/** A field as Frictionless Table Schema tells it. */
export interface Field {
	readonly name: string;
	readonly type: string;
	readonly description?: string;
	readonly constraints: Readonly<Record<string, unknown>>;
}

/** The fields of rows that are parsed by a zod schema, so that a table is told by the very schema that types it. */
export function fieldsOf(row: z.ZodObject): Field[] {
	const { properties } = jsonSchema.parse(z.toJSONSchema(row, { unrepresentable: 'any' }));
	return Object.entries(properties).map(([name, property]) => {
		const { description } = property;
		const { type, anyOf, ...told } = typed.parse(property);
		const one = type === undefined ? typed.parse(anyOf?.find(isTold) ?? {}) : { ...told, type };
		return {
			name,
			type: one.type ?? 'string',
			...(description === undefined ? {} : { description }),
			constraints: {
				// A cell of text may be empty, which a reader of CSV cannot tell from none.
				required: anyOf === undefined && (one.type !== 'string' || isNeverEmpty(one)),
				...(one.enum === undefined ? {} : { enum: one.enum }),
				...(isNumber(one.type) && one.minimum !== undefined ? { minimum: one.minimum } : {}),
				...(one.type === 'number' && one.maximum !== undefined ? { maximum: one.maximum } : {})
			}
		};
	});
}

const isTold = ({ type }: { readonly type?: string | undefined }): boolean => type !== 'null';
const isNeverEmpty = (told: z.infer<typeof typed>): boolean =>
	told.enum !== undefined || told.pattern !== undefined;
const isNumber = (type: string | undefined): boolean => type === 'number' || type === 'integer';
