import { describe, expect, it } from 'vitest';
import type { LinkSummary, PlaceSummary } from '../../../src/lib/domain/api.ts';
import { framedPoints } from '../../../src/lib/map/framed-points.ts';
import { boundsOf } from '../../../src/lib/map/mercator.ts';

const place = (id: string, lon: number, lat: number): PlaceSummary => ({
	id,
	name: id,
	level: 'country',
	lon,
	lat,
	parents: [],
	approximate: false,
	links: 1,
	articles: 1
});
const places = { CN: place('CN', 117, 36), NO: place('NO', 10, 60) };
const link: LinkSummary = {
	id: 'CN~NO',
	a: 'CN',
	b: 'NO',
	types: { agreement: 1 },
	statuses: { done: 1 },
	statusesByType: { agreement: { done: 1 } },
	count: 1,
	articles: 1,
	first: null,
	last: null,
	directed: 'none',
	directions: {}
};
const ends = new Set(['CN', 'NO']);

describe('framedPoints', () => {
	it('hold the bow of a chosen pair, which goes far north of its ends', () => {
		const chosen = { place: null, places: ends, links: new Set([link.id]) };
		const [, south, , north] = boundsOf(framedPoints(chosen, [link], places)) ?? [0, 0, 0, 0];
		expect(south).toBe(36);
		expect(north).toBeGreaterThan(65);
	});

	it('hold only the places where many are chosen', () => {
		const chosen = { place: null, places: ends, links: new Set([link.id, 'CN~US']) };
		expect(framedPoints(chosen, [link], places)).toEqual([
			[117, 36],
			[10, 60]
		]);
	});

	it('leave out partners on the other side of the world, so that the place is no speck', () => {
		const wide = { ...places, BR: place('BR', -50, -10), FJ: place('FJ', 178, -18) };
		const chosen = {
			place: 'CN',
			places: new Set(['CN', 'BR', 'FJ']),
			links: new Set(['BR~CN', 'CN~FJ'])
		};
		expect(framedPoints(chosen, [], wide)).toEqual([
			[117, 36],
			[178, -18]
		]);
	});
});
