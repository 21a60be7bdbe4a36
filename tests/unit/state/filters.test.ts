import { describe, expect, it } from 'vitest';
import { LINK_TYPES } from '../../../src/lib/domain/kinds.ts';
import {
	apiQuery,
	EVERYTHING,
	isFiltered,
	parseFilters,
	toggle,
	UNFILTERED
} from '../../../src/lib/state/filters.ts';
import { linksParameters, parseParameters } from '../../../src/lib/domain/parameters.ts';

const read = (query: string) => parseFilters(new URLSearchParams(query));

describe('apiQuery', () => {
	it.each([
		['', ''],
		['type=visit,aid', 'type=visit&type=aid'],
		['status=planned', 'status=planned'],
		['status=planned&intended=shown', 'status=planned&status=intended'],
		['intended=shown', 'status=done&status=ongoing&status=planned&status=ended&status=intended'],
		['from=2019-07&to=2020&undated=hidden', 'from=2019-07&to=2020&undated=false'],
		['only=group:sco&confidence=85', 'place=group%3Asco&minConfidence=0.85'],
		['level=city', '']
	])('%s', (query, asked) => {
		expect(apiQuery(read(query))).toBe(asked);
	});

	it('is what the API takes, whatever is chosen', () => {
		const all =
			'type=visit&topic=water,air&status=done&intended=shown&from=2019&to=2020-02-29&undated=hidden&only=330000&confidence=50';
		const taken = parseParameters(new URLSearchParams(apiQuery(read(all))), linksParameters);
		expect(taken).toMatchObject({
			type: ['visit'],
			topic: ['water', 'air'],
			status: ['done', 'intended'],
			from: '2019',
			to: '2020-02-29',
			undated: false,
			place: '330000',
			minConfidence: 0.5
		});
	});
});

describe('isFiltered', () => {
	it.each([
		['', false],
		['level=city', false],
		['intended=shown', true],
		['confidence=1', true],
		['undated=hidden', true]
	])('%s: %s', (query, filtered) => {
		expect(isFiltered(read(query))).toBe(filtered);
	});

	it('knows the two ends', () => {
		expect(isFiltered(UNFILTERED)).toBe(false);
		expect(isFiltered(EVERYTHING)).toBe(true);
	});
});

describe('toggle', () => {
	it('draws one alone, then adds and takes away', () => {
		const one = toggle([], 'visit', LINK_TYPES);
		expect(one).toEqual(['visit']);
		expect(toggle(one, 'agreement', LINK_TYPES)).toEqual(['agreement', 'visit']);
		expect(toggle(one, 'visit', LINK_TYPES)).toEqual([]);
	});

	it('knows that all are no filter', () => {
		expect(toggle(LINK_TYPES.slice(1), LINK_TYPES[0], LINK_TYPES)).toEqual([]);
	});
});
