import { describe, expect, it } from 'vitest';
import type {
	LinkLevel,
	LinksAnswer,
	LinkSummary,
	PlaceSummary
} from '../../../src/lib/domain/api.ts';
import { drawnArcs, MOST_PAIRS, pairsShown } from '../../../src/lib/map/arcs.ts';
import { detailOf } from '../../../src/lib/map/detail.ts';

const place = (id: string, lon: number): PlaceSummary => ({
	id,
	name: id,
	level: 'city',
	lon,
	lat: 30,
	parents: [],
	approximate: false,
	links: 1,
	articles: 1
});
const link = (a: string, b: string, count = 1): LinkSummary => ({
	id: `${a}~${b}`,
	a,
	b,
	types: { visit: count },
	statuses: { done: count },
	statusesByType: { visit: { done: count } },
	count,
	articles: 1,
	first: null,
	last: null,
	directed: 'none',
	directions: {}
});
/** `east` pairs around 120° E and `west` around 80° E. */
const answer = (level: LinkLevel, east: number, west: number): LinksAnswer => {
	const pairs = (name: string, many: number, lon: number) =>
		Array.from({ length: many }, (_, i) => {
			const ends = [place(`${name}${i}a`, lon), place(`${name}${i}b`, lon + 1)] as const;
			return { ends, link: link(ends[0].id, ends[1].id) };
		});
	const all = [...pairs('e', east, 120), ...pairs('w', west, 80)];
	return {
		level,
		links: all.map((pair) => pair.link),
		places: Object.fromEntries(all.flatMap(({ ends }) => ends.map((end) => [end.id, end]))),
		total: all.length,
		shown: all.length
	};
};
const levels = {
	place: answer('place', 900, 40),
	city: answer('city', 500, 20),
	province: answer('province', 100, 5)
};

describe('detailOf', () => {
	it('draws each pair between its own ends where the view is quiet, whatever the zoom', () => {
		const found = detailOf(levels, [75, 20, 90, 40], 4.6);
		expect(found?.level).toBe('place');
		expect(found?.links).toHaveLength(40);
	});

	it('rolls up as far as a crowded view needs', () => {
		expect(detailOf(levels, [110, 20, 130, 40], 4.6)?.level).toBe('province');
	});

	it('lets who comes close see what is here', () => {
		expect(detailOf(levels, [110, 20, 130, 40], 5.5)?.level).toBe('city');
		expect(detailOf(levels, [110, 20, 130, 40], 7.5)?.level).toBe('place');
	});

	it('sees across the antimeridian', () => {
		expect(detailOf(levels, [430, 20, 460, 40], 4.6)?.links).toHaveLength(40);
	});
});

describe('drawnArcs', () => {
	/** So many pairs, each stronger than the one before, with a visit for each two agreements. */
	const busy = (many: number) => {
		const { links, places } = answer('place', many, 0);
		const graded = links.map((one, i) => ({
			...one,
			count: 3 * (i + 1),
			types: { visit: i + 1, agreement: 2 * (i + 1) },
			statusesByType: { visit: { planned: 1 }, agreement: { done: 1 } }
		}));
		return { links: graded, places };
	};

	it('draws an arc for each kind on a quiet map', () => {
		const { links, places } = busy(5);
		const { arcs, isCrowded } = drawnArcs(links, places, new Set());
		expect(arcs).toHaveLength(10);
		expect(isCrowded).toBe(false);
	});

	it('draws one for each of the strongest pairs of a crowded map, in its most frequent kind', () => {
		const { links, places } = busy(300);
		const { arcs, isCrowded } = drawnArcs(links, places, new Set());
		expect(isCrowded).toBe(true);
		expect(arcs).toHaveLength(MOST_PAIRS);
		expect(arcs[0]).toMatchObject({ link: links[299]?.id, type: 'agreement', count: 900 });
	});

	it('draws what was chosen however weak it is', () => {
		const { links, places } = busy(300);
		const { arcs } = drawnArcs(links, places, new Set([links[0]?.id ?? '']));
		expect(arcs).toHaveLength(MOST_PAIRS);
		expect(arcs[0]).toMatchObject({ link: links[0]?.id, count: 3 });
	});

	it('counts the pairs that are drawn, and ties within one place', () => {
		const { arcs } = drawnArcs([link('x', 'y')], { x: place('x', 0), y: place('y', 9) }, new Set());
		expect(pairsShown([link('x', 'x'), link('x', 'y')], arcs)).toBe(2);
	});
});
