import type { Inherited, Taken } from './act.ts';
import type { StoryContext } from './context.ts';
import { clauseAt } from './evidence.ts';
import { groupOfPairs } from './pairs.ts';
import { grammar, indexOf } from './mask.ts';
import { actorOf, membersOf, type Actor, type Group, type Party, type Reading } from './reading.ts';
import { GUARDS } from './names.ts';
import { afterSkips, skipLength } from './skips.ts';

const OPENING = grammar(
	`^(?:由|经|应|“)*(?:[^，。；：、@P@U@T与和同向为在到对]{1,14}的)?(?<actor>@P|@U)`
);

const ACTOR = grammar('[@P@U]');

const COME = grammar('^来自(@G)([^，。；@P]*)');

/** 来自甲、乙两县的护林员: they act for their places. */
function guardsOf(reading: Reading, clause: string): Actor | null {
	const [, group = '', rest = ''] = COME.exec(clause) ?? [];
	const actor = actorOf(reading, group);
	const guard = actor?.group?.members.at(-1)?.task === 'guard' || GUARDS.test(rest);
	return guard ? actor : null;
}

/** 代表团一行考察了…: the delegation told before. */
const DELEGATION = /^(?:代表团|考察团|访问团|参访团|采购团|调研组|考察组)/;

/** A sentence that begins so has no subject of its own: the one before still leads. */
const WITHOUT_SUBJECT = grammar('^(?:$|[@P与同和跟向为在到赴签会举召共联])');

/** Who leads each clause of a sentence: its subject stays that of the clauses that have none. */
export class Lead {
	readonly #leads: { readonly at: number; readonly actor: Actor | null }[] = [];
	readonly #context: StoryContext;
	#joint: { readonly at: number; readonly group: Group } | null = null;

	constructor(reading: Reading, context: StoryContext) {
		this.#context = context;
		const { text } = reading.mask;
		const led = reading.mask.mayHold(ACTOR);
		for (let start = 0; start < (led || context.delegation ? text.length : 1);) {
			const end = clauseAt(text, start)[1];
			const clause = text.slice(start, end);
			const skipped = skipLength(clause);
			const rest = clause.slice(skipped);
			const match = led ? OPENING.exec(rest) : null;
			const symbol = match?.groups?.['actor'];
			if (match && symbol)
				this.#leads.push({
					at: start + skipped + match[0].length - 1,
					actor: actorOf(reading, symbol)
				});
			else if (guardsOf(reading, rest))
				this.#leads.push({ at: start + skipped, actor: guardsOf(reading, rest) });
			else if (context.delegation && DELEGATION.test(rest))
				this.#leads.push({
					at: start + skipped,
					actor: { party: context.delegation, group: null }
				});
			else if (start === 0 && !WITHOUT_SUBJECT.test(rest)) this.#leads.push({ at: 0, actor: null });
			start = Math.max(end, start) + 1;
		}
	}

	/** Who leads at a position of the clause that begins at `clause`. */
	before(position: number, clause: number): Inherited {
		const own = this.#leads.findLast(({ at }) => at < position);
		const { subject, delegation } = this.#context;
		if (!own) return { subject, at: null, earlier: null, delegation, joint: null };
		const past = this.#leads.findLast((each) => each.at < clause);
		const earlier = past?.actor ? { actor: past.actor, at: past.at } : null;
		const joint =
			this.#joint && this.#joint.at >= own.at && this.#joint.at < position
				? this.#joint.group
				: null;
		return { subject: own.actor, at: own.at, earlier, delegation, joint };
	}

	/** Sides have acted: a clause without subject that follows is about the same pairs. */
	join(at: number, taken: Taken): void {
		const group = groupOfPairs(taken);
		if (group) this.#joint = { at, group };
	}

	last(): Actor | null {
		return this.#leads.length > 0 ? (this.#leads.at(-1)?.actor ?? null) : this.#context.subject;
	}
}

/**
 * Parties that what follows may call 双方, whether or not an act was found: those that lead their clause or are counted
 * (两地). 中日 in the name of what was talked about joins nobody.
 */
export function joinedParties(reading: Reading): (readonly Party[])[] {
	const { text } = reading.mask;
	const joined: (readonly Party[])[] = [];
	if (reading.parties.length + reading.groups.length === 0) return joined;
	for (let at = 0; at < text.length && reading.groups.length > 0; at += 1) {
		const group = reading.groups[indexOf('G', text.charAt(at))];
		const before = group ? text.slice(clauseAt(text, at)[0], at) : '';
		if (group && !group.open && (group.counted || /^(?:由|经|来自)?$/.test(afterSkips(before))))
			joined.push(group.members);
	}
	if (reading.parties.length < 2) return joined;
	for (const match of text.matchAll(PAIR)) {
		const pair = [match[1], match[2]].flatMap((symbol) => partiesAt(reading, symbol));
		if (pair.length === 2) joined.push(pair);
	}
	return joined;
}

const PAIR = grammar('(@N)[^，；：。@P@U]{0,10}?[与同和跟](@N)', 'g');

function partiesAt(reading: Reading, symbol: string | undefined): readonly Party[] {
	const actor = symbol === undefined ? null : actorOf(reading, symbol);
	return actor ? membersOf(actor) : [];
}
