import { z } from 'zod';

/** What JSON Schema tells of one kind of cell. */
const cellSchema = z.looseObject({
	type: z.string(),
	enum: z.array(z.unknown()).optional(),
	pattern: z.string().optional(),
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
export const fieldsOf = (row: z.ZodObject): Field[] =>
	Object.entries(row.shape).map(([name, cell]) => fieldOf(name, cell));

function fieldOf(name: string, cell: z.core.$ZodType): Field {
	const isNullable = cell instanceof z.ZodNullable;
	const told = cellSchema.parse(
		z.toJSONSchema(isNullable ? cell.def.innerType : cell, { unrepresentable: 'any' })
	);
	const description = z.globalRegistry.get(cell)?.description;
	const { type, minimum, maximum } = told;
	// A cell of text may be empty, which a reader of CSV cannot tell from none.
	const isNeverEmpty = type !== 'string' || told.enum !== undefined || told.pattern !== undefined;
	return {
		name,
		type,
		...(description === undefined ? {} : { description }),
		constraints: {
			required: !isNullable && isNeverEmpty,
			...(told.enum === undefined ? {} : { enum: told.enum }),
			...(minimum === undefined ? {} : { minimum }),
			// Whole numbers have one only because JSON does.
			...(maximum === undefined || type === 'integer' ? {} : { maximum })
		}
	};
}
