import type { ActReason } from '../../domain/act-rules.ts';
import type { Predicate } from './predicates.ts';
import type { Actor, Group, Party } from './reading.ts';

/** Where a verb stands, and the clause around it (positions in the masked sentence). */
export interface Occurrence {
	readonly predicate: Predicate;
	readonly from: number;
	readonly to: number;
	readonly clause: readonly [number, number];
}

/** Who the text before a verb leaves as its subject. */
export interface Inherited {
	/** Told in an earlier clause of the sentence, or by the sentence before. */
	readonly subject: Actor | null;
	/** Where the subject stands in this sentence; null when it comes from another. */
	readonly at: number | null;
	/** Who led the clauses before this one, when the clause has a subject of its own. */
	readonly earlier: { readonly actor: Actor; readonly at: number } | null;
	readonly delegation: Party | null;
	/** The two sides of the act before it in the sentence, whichever of them led it. */
	readonly joint: Group | null;
}

/** The parties of one act, by pairs; for a directed act the first is the giver, visitor or investor. */
export interface Taken {
	readonly pairs: readonly (readonly [Party, Party])[];
	/** The group whose members are paired with each other, when there is one. */
	readonly group: Group | null;
	/** How the parties stood: for `explain`. */
	readonly reading: ActReason;
	/** The leftmost position that the reading needs in this sentence. */
	readonly from: number;
	/** The rightmost position that the reading needs, when it lies behind the verb. */
	readonly until?: number;
	/** 1 for parties that stand at their verb, less for those inferred. */
	readonly certainty: number;
	/** Both sides are the subject: a future act is a plan of both. */
	readonly joint: boolean;
}
