import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kilometres } from '../../../geo/build/sphere.ts';
import { loadGazetteer } from '../../../src/lib/gazetteer/load-gazetteer.ts';
import { gazetteerFileSchema } from '../../../src/lib/gazetteer/format.ts';
import { parseRow } from '../../../src/lib/gazetteer/row-line.ts';

const text = readFileSync(new URL('../../../geo/gazetteer.json', import.meta.url), 'utf8');
const lines = gazetteerFileSchema.parse(JSON.parse(text));
const data = { ...lines, places: lines.places.map(parseRow) };
const gazetteer = loadGazetteer(lines);
const chinese = data.places.filter(({ id }) => /^\d/.test(id));
const count = (level: string) =>
	chinese.filter((row) => row.level === level && /^[1-6]/.test(row.id)).length;

/** `一名` → every reading as `id kind`, sorted. */
const readings = (name: string) =>
	gazetteer
		.lookup(name)
		.map(({ place, kind }) => `${place} ${kind}`)
		.sort();

describe('geo/gazetteer.json', () => {
	test('holds all units of China', () => {
		expect(chinese.filter(({ level }) => level === 'province')).toHaveLength(34);
		expect(count('city')).toBe(333);
		expect(count('county')).toBeGreaterThan(2840);
		expect(count('county')).toBeLessThan(2860);
	});

	test('holds states, groups, regions, waters, zones and organisations', () => {
		const least = { country: 195, group: 20, region: 30, water: 60, zone: 60, county: 2840 };
		for (const [level, n] of Object.entries(least))
			expect(data.places.filter((row) => row.level === level).length, level).toBeGreaterThanOrEqual(
				n
			);
		expect(data.organisations.length).toBeGreaterThanOrEqual(60);
	});

	test('points lie in range, and each unit near its prefecture', () => {
		const far: string[] = [];
		for (const { id, name, level, lon, lat, parents } of data.places) {
			if (Math.abs(lon) > 180 || Math.abs(lat) > 90) far.push(`${id} ${name} out of range`);
			const parent = gazetteer.row(parents.at(-1) ?? '');
			if (level !== 'county' || parent?.level !== 'city') continue;
			const limit = /^(15|23|51|53|54|62|63|65)/.test(id) ? 760 : 270;
			const distance = kilometres({ lon, lat }, parent);
			if (distance > limit) far.push(`${id} ${name} ${Math.round(distance)} km`);
		}
		expect(far).toEqual([]);
	});

	test('at least 70 % of counties and all prefectures but a few have a point of their own', () => {
		const own = (level: string) => chinese.filter((row) => row.level === level && !row.approximate);
		expect(own('county').length / (count('county') + 25)).toBeGreaterThan(0.8);
		expect(own('city').length).toBeGreaterThan(345);
	});

	test('an approximate point of a county is that of its nearest parent', () => {
		const approximate = chinese.filter((row) => row.approximate && row.level === 'county');
		expect(approximate.length).toBeGreaterThan(0);
		for (const { id, lon, lat, parents } of approximate) {
			const parent = gazetteer.row(parents.at(-1) ?? '');
			expect([lon, lat], id).toEqual([parent?.lon, parent?.lat]);
		}
	});

	test('parents run outermost first and end above the unit', () => {
		for (const { id, parents } of data.places.filter(({ id }) => /^\d{6}$/.test(id)))
			expect(
				[...parents].sort((a, b) => (a === 'CN' ? -1 : b === 'CN' ? 1 : a < b ? -1 : 1)),
				id
			).toEqual(parents);
		expect(gazetteer.row('330424')?.parents).toEqual(['CN', '330000', '330400']);
		expect(gazetteer.row('419001')?.parents).toEqual(['CN', '410000']);
		expect(gazetteer.row('500152')?.parents).toEqual(['CN', '500000']);
	});

	test('only abbreviations are one character long, and only they', () => {
		const wrong = data.places.flatMap(({ id, name, forms }) =>
			[[name, 'official'] as const, ...forms]
				.filter(([form, kind]) => ([...form].length === 1) !== (kind === 'abbreviation'))
				.map(([form, kind]) => `${id} ${form} ${kind}`)
		);
		expect(wrong).toEqual([]);
	});

	test('a row has no form twice and none equal to its name', () => {
		const twice = data.places.filter(
			({ name, forms }) => new Set([name, ...forms.map(([form]) => form)]).size !== forms.length + 1
		);
		expect(twice.map(({ id }) => id)).toEqual([]);
	});

	test('weighs at most 400 kB zipped', () => {
		expect(gzipSync(text).length).toBeLessThan(400_000);
	});
});

describe('names', () => {
	test.each([
		['吉林', ['220000 short', '220200 short']],
		['朝阳区', ['110105 official', '220104 official']],
		['内蒙', ['150000 short']],
		['新疆', ['650000 short']],
		['红河州', ['532500 alias']],
		['恩施州', ['422800 alias']],
		['版纳', ['532800 short']],
		['潼南县', ['500152 old']],
		['上虞市', ['330604 old']],
		['莱芜市', ['370116 old']],
		['崇文区', ['110101 old']],
		['宣武', ['110102 old']],
		['襄樊', ['420600 old']],
		['襄樊市', ['420600 old']],
		['绍兴县', ['330603 old']],
		['下城区', ['330105 old']],
		['大韩民国', ['KR alias']],
		['朝鲜', ['KP official']],
		['北九州', ['JP-40100 short']],
		['松江市', ['JP-32201 official']],
		['上合组织', ['group:sco alias']],
		['中亚五国', ['group:central-asia alias']],
		['长三角', ['region:yangtze-delta alias']],
		['京津冀', ['region:jingjinji official']],
		['涪江', ['water:fujiang official']],
		['苏州工业园区', ['zone:suzhou-park official']],
		['北控', ['110000 organisation']],
		['浙能', ['330000 organisation']],
		['渝', ['500000 abbreviation']],
		['云', ['530000 abbreviation']],
		['hohhot', ['150100 english']],
		['haiyan', ['330424 pinyin', '630000'].slice(0, 1)],
		['县', []],
		['中非', []]
	])('%s', (name, expected) => {
		const found = readings(name);
		for (const reading of expected) expect(found).toContain(reading);
		if (expected.length === 0) expect(found).toEqual([]);
	});

	test('regions that spell their members say so', () => {
		expect(gazetteer.row('region:jingjinji')?.spells).toBe(true);
		expect(gazetteer.row('region:jingjinji')?.members).toEqual(['110000', '120000', '130000']);
		expect(gazetteer.row('region:yangtze-delta')?.spells).toBeUndefined();
	});

	test('English and pinyin read as people write them', () => {
		const english = (id: string) => gazetteer.row(id)?.en;
		expect(english('330000')).toBe('Zhejiang');
		expect(english('610000')).toBe('Shaanxi');
		expect(english('510100')).toBe('Chengdu');
		expect(english('341500')).toBe("Lu'an");
		expect(english('410422')).toBe('Ye County');
		expect(english('330424')).toBe('Haiyan County');
		expect(english('131025')).toBe('Daicheng County');
	});
});
