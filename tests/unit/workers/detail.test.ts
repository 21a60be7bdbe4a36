import { afterEach, expect, test, vi } from 'vitest';
import type { DetailWanted } from '../../../src/lib/workers/detail.ts';

afterEach(() => vi.unstubAllGlobals());

test('what lies below a view is fetched once, and again when the library may hold something else', async () => {
	const fetched: string[] = [];
	const answers: unknown[] = [];
	let hear: (event: { readonly data: DetailWanted }) => void = () => undefined;
	vi.stubGlobal('self', {
		addEventListener: (_: string, listener: typeof hear) => (hear = listener),
		postMessage: (told: unknown) => answers.push(told),
		fetch: (address: string) => fetch(address)
	});
	vi.stubGlobal('fetch', (address: string) => {
		fetched.push(address);
		const level = new URL(address, 'http://atlas.invalid').searchParams.get('level');
		return Promise.resolve(Response.json({ level, links: [], places: {}, total: 0, shown: 0 }));
	});
	await import('../../../src/lib/workers/detail.ts');
	const ask = async (edition: number, zoom: number): Promise<number> => {
		const before = answers.length;
		hear({
			data: { address: '/api/v1/links?type=visit', edition, view: [100, 20, 120, 40], zoom }
		});
		await vi.waitFor(() => expect(answers).toHaveLength(before + 1), { timeout: 60_000 });
		return fetched.length;
	};
	const once = await ask(1, 5);
	expect(once).toBeGreaterThan(0);
	expect(await ask(1, 6)).toBe(once);
	expect(await ask(2, 6)).toBe(2 * once);
});
