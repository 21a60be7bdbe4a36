import type { Span } from '../../domain/span.ts';
import type { Candidate } from '../document.ts';
import { isSuffixedName } from './weights.ts';

/** One way to read a stretch of text: as a name with its readings, as a run of abbreviations, or as no place at all. */
export interface Node extends Span {
	/** Where a place must end for this one to be the next link of its chain: `start`, or before the blanks in front. */
	readonly joinAt: number;
	/** Sum of prior and of what the surroundings add or take. */
	weight: number;
	/** What its length adds when readings compete; not a sign of certainty. */
	lift: number;
	/** Taken off when the name is accepted or not, but not while readings compete: 长寿 in 长寿湖 is read, yet no place. */
	doubt: number;
	/** Empty for a word. One list for each name: a run has several. */
	readonly names: readonly NameNode[];
	readonly reasons: string[];
}

export interface NameNode extends Span {
	readonly text: string;
	readonly readings: readonly Candidate[];
}

/** A run of abbreviations, or one of them by itself. */
export const isRun = (node: Node): boolean => node.names[0]?.readings[0]?.run !== undefined;

/** The readings of a name; of a run only those of its first character. */
export const readingsOf = (node: Node): readonly Candidate[] => node.names[0]?.readings ?? [];

/** True for a name that says what kind of unit it is: 海盐县, 日本国. */
export const isSuffixed = (node: Node): boolean => isSuffixedName(node.names[0]?.text ?? '');
