import { describe, expect, it } from 'vitest';
import type { ArticleAnswer, LinkSummary, PlaceSummary } from '../../../src/lib/domain/api.ts';
import { framedPoints } from '../../../src/lib/map/framed-points.ts';
import { START } from '../../../src/lib/state/address.ts';
import { drawnOn, focusOf } from '../../../src/lib/state/highlight.ts';

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

describe('drawnOn', () => {
	const drawn = { level: 'place' as const, links: [...links], places, total: 2, shown: 2 };
	/** Of which only the two strongest are told, between provinces. */
	const rolledUp = { ...drawn, level: 'province' as const, total: 9 };

	it('draws a link that the filter leaves out, once', () => {
		const far = place('650000', ['CN']);
		const chosen = {
			link: link('220000', '650000'),
			places: { '650000': far },
			acts: [],
			next: null
		};
		const more = drawnOn({ drawn, chosen }, false);
		expect(more.links.map((one) => one.id)).toEqual([
			...links.map((one) => one.id),
			'220000~650000'
		]);
		expect(more.places['650000']).toBe(far);
		expect(drawnOn({ drawn: more, chosen }, false)).toBe(more);
	});

	it('changes nothing when nothing is chosen', () => {
		expect(drawnOn({ drawn }, false)).toBe(drawn);
	});

	it('adds the links of a place that a crowded map leaves out, and no other place', () => {
		const [near, far] = [place('330100', ['CN', '330000']), place('650100', ['CN'])];
		const own = {
			...rolledUp,
			links: [link('220000', '330100'), link('330100', '650100')],
			places: { '330100': near, '650100': far, '110000': place('110000') }
		};
		const more = drawnOn({ drawn: rolledUp, own }, false);
		expect(more.links.map((one) => one.id)).toEqual([
			'220000~330100',
			'370000~group:sco',
			'330100~650100'
		]);
		expect(more.places['650100']).toBe(far);
		expect(more.places).not.toHaveProperty('110000');
		expect(more.total).toBe(9);
	});

	describe('of an article', () => {
		const act = (a: string, b: string, status: 'done' | 'intended') => ({
			a,
			b,
			type: 'visit',
			status
		});
		const article = {
			record: {
				links: [
					act('650100', '220000', 'done'),
					act('220000', '650100', 'done'),
					act('330100', '650100', 'intended')
				],
				mentions: [{ places: ['650100'] }, { places: ['110000'] }]
			},
			summaries: { '650100': { ...place('650100'), links: 70 }, '110000': place('110000') }
		} as unknown as ArticleAnswer;

		it('adds its acts between their own ends, and what it only names as dots', () => {
			const more = drawnOn({ drawn: rolledUp, article }, false);
			expect(more.links.at(-1)).toMatchObject({
				id: '220000~650100',
				count: 2,
				types: { visit: 2 },
				statusesByType: { visit: { done: 2 } }
			});
			expect(more.links).toHaveLength(3);
			expect(more.places['650100']?.links).toBe(2);
			expect(more.places['110000']?.links).toBe(0);
		});

		it('adds wishes where the map has them, and nothing to a map that draws all', () => {
			expect(drawnOn({ drawn: rolledUp, article }, true).links).toHaveLength(4);
			expect(drawnOn({ drawn, article }, true)).toBe(drawn);
		});
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
