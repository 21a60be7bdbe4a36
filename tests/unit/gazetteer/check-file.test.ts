import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRow } from '../../../src/lib/gazetteer/check-file.ts';
import { FORM_KINDS, gazetteerRowSchema } from '../../../src/lib/gazetteer/format.ts';

const odd = fc.constantFrom<unknown>(
	null,
	undefined,
	'',
	1,
	NaN,
	true,
	[],
	{},
	'x',
	'330000x',
	Infinity
);
const mostly = <T>(sound: fc.Arbitrary<T>) =>
	fc.oneof({ arbitrary: sound, weight: 30 }, { arbitrary: odd, weight: 1 });
const id = fc.constantFrom(
	'CN',
	'330000',
	'JP-40100',
	'US-CA',
	'group:sco',
	'zone:xiongan',
	'water:taihu'
);
const ids = mostly(fc.array(mostly(id), { maxLength: 3 }));
const row = fc.record(
	{
		id: mostly(id),
		name: mostly(fc.constant('浙江省')),
		level: mostly(fc.constantFrom('province', 'group')),
		lon: mostly(fc.double({ noNaN: true })),
		lat: mostly(fc.integer()),
		parents: ids,
		forms: mostly(
			fc.array(
				mostly(fc.tuple(mostly(fc.constant('浙')), mostly(fc.constantFrom(...FORM_KINDS)))),
				{
					maxLength: 3
				}
			)
		),
		approximate: mostly(fc.boolean()),
		en: mostly(fc.constant('Zhejiang')),
		members: ids,
		spells: mostly(fc.boolean()),
		population: mostly(fc.nat())
	},
	{ requiredKeys: ['id', 'name', 'level', 'lon', 'lat', 'parents', 'forms'] }
);

describe('isRow', () => {
	test('passes exactly what the schema passes', () => {
		let sound = 0;
		fc.assert(
			fc.property(row, (value) => {
				const bySchema = gazetteerRowSchema.safeParse(value).success;
				if (bySchema) sound++;
				expect(isRow(value)).toBe(bySchema);
			}),
			{ numRuns: 3000 }
		);
		expect(sound).toBeGreaterThan(300);
		expect(sound).toBeLessThan(2900);
	});

	test('passes no other kinds of value', () => {
		expect([null, undefined, 1, 'CN', [], {}].map(isRow)).toEqual(Array(6).fill(false));
	});
});
