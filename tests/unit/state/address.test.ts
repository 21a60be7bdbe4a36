import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_TYPES } from '../../../src/lib/domain/kinds.ts';
import { LEVELS, PROVEN } from '../../../src/lib/state/filters.ts';
import {
	hrefOf,
	parseAddress,
	START,
	TINTS,
	toArticle,
	misreadIn,
	SCRIPTS,
	SORT_KEYS,
	toLink,
	toPlace,
	up,
	withMoreActs,
	type Address
} from '../../../src/lib/state/address.ts';

const read = (href: string): Address => parseAddress(new URL(href, 'http://x').searchParams);
const text = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }));
const addresses: fc.Arbitrary<Address> = fc.record({
	place: text,
	globe: fc.boolean(),
	tint: fc.constantFrom(...TINTS),
	embed: fc.boolean(),
	link: text,
	article: text,
	evidence: fc.option(fc.nat(999)),
	q: text,
	acts: fc.integer({ min: 1, max: 5000 }),
	view: fc.constantFrom('map', 'table'),
	sort: fc.constantFrom(...SORT_KEYS),
	reversed: fc.boolean(),
	script: fc.constantFrom(...SCRIPTS),
	types: fc.subarray(LINK_TYPES.slice(1)),
	topics: fc.subarray(['water', 'air', 'culture-tourism']),
	statuses: fc.subarray(PROVEN.slice(1)),
	intended: fc.boolean(),
	from: fc.option(fc.constantFrom('2016', '2018-02', '2018-03-31')),
	to: fc.option(fc.constantFrom('2018-03', '2019-12-31', '2020')),
	undated: fc.boolean(),
	only: fc.option(fc.constantFrom('330000', 'JP-40100', 'group:sco')),
	confidence: fc.nat(100),
	level: fc.constantFrom(...LEVELS),
	scraped: fc.boolean(),
	furniture: fc.boolean(),
	add: fc.constantFrom('closed', 'files', 'paste')
});

describe('hrefOf', () => {
	it('is read back as it was', () => {
		fc.assert(
			fc.property(addresses, (address) => {
				expect(read(hrefOf(address))).toEqual(address);
			})
		);
	});

	it('says nothing about what is as at the start', () => {
		expect(hrefOf(START)).toBe('/');
		expect(hrefOf({ ...START, link: '220000~group:sco' })).toBe('/?link=220000~group:sco');
	});
});

describe('parseAddress', () => {
	it.each([
		'/?evidence=-1',
		'/?evidence=x',
		'/?type=love',
		'/?view=globe',
		'/?projection=cube',
		'/?place=',
		'/?text=raw',
		'/?from=2019-02-30',
		'/?to=soon',
		'/?from=2020&to=2019',
		'/?only=Zhejiang',
		'/?confidence=101',
		'/?level=street',
		'/?sort=beauty',
		'/?status=intended',
		'/?undated=shown'
	])('leaves out what it does not understand: %s', (href) => {
		expect(read(href)).toEqual(START);
	});

	it.each([
		['/?from=2020&to=2019', ['from']],
		['/?type=visit,love&status=done', ['type']],
		['/?topic=Water&view=globe', ['view', 'topic']],
		['/?lang=en&utm_source=x&place=330000', []],
		['/?embed', ['embed']],
		['/?embed=&tint=people', ['tint', 'embed']],
		['/', []]
	])('tells what it did not understand: %s', (href, names) => {
		expect(misreadIn(new URL(href, 'http://x').searchParams)).toEqual(names);
	});

	it('keeps what it understands of a list', () => {
		expect(read('/?type=visit,love').types).toEqual(['visit']);
		expect(read('/?topic=water,Air').topics).toEqual(['water']);
	});

	it('takes kinds together or one by one, in the fixed order', () => {
		expect(read('/?type=visit&type=agreement,aid').types).toEqual(['agreement', 'visit', 'aid']);
	});
});

describe('steps', () => {
	const atPlace = toPlace(START, '330000');
	const atLink = toLink(atPlace, '220000~330000', ['220000', '330000']);
	const atArticle = toArticle(atLink, 'a.txt', 2);

	it('go down and up again the same way', () => {
		expect(up(atArticle)).toEqual(atLink);
		expect(up(atLink)).toEqual(atPlace);
		expect(up(atPlace)).toEqual(START);
		expect(up(START)).toBeNull();
	});

	it('keep the place they came from only when it is an end of the link', () => {
		expect(toLink(atPlace, '110000~120000', ['110000', '120000']).place).toBeNull();
	});

	it('list twice as many acts each time, and forget it at another pair', () => {
		const more = withMoreActs(withMoreActs(atLink));
		expect(more.acts).toBe(4 * START.acts);
		expect(toArticle(more, 'a.txt').acts).toBe(more.acts);
		expect(toLink(more, '110000~120000', []).acts).toBe(START.acts);
		expect(up(more)).toEqual(atPlace);
	});

	it('leave a search behind, and Esc ends it', () => {
		const searching = { ...START, q: '绵阳' };
		expect(up(searching)).toEqual(START);
		expect(toPlace(searching, '510700').q).toBeNull();
		expect(toArticle(searching, 'a.txt').q).toBeNull();
	});

	it('keep the filters', () => {
		const filtered = { ...START, types: ['visit'] as const, intended: true };
		expect(toPlace(filtered, '330000')).toMatchObject({ types: ['visit'], intended: true });
	});
});
