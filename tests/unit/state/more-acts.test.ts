import { describe, expect, it } from 'vitest';
import type { LinkAnswer } from '../../../src/lib/domain/api.ts';
import { askMore } from '../../../src/lib/state/more-acts.ts';

const act = (id: string): LinkAnswer['acts'][number] => ({ id }) as LinkAnswer['acts'][number];
const page = (ids: string[], next: string | null): LinkAnswer => ({
	link: { id: '220000~330000', count: 4 } as LinkAnswer['link'],
	places: {},
	acts: ids.map(act),
	next
});
const answering =
	(answer: LinkAnswer, asked: string[] = []) =>
	(address: string): Promise<Response> => {
		asked.push(address);
		return Promise.resolve(Response.json(answer));
	};

describe('further acts of a busy pair', () => {
	it('stand behind those already listed, and the last page has no next', async () => {
		const asked: string[] = [];
		const all = await askMore(
			answering(page(['c', 'd'], null), asked),
			'/api/v1/links/220000~330000?level=province',
			page(['a', 'b'], 'x+/=')
		);
		expect(all.acts.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
		expect(all.next).toBeNull();
		expect(asked).toEqual(['/api/v1/links/220000~330000?level=province&cursor=x%2B%2F%3D']);
	});

	it('lists no act twice', async () => {
		const all = await askMore(answering(page(['b', 'c'], 'z')), '/p', page(['a', 'b'], 'y'));
		expect(all.acts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect(all.next).toBe('z');
	});

	it('throws what the server does not answer', async () => {
		const broken = () => Promise.resolve(new Response('', { status: 503 }));
		await expect(askMore(broken, '/p', page(['a'], 'y'))).rejects.toThrow('503');
	});
});
