import { z } from 'zod';
import { PLACE_ID } from './place-id.ts';

/**
 * What kind of unit a place is. `province`, `city` and `county` also name the first, second and third level abroad.
 */
export const LEVELS = [
	'country',
	'province',
	'city',
	'county',
	'zone',
	'water',
	'group',
	'region'
] as const;
export const levelSchema = z.enum(LEVELS);
export type Level = z.infer<typeof levelSchema>;

/**
 * Id of a place: GB/T 2260 code for Chinese units, ISO 3166-1 alpha-2 for countries, `ISO2-…` inside them,
 * `group:…`, `region:…`, `zone:…`, `water:…`.
 */
export const placeIdSchema = z.string().regex(PLACE_ID, 'not a place id');
export type PlaceId = z.infer<typeof placeIdSchema>;

/** A place as a record carries it. Degrees WGS 84; `approximate`: the point is its parent's or a guess; `parents` outermost first. */
export const placeSchema = z.object({
	name: z.string().min(1),
	en: z.string().optional(),
	level: levelSchema,
	lon: z.number().min(-180).max(180),
	lat: z.number().min(-90).max(90),
	parents: z.array(placeIdSchema),
	approximate: z.boolean(),
	/** Groups and regions: the places they consist of. */
	members: z.array(placeIdSchema).optional()
});
export type Place = z.infer<typeof placeSchema>;
