import { expect, test } from 'vitest';
import { Corrector } from '../../../src/lib/state/corrector.svelte.ts';

const answering = (...answers: (Response | Error)[]) => {
	let asked = 0;
	return () => {
		const answer = answers[asked++] ?? new Error('asked too often');
		return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
	};
};

test.each([
	['no connection', new Error('offline')],
	['no JSON', new Response('<html>', { status: 502 })],
	['another shape', Response.json({ status: 'ok' })],
	['another value', Response.json({ writable: 'perhaps' })]
])('a server that does not tell (%s) is asked again', async (_, failure) => {
	const corrector = new Corrector();
	const fetch = answering(failure, Response.json({ writable: 'with-token' }));
	await corrector.arrive(fetch);
	expect(corrector.access).toBe('unknown');
	await corrector.arrive(fetch);
	expect(corrector.access).toBe('with-token');
	// Who knows asks no more.
	await corrector.arrive(fetch);
	expect(corrector.access).toBe('with-token');
});

test('a place without such an address takes no corrections', async () => {
	const corrector = new Corrector();
	await corrector.arrive(answering(new Response('', { status: 404 })));
	expect(corrector.access).toBe('no');
});
