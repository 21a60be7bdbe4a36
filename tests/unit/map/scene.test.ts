import { describe, expect, it } from 'vitest';
import type { LinkSummary, PlaceSummary } from '../../../src/lib/domain/api.ts';
import { MOST_ARCS } from '../../../src/lib/map/arcs.ts';
import { SMALL } from '../../../src/lib/map/scales.ts';
import { sceneOf } from '../../../src/lib/map/scene.ts';
import { strokesOf } from '../../../src/lib/map/strokes.ts';
import { HOME, maxZoomOf, sheetOf } from '../../../src/lib/map/sheet.ts';

/** A hundred times as many proofs for each pair but the first: one place with all others. */
const links = Array.from({ length: MOST_ARCS + 20 }, (_, i): LinkSummary => {
	const count = i === 0 ? 1 : 100;
	return {
		id: `hub~p${i}`,
		a: 'hub',
		b: `p${i}`,
		types: { visit: count },
		statuses: { done: count },
		statusesByType: { visit: { done: count } },
		count,
		articles: count,
		first: null,
		last: null,
		directed: 'forward',
		directions: { visit: 'forward' }
	};
});
const places = Object.fromEntries(
	['hub', ...links.map(({ b }) => b)].map((id, i): [string, PlaceSummary] => [
		id,
		{
			id,
			name: id,
			level: 'city',
			lon: 90 + (i % 20) * 2,
			lat: 22 + (i / 20) * 2,
			parents: [],
			approximate: false,
			links: 1,
			articles: 1
		}
	])
);
const ground = { countries: [], provinces: [], points: [] };
const weakest = 'hub~p0';
const chosen = {
	place: null,
	links: new Set([weakest]),
	places: new Set(['hub', 'p0']),
	members: []
};

describe('the drawing of a crowded map', () => {
	const draw = (highlight: typeof chosen | null) =>
		sceneOf({ links, places, highlight }, ground, sheetOf(HOME, maxZoomOf(null)), 'zh').arcs;

	it('lets nothing recede and no chosen arc stand back, however weak', () => {
		expect(draw(null).filter(({ receded }) => receded)).toEqual([]);
		const arcs = draw(chosen);
		const ours = arcs.filter(({ link }) => link === weakest);
		expect(ours.length).toBeGreaterThan(0);
		for (const { faint, receded } of ours) expect([faint, receded]).toEqual([0, false]);
		expect(arcs.filter(({ receded }) => !receded).length).toBe(ours.length);
	});

	it('writes fewer names on a narrow window, and those of the busiest', () => {
		const spread = Object.fromEntries(
			Object.entries(places).map(([id, place], i) => [
				id,
				{ ...place, lon: 70 + (i % 17) * 4, lat: 20 + Math.floor(i / 17) * 2, links: 1 + i }
			])
		);
		const sheet = sheetOf(HOME, maxZoomOf(null));
		const { names } = sceneOf({ links, places: spread, highlight: null }, ground, sheet, 'zh');
		expect(names.wide.length).toBeGreaterThan(SMALL.names);
		expect(names.narrow.length).toBeGreaterThan(5);
		expect(names.narrow.length).toBeLessThanOrEqual(SMALL.names);
		const busiest = Object.values(spread).toSorted((x, y) => y.links - x.links);
		const named = new Set(names.narrow.map(({ id }) => id));
		expect(busiest.slice(SMALL.names).filter(({ id }) => named.has(id))).toEqual([]);
	});

	it('has few looks, and hits lines of fewer bends than it shows', () => {
		const arcs = draw(null);
		expect(arcs.length).toBeGreaterThan(100);
		expect(strokesOf(arcs).length).toBeLessThan(5);
		const length = (name: 'd' | 'reach') => arcs.reduce((sum, arc) => sum + arc[name].length, 0);
		expect(length('reach')).toBeLessThan(length('d') / 2);
	});
});
