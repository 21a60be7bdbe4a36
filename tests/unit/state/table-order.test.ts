import { describe, expect, it } from 'vitest';
import type { LinkSummary } from '../../../src/lib/domain/api.ts';
import { findLinks, orderLinks } from '../../../src/lib/state/table-order.ts';

const link = (id: string, more: Partial<LinkSummary>): LinkSummary => ({
	id,
	a: id,
	b: '110000',
	types: { meeting: 1 },
	statuses: { done: 1 },
	statusesByType: {},
	count: 1,
	articles: 1,
	first: null,
	last: null,
	directed: 'none',
	directions: {},
	...more
});
const links = [
	link('x', { count: 5, last: '2019', types: { visit: 5 } }),
	link('y', { count: 3, articles: 3, last: '2019-07', statuses: { planned: 3 } }),
	link('z', { count: 1, types: { agreement: 1 } })
];
const words = ({ id }: LinkSummary): string => `${id === 'y' ? 'Anhui' : 'Zhejiang'} ${id} Beijing`;
const order = (...[key, reversed]: [Parameters<typeof orderLinks>[1], boolean]): string =>
	orderLinks(links, key, reversed, words, (p, q) => (p < q ? -1 : 1))
		.map(({ id }) => id)
		.join('');

describe('orderLinks', () => {
	it.each([
		['proofs', 'xyz', 'zyx'],
		['articles', 'yxz', 'xzy'],
		['pair', 'yxz', 'zxy'],
		['kinds', 'zyx', 'xyz'],
		['status', 'xzy', 'yxz'],
		// A year reaches to its last day; what has no date stays last.
		['time', 'xyz', 'yxz']
	] as const)('%s: %s, reversed %s', (key, forward, backward) => {
		expect(order(key, false)).toBe(forward);
		expect(order(key, true)).toBe(backward);
	});
});

describe('findLinks', () => {
	it.each([
		['', 'xyz'],
		['zhe', 'xz'],
		['beijing ANHUI', 'y'],
		['  ', 'xyz'],
		['nowhere', '']
	])('%j finds %j', (asked, found) => {
		expect(
			findLinks(links, asked, words)
				.map(({ id }) => id)
				.join('')
		).toBe(found);
	});
});
