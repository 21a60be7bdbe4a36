import { describe, expect, it } from 'vitest';
import { START } from '../../../src/lib/state/address.ts';
import { hitsOf, search } from '../../../src/lib/state/search.ts';

const place = {
	id: '510700',
	name: '绵阳市',
	en: 'Mianyang',
	level: 'city' as const,
	lon: 104,
	lat: 31,
	parents: ['CN', '510000'],
	approximate: false,
	links: 2,
	articles: 1
};
const article = {
	id: 'a.txt',
	title: null,
	lead: '甲市与乙市',
	publishedAt: null,
	publisher: null,
	links: 3,
	places: 2
};
const ANSWERS: Record<string, unknown> = {
	places: { places: [place], names: { '510000': { name: '四川省' } } },
	organisations: {
		organisations: [{ name: '甲市水务局', place: '510700', acts: 1 }],
		names: { '510700': place }
	},
	articles: { articles: [article], total: 1, next: null }
};

const answering = (status: number) => (address: string) => {
	const what = /v1\/(\w+)\?/.exec(address)?.[1] ?? '';
	return Promise.resolve(new Response(JSON.stringify(ANSWERS[what]), { status }));
};

describe('search', () => {
	it('asks all three and lists places, organisations, articles, each with where it leads', async () => {
		const found = await search(answering(200), '绵阳', 5, new AbortController().signal);
		const hits = hitsOf(found, { ...START, q: '绵阳' });
		expect(hits.map((hit) => hit.text)).toEqual(['绵阳市', '甲市水务局', '甲市与乙市…']);
		expect(hits.map((hit) => hit.to)).toEqual([
			{ ...START, place: '510700' },
			{ ...START, place: '510700' },
			{ ...START, article: 'a.txt' }
		]);
		// What holds a place tells namesakes apart.
		expect(hits.map((hit) => hit.within.map((id) => found.names[id]?.name))).toEqual([
			['四川省'],
			['绵阳市'],
			[]
		]);
		expect(new Set(hits.map((hit) => hit.key)).size).toBe(3);
	});

	it('says which address failed', async () => {
		const failed = search(answering(503), 'x', 5, new AbortController().signal);
		await expect(failed).rejects.toThrow(/places\?q=x.*503/);
	});
});
