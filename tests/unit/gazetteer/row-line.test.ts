import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORM_KINDS, gazetteerRowSchema } from '../../../src/lib/gazetteer/format.ts';
import { isRowLine, packRow, parseRow } from '../../../src/lib/gazetteer/row-line.ts';

const id = fc.constantFrom(
	'CN',
	'330000',
	'JP-40100',
	'US-CA',
	'group:sco',
	'zone:xiongan',
	'water:taihu'
);
const ids = fc.array(id, { maxLength: 3 });
const name = fc.string({
	unit: fc.constantFrom('山', '（', ' ', 'a', '·', '𠮷'),
	minLength: 1,
	maxLength: 5
});
const degrees = fc
	.double({ min: -180, max: 180, noNaN: true })
	.map((n) => Math.round(n * 1000) / 1000 + 0);
const row = fc.record(
	{
		id,
		name,
		level: fc.constantFrom('country' as const, 'city' as const, 'group' as const),
		lon: degrees,
		lat: degrees,
		parents: ids,
		forms: fc.array(fc.tuple(name, fc.constantFrom(...FORM_KINDS)), { maxLength: 4 }),
		approximate: fc.constant(true),
		en: name,
		members: fc.array(id, { minLength: 1, maxLength: 3 }),
		spells: fc.constant(true),
		population: fc.nat()
	},
	{ requiredKeys: ['id', 'name', 'level', 'lon', 'lat', 'parents', 'forms'] }
);

describe('a row as a line', () => {
	test('reads as it was written', () => {
		fc.assert(
			fc.property(row, (value) => {
				const line = packRow(value);
				expect(isRowLine(line)).toBe(true);
				expect(parseRow(line)).toEqual(value);
			}),
			{ numRuns: 1000 }
		);
	});

	test('that is damaged is refused, or gives a row that the schema takes', () => {
		const damage = fc.tuple(row, fc.nat(), fc.constantFrom('', '|', '/', ' ', 'x', '~', '-', '9'));
		fc.assert(
			fc.property(damage, ([value, at, instead]) => {
				const line = packRow(value);
				const cut = at % line.length;
				const damaged = line.slice(0, cut) + instead + line.slice(cut + 1);
				if (isRowLine(damaged))
					expect(gazetteerRowSchema.safeParse(parseRow(damaged)).success).toBe(true);
				else expect(() => parseRow(damaged)).toThrow('is no row');
			}),
			{ numRuns: 3000 }
		);
	});

	test.each([
		['330000|province|浙江省|119.97|29.108|CN|s浙江/b浙|Zhejiang', true],
		['330000|province|浙江省|119.97|29.108|CN|', true],
		['group:a|group|某组织|0|0||||~|5|CN JP|+', true],
		['330000|province|浙江省|119.97|29.108|CN', false],
		['33000|province|浙江省|119.97|29.108|CN|', false],
		['330000|moon|浙江省|119.97|29.108|CN|', false],
		['330000|province||119.97|29.108|CN|', false],
		['330000|province|浙江省|x|29.108|CN|', false],
		['330000|province|浙江省|119.97|29.108|cn|', false],
		['330000|province|浙江省|119.97|29.108|CN|z浙江', false],
		['330000|province|浙江省|119.97|29.108|CN|s', false],
		['330000|province|浙江省|119.97|29.108|CN|s浙江|Zhejiang|yes', false],
		['330000|province|浙江省|119.97|29.108|CN|s浙江|Zhejiang|~|1|CN|+|', false]
	])('%s: %s', (line, sound) => {
		expect(isRowLine(line)).toBe(sound);
	});

	test('takes no separator in a name', () => {
		const sound = {
			id: 'CN',
			name: '中国',
			level: 'country' as const,
			lon: 0,
			lat: 0,
			parents: []
		};
		expect(() => packRow({ ...sound, name: '中|国', forms: [] })).toThrow('bar');
		expect(() => packRow({ ...sound, forms: [['中/国', 'alias']] })).toThrow('slash');
	});
});
