import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	filterOf,
	moveEnd,
	nextStretch,
	stretchOf,
	timelineOf
} from '../../../src/lib/state/timeline.ts';

const figure = (period: string, count = 1) => ({ period, count });

describe('timelineOf', () => {
	it('fills the months between the first and the last', () => {
		const { unit, bins } = timelineOf([figure('2019-11', 2), figure('2020-02', 3)]);
		expect(unit).toBe('month');
		expect(bins).toEqual([
			figure('2019-11', 2),
			figure('2019-12', 0),
			figure('2020-01', 0),
			figure('2020-02', 3)
		]);
	});

	it('lays a year without its month under all its months', () => {
		const { bins, years } = timelineOf([figure('2019', 4), figure('2020-02')]);
		expect(bins).toHaveLength(14);
		expect(bins.every((bin) => bin.period.length === 7)).toBe(true);
		expect(years).toEqual([{ period: '2019', count: 4, first: 0, last: 11 }]);
	});

	it('counts by year when there are too many months', () => {
		const { unit, bins } = timelineOf([figure('1992', 2), figure('2019-07'), figure('2019-08')]);
		expect(unit).toBe('year');
		expect(bins).toHaveLength(28);
		expect(bins.at(0)).toEqual(figure('1992', 2));
		expect(bins.at(-1)).toEqual(figure('2019', 2));
	});

	it('is empty without dates', () => {
		expect(timelineOf([]).bins).toEqual([]);
	});
});

const { bins } = timelineOf([figure('2019-03'), figure('2020-04'), figure('2020-12')]);

describe('stretchOf and filterOf', () => {
	it.each([
		[null, null, [0, 21]],
		['2020', null, [10, 21]],
		['2019-12-31', '2020-01', [9, 10]],
		['2021', null, null]
	] as const)('%s to %s', (from, to, stretch) => {
		expect(stretchOf(bins, { from, to })).toEqual(stretch);
	});

	it('are each other’s way back', () => {
		const ends = fc.tuple(fc.nat(21), fc.nat(21)).map(([x, y]) => [Math.min(x, y), Math.max(x, y)]);
		fc.assert(
			fc.property(ends, ([first = 0, last = 0]) => {
				expect(stretchOf(bins, filterOf(bins, [first, last]))).toEqual([first, last]);
			})
		);
	});

	it('say nothing when all is kept', () => {
		expect(filterOf(bins, [0, 21])).toEqual({ from: null, to: null });
	});
});

describe('nextStretch', () => {
	it('begins with the first part of all, and skips what is empty', () => {
		const start = nextStretch(bins, [0, 21]);
		expect(start).toEqual([0, 1]);
		expect(nextStretch(bins, [0, 1])).toEqual([12, 13]);
		expect(nextStretch(bins, [12, 13])).toEqual([20, 21]);
		expect(nextStretch(bins, [20, 21])).toBeNull();
	});
});

describe('moveEnd', () => {
	it.each([
		['first', -3, [0, 5]],
		['first', 9, [5, 5]],
		['last', 99, [2, 21]],
		['last', 0, [2, 2]]
	] as const)('%s to %i', (end, to, moved) => {
		expect(moveEnd([2, 5], end, to, bins.length)).toEqual(moved);
	});
});
