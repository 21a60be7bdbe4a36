import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { PlaceId } from '../../domain/place.ts';
import type { Span } from '../../domain/span.ts';
import type { Sentence } from '../document.ts';
import { indexOf, symbolOf, type Mask } from './mask.ts';

/** One side that may act: a place, a body of it, people who act for it. Spans count in the document's text. */
export interface Party {
	readonly place: PlaceId;
	/** The whole name as it stands: 浙江省生态环境厅厅长林某. */
	readonly span: Span;
	/** The body within it, when one is named. */
	readonly body: Span | null;
	readonly people: readonly string[];
	/** `place`: only its name. `corps`: people of it. `implicit`: told by an office or by the article's home. `anaphor`: refers back. */
	readonly kind: 'place' | 'body' | 'corps' | 'implicit' | 'anaphor';
	/** It is on its way: 代表团, 一行. */
	readonly travels: boolean;
	/** Those who help (医疗队, 救援队), and those who guard (护林员, 执法人员). */
	readonly task?: 'aid' | 'guard' | null;
	/** The place is named by one character: 川. */
	readonly short?: boolean;
	/** For 两省 said of two counties: the county. */
	readonly origin?: Party;
}

/** Parties that the text joins, and which of them it pairs. */
export interface Group {
	readonly members: readonly Party[];
	/** Pairs of members, by index. */
	readonly edges: readonly (readonly [number, number])[];
	/** As the text calls it, when it does: 京津冀, 川渝两地. */
	readonly name: string | null;
	readonly span: Span;
	/** The list ends in 等: only examples. */
	readonly open: boolean;
	/** A count follows (两省, 三地): the list is said to be whole. */
	readonly counted: boolean;
	/** `list`: A、B和C; `with`: A与B、C; `compound`: 川渝; `pairs`: A和B、C和D; `anaphor`: 双方; `region`: a name that spells its members. */
	/** A、B与C: both with C, but all of them when they gather. */
	readonly gathers?: boolean;
	/** A与B、C: A with each, but all of them when they do it together (共同, 联合). */
	readonly joins?: boolean;
	readonly kind: 'list' | 'with' | 'compound' | 'pairs' | 'anaphor' | 'region';
}

/** A titled paper 《…》. */
export interface Paper {
	readonly span: Span;
	readonly name: string;
	/** Parties named within the title. */
	readonly group: Group | null;
}

/** What is understood of one sentence before its acts are sought. */
export interface Reading {
	readonly sentence: Sentence;
	readonly mask: Mask;
	readonly parties: Party[];
	readonly groups: Group[];
	readonly papers: Paper[];
	readonly programmes: Group[];
}

/** Adds a party and answers its symbol. */
export function addParty(reading: Reading, party: Party): string {
	reading.parties.push(party);
	return symbolOf('N', reading.parties.length - 1);
}

/** Adds a group and answers its symbol. */
export function addGroup(reading: Reading, group: Group): string {
	reading.groups.push(group);
	return symbolOf('G', reading.groups.length - 1);
}

/** The party or the group that a symbol stands for. */
export function actorOf(reading: Reading, symbol: string): Actor | null {
	const party = reading.parties[indexOf('N', symbol)];
	if (party) return { party, group: null };
	const group = reading.groups[indexOf('G', symbol)];
	return group ? { party: null, group } : null;
}

/** Who stands at a place of the grammar: one party, or several joined. */
export type Actor =
	{ readonly party: Party; readonly group: null } | { readonly party: null; readonly group: Group };

/** The parties of an actor. */
export const membersOf = (actor: Actor): readonly Party[] =>
	actor.party ? [actor.party] : actor.group.members;

/** True when one place lies within the other or is it: no act between a whole and its part is a link. */
export const sameOrPart = (gazetteer: Gazetteer, a: PlaceId, b: PlaceId): boolean =>
	gazetteer.within(a, b) || gazetteer.within(b, a);

/** The smallest stretch that holds both. */
export const cover = (a: Span, b: Span): Span => ({
	start: Math.min(a.start, b.start),
	end: Math.max(a.end, b.end)
});

/** All pairs of `count` members. */
export function everyPair(count: number): [number, number][] {
	const pairs: [number, number][] = [];
	for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) pairs.push([a, b]);
	return pairs;
}
