import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Gazetteer } from '../../../src/lib/gazetteer/gazetteer.ts';
import { readPlaceFile } from '../../../src/lib/search/place-file.ts';
import type { PlaceNames } from '../../../src/lib/search/place-names.ts';
import { searchPlaces, unnamedPlace } from '../../../src/lib/search/search-places.ts';
import {
	placeFile,
	searchPlaces as searchOnServer,
	unnamedPlace as unnamedOnServer
} from '../../../src/lib/server/search-places.ts';
import type { Library } from '../../../src/lib/server/store/library.ts';
import { openSqliteLibrary } from '../../../src/lib/server/store/sqlite-library.ts';
import { shippedGazetteer } from '../../support/gazetteer.ts';
import { ALL } from '../server/made-articles.ts';

let gazetteer: Gazetteer;
let library: Library;
let file: string;
let names: PlaceNames;
beforeAll(async () => {
	gazetteer = shippedGazetteer();
	library = openSqliteLibrary();
	for (const article of ALL) await library.put(article);
	file = placeFile(gazetteer);
	names = readPlaceFile(JSON.parse(file));
}, 240_000);

const here = (q: string, limit: number) =>
	searchPlaces(names, (ids) => library.places(ids), { q, limit });
const onServer = (q: string, limit: number) => searchOnServer({ library, gazetteer }, { q, limit });

describe('places searched from the file', () => {
	test.each([
		'浙江',
		'zhejiang',
		'Zhe Jiang',
		'zj',
		'cq',
		'xian',
		"Xi'an",
		'潼南县',
		'北九州',
		'Kitakyushu',
		'重慶',
		'渝',
		'江',
		'a',
		'県',
		'上海合作组织',
		'',
		' ',
		'"',
		'*',
		'%',
		'\\',
		'\ud800',
		'💧',
		'ｃｑ',
		'constructor',
		'重'.repeat(10_000)
	])('%j', async (q) => {
		expect(await here(q, 50)).toEqual(await onServer(q, 50));
	});

	test('any part of any spelling finds what it finds on the server', async () => {
		const spelled = names.spelled.flatMap((one) => one.names);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...spelled),
				fc.nat(5),
				fc.nat(5),
				fc.integer({ min: 1, max: 12 }),
				async (name, before, behind, limit) => {
					const q = name.slice(before, name.length - behind) || name;
					const found = await here(q, limit);
					expect(found.places.length).toBeGreaterThan(0);
					expect(found).toEqual(await onServer(q, limit));
				}
			),
			{ numRuns: 60 }
		);
	});

	test('every place is known by its id as on the server', () => {
		for (const { id } of gazetteer.rows())
			expect(unnamedPlace(names, id)).toEqual(unnamedOnServer(gazetteer, id));
		for (const id of ['999999', 'XX', 'zone:nope', 'constructor', '']) {
			expect(unnamedPlace(names, id)).toBeNull();
			expect(unnamedOnServer(gazetteer, id)).toBeNull();
		}
	});

	test('the file is not much larger than the gazetteer', () => {
		expect(Buffer.byteLength(file)).toBeLessThan(1_200_000);
	});

	test('something else is no file of places', () => {
		for (const wrong of [null, [], {}, { places: ['x'], syllables: [] }])
			expect(() => readPlaceFile(wrong)).toThrow();
	});
});
