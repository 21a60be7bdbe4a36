import type { ActNote, PartyNote, SentenceNote } from '../document.ts';
import type { ActRule } from '../../domain/act-rules.ts';
import { overlaps } from '../../domain/span.ts';
import type { Occurrence, Taken } from './act.ts';
import { grammar, indexOf } from './mask.ts';
import type { Party, Reading } from './reading.ts';

/** Notes on one sentence, kept while its acts are sought: what `explain` shows of those that came to nothing too. */
export class Notes {
	readonly #reading: Reading;
	readonly #acts: (readonly [Occurrence, Taken | ActRule])[] = [];

	constructor(reading: Reading) {
		this.#reading = reading;
	}

	/** `outcome`: how the parties of a verb stand, or the rule that found none. */
	act(at: Occurrence, outcome: Taken | ActRule): void {
		this.#acts.push([at, outcome]);
	}

	/** Null for a sentence that names no side and tells no act. */
	sentence(): SentenceNote | null {
		const { sentence } = this.#reading;
		const parties = partiesOf(this.#reading);
		if (parties.length === 0 && this.#acts.length === 0) return null;
		return { start: sentence.start, end: sentence.end, parties, acts: this.#told() };
	}

	/** Each verb once: the row of the table that found its sides, else the first that read it. */
	#told(): ActNote[] {
		const acts = this.#acts.map(([at, outcome]) => noteOfAct(this.#reading, at, outcome));
		return acts.filter(
			(act, index) =>
				act.taken ||
				!acts.some(
					(other, at) => other !== act && overlaps(act, other) && (other.taken || at < index)
				)
		);
	}
}

function noteOfAct(
	{ mask }: Reading,
	{ from, to, predicate: { id, type } }: Occurrence,
	outcome: Taken | ActRule
): ActNote {
	const taken = typeof outcome !== 'string';
	const span = mask.span(from, to);
	return {
		...span,
		verb: id,
		type,
		taken,
		outcome: taken ? outcome.reading : { rule: outcome, values: [] }
	};
}

/** The sides that stand in a sentence as read, in order; a group is all that it joins. */
function partiesOf({ mask, parties, groups }: Reading): PartyNote[] {
	const notes: PartyNote[] = [];
	if (parties.length + groups.length === 0) return notes;
	for (const [symbol] of mask.text.matchAll(SIDE)) {
		const party = parties[indexOf('N', symbol)];
		const group = groups[indexOf('G', symbol)];
		if (party) notes.push(noteOf([party], party.span, party.kind));
		else if (group) notes.push(noteOf(group.members, group.span, group.kind));
	}
	return notes;
}

const SIDE = grammar('@P', 'g');

const noteOf = (
	members: readonly Party[],
	{ start, end }: { start: number; end: number },
	kind: PartyNote['kind']
): PartyNote => ({ start, end, kind, places: members.map(({ place }) => place) });
