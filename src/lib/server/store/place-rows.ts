import { z } from 'zod';
import { levelSchema, placeIdSchema, placeSchema } from '../../domain/place.ts';
import type { KnownPlace } from '../../figures/known-places.ts';

export const PLACE_COLUMNS = `p.id, p.name, p.en, p.level, p.lon, p.lat, p.approximate, p.parents, p.members, p.city, p.province`;

const json = <T extends z.ZodType>(schema: T) =>
	z.string().transform((text): z.infer<T> => schema.parse(JSON.parse(text)));

/** A row of PLACE_COLUMNS. */
export const placeRow = z
	.object({
		id: placeIdSchema,
		name: z.string(),
		en: z.string().nullable(),
		level: levelSchema,
		lon: z.number(),
		lat: z.number(),
		approximate: z.int(),
		parents: json(placeSchema.shape.parents),
		members: json(placeSchema.shape.parents).nullable(),
		city: placeIdSchema,
		province: placeIdSchema
	})
	.transform(({ en, members, approximate, city, province, ...row }): KnownPlace => ({
		place: {
			...row,
			approximate: approximate === 1,
			...(en === null ? {} : { en }),
			...(members === null ? {} : { members })
		},
		units: { place: row.id, city, province }
	}));
