import { z } from 'zod';
import type { PlaceSummary } from '../../domain/api.ts';
import { edtfSchema } from '../../domain/date.ts';
import type { Correction } from '../../domain/correction.ts';
import { placeIdSchema, placeSchema } from '../../domain/place.ts';
import type { ExportRow } from '../store/library.ts';
import { flatActSchema, type FlatAct } from './export-row.ts';

/** Rows of the tables of a dataset folder, beside the acts. */

export const placeRowSchema = z.object({
	id: placeIdSchema.describe('GB/T 2260, ISO 3166 or the atlas’s own code'),
	name: z.string().describe('Official name, Simplified Chinese'),
	en: z.string().nullable(),
	level: placeSchema.shape.level,
	lon: placeSchema.shape.lon.describe('Degrees, WGS 84'),
	lat: placeSchema.shape.lat.describe('Degrees, WGS 84'),
	approximate: z.boolean().describe('The point is its parent’s or a guess'),
	parents: z.string().describe('Codes, outermost first, joined by semicolons')
});
export type PlaceRow = z.infer<typeof placeRowSchema>;

export const placeRow = (place: PlaceSummary): PlaceRow => ({
	id: place.id,
	name: place.name,
	en: place.en ?? null,
	level: place.level,
	lon: place.lon,
	lat: place.lat,
	approximate: place.approximate,
	parents: place.parents.join(';')
});

export const articleRowSchema = z.object({
	id: z.string(),
	title: z.string().nullable(),
	published: edtfSchema.nullable().describe('EDTF'),
	publisher: z.string().nullable(),
	url: z.string().nullable(),
	acts: z.int().nonnegative().describe('Acts of this dataset that it tells'),
	extractor: z.string().describe('Version of the extractor that read it'),
	gazetteer: z.string().describe('Version of the gazetteer it was read with')
});
export type ArticleRow = z.infer<typeof articleRowSchema>;

export const articleRow = (
	{ act: { article }, url, extractor, gazetteer }: ExportRow,
	acts: number
): ArticleRow => ({
	id: article.id,
	title: article.title,
	published: article.publishedAt,
	publisher: article.publisher,
	url,
	acts,
	extractor,
	gazetteer
});

export const correctionRowSchema = z.object({
	id: z.string(),
	at: z.string().describe('ISO 8601, UTC'),
	by: z.string(),
	reason: z.string(),
	article: z.string(),
	act: z
		.string()
		.nullable()
		.describe('The act that it now concerns; none when rejected, lost or undone'),
	kind: z.string(),
	change: z.string().describe('All of what was said, JSON'),
	anchor: z.string().describe('The sentence that it holds on to, with what stands around it, JSON'),
	drift: z.string().nullable().describe('changed or lost: the sentence is read otherwise, or gone'),
	undone_at: z.string().nullable(),
	undone_by: z.string().nullable(),
	undone_reason: z.string().nullable()
});
export type CorrectionRow = z.infer<typeof correctionRowSchema>;

export const correctionRow = (one: Correction): CorrectionRow => ({
	id: one.id,
	at: one.at,
	by: one.by,
	reason: one.reason,
	article: one.article,
	act: one.act,
	kind: one.change.kind,
	change: JSON.stringify(one.change),
	anchor: JSON.stringify(one.anchor),
	drift: one.drift,
	undone_at: one.undone?.at ?? null,
	undone_by: one.undone?.by ?? null,
	undone_reason: one.undone?.reason ?? null
});

/** An act without what the tables of places and articles have. */
export const actRowSchema = flatActSchema.omit({
	a_en: true,
	a_level: true,
	a_lon: true,
	a_lat: true,
	b_en: true,
	b_level: true,
	b_lon: true,
	b_lat: true,
	notice: true
});
export type ActRow = z.infer<typeof actRowSchema>;

export const actRow = (flat: FlatAct): ActRow => actRowSchema.parse(flat);
