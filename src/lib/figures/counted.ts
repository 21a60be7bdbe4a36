import type { Filter } from '../domain/api.ts';
import type { Figures } from './figures.ts';
import type { Tally } from './tally.ts';

/** The index, and what is counted of it under a filter: whatever keeps the library, answers are made from these. */
export interface Counted {
	current(): Figures;
	tally(filter: Filter): Tally;
	/** Marks by key the articles that words find; null when none are looked for. */
	found(q: string | null): Uint8Array | null;
}
