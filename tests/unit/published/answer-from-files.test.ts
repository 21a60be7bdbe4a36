import { beforeEach, describe, expect, test } from 'vitest';
import { answerFromFiles } from '../../../src/lib/published/answer-from-files.ts';
import { writeFacts } from '../../../src/lib/published/facts-file.ts';

/** A host that gives the index of an empty library, and of everything else its address. */
let asked: string[];
let held: Promise<void>;
const host = async (input: RequestInfo | URL): Promise<Response> => {
	const address = new URL(input instanceof Request ? input.url : input, 'http://host.test')
		.pathname;
	asked.push(address);
	await held;
	const facts = writeFacts({ places: [], articles: [] }, () => '');
	return new Response(address.endsWith('library/facts.json') ? facts : JSON.stringify({ address }));
};
const at = (base: string) => answerFromFiles(host, new URL(base, 'http://host.test'), 'library');
beforeEach(() => {
	asked = [];
	held = Promise.resolve();
});

describe('a published copy', () => {
	test.each(['/', '/atlas/', '/geo/', '/api/'])('below %s answers from its files', async (base) => {
		const answer = await at(base)('/api/v1/links');
		expect(await answer.json()).toMatchObject({ links: [], total: 0 });
		expect(asked).toEqual([`${base}library/facts.json`]);
	});

	test.each(['/', '/atlas/', '/geo/', '/api/'])('below %s has its own files', async (base) => {
		const fetch = at(base);
		for (const own of ['__data.json', 'map.svg', 'geo/provinces.json'])
			expect(await (await fetch(`${base}${own}`)).json()).toEqual({ address: `${base}${own}` });
		const shapes = await fetch('/geo/provinces.json');
		expect(await shapes.json()).toEqual({ address: `${base}geo/provinces.json` });
	});

	test.each(['POST', 'DELETE', 'put'])('takes no %s', async (method) => {
		for (const ask of [
			at('/')('/api/v1/articles', { method }),
			at('/')(new Request('http://host.test/api/v1/articles', { method }))
		]) {
			const answer = await ask;
			expect(answer.status).toBe(405);
			expect(answer.headers.get('allow')).toBe('GET');
		}
		expect(asked).toEqual([]);
	});

	test('gives no answer to whoever asks no more', async () => {
		let go = (): void => undefined;
		held = new Promise((done) => (go = done));
		const asking = new AbortController();
		const answer = at('/')('/api/v1/links', { signal: asking.signal });
		asking.abort();
		go();
		await expect(answer).rejects.toThrow('aborted');
		await expect(at('/')('/api/v1/links', { signal: asking.signal })).rejects.toThrow('aborted');
	});

	test.each(['/api/v1/articles/%', '/api/v1/places/%E0%A4', '/api/v1/links/%ff'])(
		'calls %s malformed',
		async (address) => {
			expect((await at('/')(address)).status).toBe(400);
		}
	);
});
