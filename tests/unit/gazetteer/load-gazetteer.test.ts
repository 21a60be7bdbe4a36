import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../../../src/lib/gazetteer/load-gazetteer.ts';

const row = (id: string, name: string, forms: [string, string][] = [], parents: string[] = []) => ({
	id,
	name,
	level: 'city',
	lon: 100,
	lat: 30,
	parents,
	forms
});
const file = (...places: unknown[]) => ({ version: '1', places, organisations: [] });

const small = loadGazetteer({
	version: '1',
	places: [
		{ ...row('CN', '中国', [['中', 'abbreviation']]), en: 'China' },
		row('220000', '吉林省', [['吉林', 'short']], ['CN']),
		row('220200', '吉林市', [['吉林', 'short']], ['CN', '220000']),
		{ ...row('JP-40', '福冈县'), approximate: true, members: ['CN'] }
	],
	organisations: [{ name: '北控水务集团', forms: ['北控'], place: '220200', source: 'x' }]
});

describe('loadGazetteer', () => {
	test('keeps every reading of a name', () => {
		expect(small.lookup('吉林')).toEqual([
			{ place: '220000', kind: 'short' },
			{ place: '220200', kind: 'short' }
		]);
	});

	test('finds Latin names in any case and Han ones only whole', () => {
		expect(small.lookup('cHINA')).toEqual([{ place: 'CN', kind: 'english' }]);
		expect(small.lookup('吉')).toEqual([]);
		expect(small.lookup('')).toEqual([]);
	});

	test('scans overlapping names, longest first, with spans in UTF-16 units', () => {
		const matches = small.scan('𠮷中国吉林市');
		expect(matches.map(({ start, end }) => [start, end])).toEqual([
			[2, 4],
			[2, 3],
			[4, 7],
			[4, 6]
		]);
		expect(matches[0]?.readings).toEqual([{ place: 'CN', kind: 'official' }]);
	});

	test('reads an organisation that hides its place', () => {
		const [reading] = small.lookup('北控');
		expect(reading).toMatchObject({ place: '220200', kind: 'organisation' });
		expect(reading?.organisation?.name).toBe('北控水务集团');
	});

	test('gives the place a record carries, with its doubt', () => {
		expect(small.place('JP-40')).toEqual({
			name: '福冈县',
			level: 'city',
			lon: 100,
			lat: 30,
			parents: [],
			approximate: true,
			members: ['CN']
		});
		expect(() => small.place('XX')).toThrow('"XX"');
		expect(small.row('XX')).toBeUndefined();
	});

	test('knows what lies within what', () => {
		expect(small.within('220200', '220000')).toBe(true);
		expect(small.within('220000', '220000')).toBe(true);
		expect(small.within('220000', '220200')).toBe(false);
	});

	test.each([
		['nothing', null, /^gazetteer: file: .*run npm run geo/],
		['no places', { version: '1', organisations: [] }, /places: /],
		['a row without a name', file(row('CN', '')), /places\[0\]\.name: .*run npm run geo/],
		['a false id', file(row('cn', '中国')), /places\[0\]\.id: not a place id/],
		['a false kind', file(row('CN', '中国', [['中', 'nick']])), /forms\[0\]\[1\]/],
		['a false level', file({ ...row('CN', '中国'), level: 'moon' }), /level/],
		[
			'a false line',
			{ ...file(), places: ['CN|country|中国|104|35||', 'CN|moon'] },
			/places\[1\] "CN\|moon" is no row: moon is/
		],
		[
			'a line short of fields',
			{ ...file(), places: ['CN|country|中国|104'] },
			/fields are missing/
		],
		['an id twice', file(row('CN', '中国'), row('CN', '中国')), /the id CN stands twice/],
		['an unknown parent', file(row('220000', '吉林省', [], ['CN'])), /220000 吉林省 refers to CN/],
		[
			'an unknown member',
			file({ ...row('group:a', '某组织'), members: ['JP'] }),
			/group:a 某组织 refers to JP/
		],
		[
			'an organisation nowhere',
			{ ...file(), organisations: [{ name: '某公司', forms: [], place: 'JP', source: 'x' }] },
			/某公司 refers to JP/
		]
	])('refuses %s', (_, malformed, message) => {
		expect(() => loadGazetteer(malformed)).toThrow(message);
	});
});
