import { expect, test } from 'vitest';
import { withToken } from '../../../src/lib/state/token.ts';

test('a token goes into the header, beside what is there', () => {
	const headers = withToken({ 'content-type': 'application/json' }, 'secret');
	expect(Object.fromEntries(headers ?? [])).toEqual({
		authorization: 'Bearer secret',
		'content-type': 'application/json'
	});
	expect(withToken(undefined, '')?.has('authorization')).toBe(false);
});

test.each(['口令', 'se\ncret'])('what no header can carry is no token: %j', (token) => {
	expect(withToken(undefined, token)).toBeNull();
});
