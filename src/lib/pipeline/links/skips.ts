import { grammar } from './mask.ts';
import { sieveOf } from '../patterns/sieve.ts';
import { SKIPS } from './words.ts';

const NEXT = grammar(SKIPS.join('|'), 'y');
const SIEVE = sieveOf([NEXT], (next) => next);

/**
 * How much of a clause may stand before a verb without being its subject: times, adverbs, circumstances. Steps forward only,
 * so that no text can make it try all ways of cutting the words.
 */
export function skipLength(clause: string): number {
	let at = 0;
	while (at < clause.length && SIEVE.at(clause, at).length > 0) {
		NEXT.lastIndex = at;
		const length = NEXT.exec(clause)?.[0].length ?? 0;
		if (length === 0) break;
		at += length;
	}
	return at;
}

/** What is left of a clause behind all that may be skipped. */
export const afterSkips = (clause: string): string => clause.slice(skipLength(clause));
