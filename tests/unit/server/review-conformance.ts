import { describe, expect, test } from 'vitest';
import { filterSchema, reviewAnswerSchema, type Filter } from '../../../src/lib/domain/api.ts';
import type { Library } from '../../../src/lib/server/store/library.ts';
import { ALL } from './made-articles.ts';

const filter = (part: Partial<Filter> = {}): Filter => filterSchema.parse(part);

/** What every store must answer about the queue of acts to review. `open` gives an empty library. */
export function reviewConformance(name: string, open: () => Promise<Library>): void {
	describe(`${name}: the review queue`, () => {
		test('the least certain first, from any act on, without those that somebody has looked at', async () => {
			const library = await open();
			for (const article of ALL) await library.put(article);
			const ask = async (at: string | null, limit = 10, part: Partial<Filter> = {}) =>
				reviewAnswerSchema.parse(await library.review(filter(part), { at, limit }));
			const all = await ask(null);
			const ids = all.acts.map(({ id }) => id);
			expect(ids[0]).toBe('b.txt#2');
			expect(all).toMatchObject({ left: ids.length, ahead: 0, previous: null, next: null });
			expect(ids).toHaveLength(5);
			const second = await ask(ids[1] ?? null, 1);
			expect(second).toMatchObject({ ahead: 1, previous: ids[0], next: ids[2] });
			expect(second.acts.map(({ id }) => id)).toEqual([ids[1]]);
			expect(
				(await ask(null, 10, { type: ['visit'] })).acts.every(({ type }) => type === 'visit')
			).toBe(true);

			const why = { by: '王', reason: '', places: {}, article: 'b.txt' };
			const made = await library.correct({ ...why, act: 2, change: { kind: 'accept' } });
			expect((await ask(null)).acts.map(({ id }) => id)).toEqual(ids.slice(1));
			// Asked for by its id it is still shown, with what was said of it.
			const again = await ask('b.txt#2', 1);
			expect(again.acts).toMatchObject([{ id: 'b.txt#2', corrections: [{ by: '王' }] }]);
			expect(again.left).toBe(ids.length - 1);
			await library.undo(made?.id ?? '', { by: '王', reason: '' });
			expect(await ask(null)).toEqual(all);
			expect((await ask('nothing#1')).acts.map(({ id }) => id)).toEqual(ids);
			await library.close();
		});
	});
}
