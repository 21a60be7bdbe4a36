import { expect, test } from 'vitest';
import { endsOf, linkId } from '../../../src/lib/domain/link-id.ts';

test('a pair is the same from either end', () => {
	expect(linkId('330000', '220000')).toBe(linkId('220000', '330000'));
	expect(endsOf('330000~220000')).toEqual(['220000', '330000']);
	expect(endsOf('220000~330000')).toEqual(['220000', '330000']);
});

test.each(['', '220000', '220000~', '220000~330000~440000'])('%j is no pair', (id) => {
	expect(endsOf(id)).toBeNull();
});
