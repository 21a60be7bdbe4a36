import { describe, expect, it } from 'vitest';
import type { LinkSummary, PlaceSummary } from '../../../src/lib/domain/api.ts';
import { framedPoints } from '../../../src/lib/map/framed-points.ts';
import { START } from '../../../src/lib/state/address.ts';
import { focusOf, withChosen } from '../../../src/lib/state/highlight.ts';

const place = (id: string, parents: string[] = [], members?: string[]): PlaceSummary => ({
	id,
	name: id,
	level: 'city',
	lon: 100,
	lat: 30,
	parents,
	approximate: false,
	links: 1,
	articles: 1,
	...(members && { members })
});
const link = (a: string, b: string): LinkSummary => ({
	id: `${a}~${b}`,
	a,
	b,
	types: {},
	statuses: {},
	statusesByType: {},
	count: 1,
	articles: 1,
	first: null,
	last: null,
	directed: 'none',
	directions: {}
});
const places = {
	'330000': place('330000', ['CN']),
	'330100': place('330100', ['CN', '330000']),
	'220000': place('220000', ['CN']),
	'370000': place('370000', ['CN']),
	'group:sco': place('group:sco', [], ['CN', 'KZ'])
};
const links = [link('220000', '330100'), link('370000', 'group:sco')];

describe('withChosen', () => {
	const drawn = { level: 'place', links, places, total: 2, shown: 2 } as const;

	it('draws a link that the filter leaves out, once', () => {
		const far = place('650000', ['CN']);
		const chosen = {
			link: link('220000', '650000'),
			places: { '650000': far },
			acts: [],
			next: null
		};
		const more = withChosen({ ...drawn, links: [...links] }, chosen);
		expect(more.links.map((one) => one.id)).toEqual([
			...links.map((one) => one.id),
			'220000~650000'
		]);
		expect(more.places['650000']).toBe(far);
		expect(withChosen(more, chosen)).toBe(more);
	});

	it('changes nothing when no link is chosen', () => {
		const all = { ...drawn, links: [...links] };
		expect(withChosen(all, null)).toBe(all);
	});
});

describe('focusOf', () => {
	it('is nothing at the overview', () => {
		expect(focusOf(START, links, places, null)).toBeNull();
	});

	it('holds the ties of a province and of what lies in it, with their far ends', () => {
		const focus = focusOf({ ...START, place: '330000' }, links, places, null);
		expect([...(focus?.links ?? [])]).toEqual(['220000~330100']);
		expect([...(focus?.places ?? [])].sort()).toEqual(['220000', '330000', '330100']);
	});

	it('outlines the members of a group, without arcs to each', () => {
		const focus = focusOf({ ...START, place: 'group:sco' }, links, places, null);
		expect(focus?.members).toEqual(['CN', 'KZ']);
		expect([...(focus?.links ?? [])]).toEqual(['370000~group:sco']);
	});

	it('shows the link when the address names one, whatever place it is reached from', () => {
		const focus = focusOf(
			{ ...START, place: '330000', link: '220000~330100' },
			links,
			places,
			null
		);
		expect(focus?.place).toBeNull();
		expect([...(focus?.places ?? [])]).toEqual(['220000', '330100']);
	});

	it('knows where to look, leaving out what is not on the map', () => {
		const focus = focusOf({ ...START, link: '220000~999999' }, links, places, null);
		expect(focus && framedPoints(focus, [], places)).toEqual([[100, 30]]);
		expect(
			focus && framedPoints({ ...focus, places: new Set(['constructor']) }, [], places)
		).toEqual([]);
	});
});
