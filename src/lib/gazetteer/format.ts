import { z } from 'zod';
import { levelSchema, placeIdSchema } from '../domain/place.ts';

/**
 * How a form of a name may be read. `official`: the full name; `short`: without its suffix (浙江); `abbreviation`: one
 * character (浙); `alias`: another full form (大韩民国); `old`: a former name, of this unit as successor; `english`, `pinyin`.
 */
export const FORM_KINDS = [
	'official',
	'short',
	'abbreviation',
	'alias',
	'old',
	'english',
	'pinyin'
] as const;
export const formKindSchema = z.enum(FORM_KINDS);
export type FormKind = z.infer<typeof formKindSchema>;

/**
 * One place of the gazetteer. Names in Simplified script. `forms` excludes the official name.
 * `spells`: a region whose name spells its members by one character each (京津冀).
 */
export const gazetteerRowSchema = z.object({
	id: placeIdSchema,
	name: z.string().min(1),
	level: levelSchema,
	/** Degrees WGS 84. */
	lon: z.number(),
	lat: z.number(),
	approximate: z.boolean().optional(),
	/** Outermost first. */
	parents: z.array(placeIdSchema),
	en: z.string().optional(),
	forms: z.array(z.tuple([z.string().min(1), formKindSchema])),
	members: z.array(placeIdSchema).optional(),
	spells: z.boolean().optional(),
	/** People, for ranking namesakes abroad. */
	population: z.number().optional()
});
export type GazetteerRow = z.infer<typeof gazetteerRowSchema>;

/** An organisation whose name hides its place (北控 → 北京), with the source that says so. */
export const organisationRowSchema = z.object({
	name: z.string().min(1),
	forms: z.array(z.string().min(1)),
	place: placeIdSchema,
	source: z.string().min(1)
});
export type OrganisationRow = z.infer<typeof organisationRowSchema>;

/** geo/gazetteer.json: rows as lines (row-line.ts). */
export const gazetteerFileSchema = z.object({
	version: z.string(),
	places: z.array(z.string()),
	organisations: z.array(organisationRowSchema)
});
export type GazetteerFile = z.infer<typeof gazetteerFileSchema>;

/** The same with rows spelt out: what a small gazetteer, as tests have it, may be written as. */
export const gazetteerRowsSchema = gazetteerFileSchema.extend({
	places: z.array(gazetteerRowSchema)
});
