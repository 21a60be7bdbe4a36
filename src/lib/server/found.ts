import type { RawArticle } from './reader.ts';

/** What could not be given, in one line that names file and place; the rest goes on. */
export interface Fault {
	readonly source: string;
	readonly fault: string;
}

/** What a path or a row held. */
export type Found = RawArticle | Fault;

export const isFault = (found: Found): found is Fault => 'fault' in found;
