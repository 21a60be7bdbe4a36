import type { ActReason } from '../../domain/act-rules.ts';
import type { Taken } from './act.ts';
import { everyPair, membersOf, type Actor, type Group, type Party } from './reading.ts';

/** More pairs than this are a list of names, not one act of each with each. */
const MOST_PAIRS = 16;

/** Every party of one side with every party of the other. `apart`: 甲、乙分别与丙、丁: the first with the first, when both lists are as long. `words`: how they stand, in brackets who was told before. */
export function cross(
	a: Actor,
	b: Actor,
	words: string,
	from: number,
	certainty: number,
	apart = false
): Taken | null {
	const [ones, others] = [membersOf(a), membersOf(b)];
	const inOrder = apart && ones.length > 1 && ones.length === others.length;
	const pairs = inOrder
		? ones.flatMap((one, i) => others.slice(i, i + 1).map((other) => [one, other] as const))
		: ones.flatMap((one) => others.map((other) => [one, other] as const));
	if (pairs.length > MOST_PAIRS || (apart && !inOrder && ones.length > 1 && others.length > 1))
		return null;
	const group = pairs.length > 1 ? (b.group ?? a.group) : null;
	const reading: ActReason = {
		rule: words.startsWith('[') ? 'frame-before' : 'frame',
		values: [words]
	};
	return { pairs, group, reading, from, certainty, joint: false };
}

/** The pairs that a group joins: all of them, or those its joints tell. */
export function paired(group: Group, from: number, certainty: number): Taken {
	const pairs = group.edges.flatMap(([i, j]) => {
		const [a, b] = [group.members[i], group.members[j]];
		return a && b ? [[a, b] as const] : [];
	});
	return {
		pairs,
		group,
		reading: { rule: `${group.kind}-acts`, values: [] },
		from,
		certainty,
		joint: true
	};
}

/** The sides of an act as a group that later clauses refer to without naming them. */
export function groupOfPairs(taken: Taken): Group | null {
	const members: Party[] = [...new Set(taken.pairs.flat())];
	const span = members[0]?.span;
	if (!span || members.length < 2) return null;
	const edges = taken.pairs.map(([a, b]) => [members.indexOf(a), members.indexOf(b)] as const);
	const whole = everyPair(members.length).length === edges.length;
	return {
		members,
		edges,
		name: null,
		span,
		open: false,
		counted: true,
		kind: whole ? 'anaphor' : 'with'
	};
}
