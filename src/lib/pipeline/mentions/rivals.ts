import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from '../document.ts';
import { wayEnd } from './context.ts';
import { DISHES, wordsAt } from './lexicon.ts';
import { isRun, isSuffixed, readingsOf, type Node } from './nodes.ts';
import { personAt } from './persons.ts';
import { isChinese } from './weights.ts';

/** How far before a name a word may begin that overlaps it. */
const WORD_REACH = 4;

/** Words, streets and persons that would have the characters for themselves. */
export function rivalsOf(text: string, places: readonly Node[], gazetteer: Gazetteer): Node[] {
	const rivals: Node[] = [];
	const taken = new Set<number>();
	const key = (start: number, end: number): number => start * 64 + (end - start);
	for (const node of places) if (!isRun(node)) taken.add(key(node.start, node.end));
	const against = (start: number, end: number, weight: number, reason: string): void => {
		rivals.push({
			start,
			end,
			joinAt: start,
			weight,
			lift: 0,
			doubt: 0,
			names: [],
			reasons: [reason]
		});
	};
	let looked = 0;
	let edges: Edges | undefined;
	for (const node of places) {
		for (let at = Math.max(looked, node.start - WORD_REACH); at <= node.end; at++)
			wordsAt(text, at, (end, word) => {
				if (taken.has(key(at, end))) return;
				if (word.reason === DISHES && isPartOfChain(at, (edges ??= edgesOf(places)), gazetteer))
					return;
				taken.add(key(at, end));
				against(at, end, word.weight, word.reason);
			});
		looked = Math.max(looked, node.end + 1);
		if (isRun(node) || isSuffixed(node)) continue;
		const way = wayEnd(text, node.end);
		if (way) {
			const weight = 3.4 * (way.end - node.start) + 1.5;
			against(
				node.start,
				way.end,
				weight,
				`a street, bridge or paper called after it (…${way.head})`
			);
		}
		const person = bearsPersons(node) ? personAt(text, node.start, node.end) : null;
		if (person) against(person.start, person.end, person.weight, person.reason);
	}
	return rivals;
}

/** True when a name starts at `at` and a place that holds it ends there. */
function isPartOfChain(at: number, edges: Edges, gazetteer: Gazetteer): boolean {
	const outer = edges.ending.get(at) ?? [];
	return (edges.starting.get(at) ?? []).some((inner) =>
		outer.some((o) => o.place !== inner.place && gazetteer.within(inner.place, o.place))
	);
}

/** Readings by where their names start and end. */
interface Edges {
	readonly starting: ReadonlyMap<number, readonly Candidate[]>;
	readonly ending: ReadonlyMap<number, readonly Candidate[]>;
}

function edgesOf(places: readonly Node[]): Edges {
	const starting = new Map<number, Candidate[]>();
	const ending = new Map<number, Candidate[]>();
	const put = (map: Map<number, Candidate[]>, at: number, readings: readonly Candidate[]): void => {
		const list = map.get(at);
		if (list) list.push(...readings);
		else map.set(at, [...readings]);
	};
	for (const { names } of places)
		for (const name of names) {
			put(starting, name.start, name.readings);
			put(ending, name.end, name.readings);
		}
	return { starting, ending };
}

/** Nobody is called 中国; but 李长春 and 张北海 are people. */
const bearsPersons = (node: Node): boolean => readingsOf(node).some((r) => isChinese(r.place));
