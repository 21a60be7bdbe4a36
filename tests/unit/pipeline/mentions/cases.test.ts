import { describe, expect, it } from 'vitest';
import { casesOf, faultsIn, unitOf } from '../../../support/marked-cases.ts';

describe.each(['sentences.tsv', 'further.tsv', 'world.tsv'])('%s', (file) => {
	it.each(
		casesOf(file).map(({ kind, cells: [sentence = ''], known }) => ({ kind, sentence, known }))
	)('$kind: $sentence', ({ sentence, known }) => {
		if (known) expect(faultsIn(sentence)).not.toEqual([]);
		else expect(faultsIn(sentence)).toEqual([]);
	});
});

describe('addresses.tsv', () => {
	it.each(
		casesOf('addresses.tsv').map(({ kind, cells: [address = '', place = ''], known }) => ({
			kind,
			address,
			place,
			known
		}))
	)('$kind: $address', ({ address, place, known }) => {
		if (known) expect(unitOf(address)).not.toBe(place);
		else expect(unitOf(address)).toBe(place);
	});
});
