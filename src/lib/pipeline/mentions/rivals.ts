import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from '../document.ts';
import {
	bearerMayFollow,
	dishEnd,
	firmEnd,
	nationalFirmEnd,
	wayEnd,
	type Bearer
} from './bearers.ts';
import { DISHES, entriesAt, stands } from './lexicon.ts';
import { isRun, isSuffixed, readingsOf, type Node } from './nodes.ts';
import { personAt } from './persons.ts';
import { isChinese } from './weights.ts';

const NONE: ReturnType<typeof bearersOf> = [];

const NO_NAMES: Node['names'] = [];

/** How far before a name a word may begin that overlaps it. */
const WORD_REACH = 4;

/** Words, streets and persons that would have the characters for themselves. */
export function rivalsOf(text: string, places: readonly Node[], gazetteer: Gazetteer): Node[] {
	const rivals: Node[] = [];
	const taken = new Map<number, Node | null>();
	const key = (start: number, end: number): number => start * 64 + (end - start);
	for (const node of places) if (!isRun(node)) taken.set(key(node.start, node.end), node);
	const against = (start: number, end: number, weight: number, reason: string): void => {
		rivals.push({
			start,
			end,
			joinAt: start,
			weight,
			lift: 0,
			doubt: 0,
			names: NO_NAMES,
			reasons: [reason]
		});
	};
	let looked = 0;
	let edges: Edges | undefined;
	for (const node of places) {
		for (let at = Math.max(looked, node.start - WORD_REACH); at <= node.end; at++)
			for (const entry of entriesAt(text, at)) {
				if (!stands(entry, text, at)) continue;
				const { word } = entry;
				const end = at + entry.text.length;
				const known = taken.get(key(at, end));
				// 津冀|港口群: a name that is a word holds its ground as that word, though it is no place.
				if (known && word.common) known.lift = Math.max(known.lift, word.weight - known.weight);
				if (known !== undefined) continue;
				if (word.reason === DISHES && isPartOfChain(at, (edges ??= edgesOf(places)), gazetteer))
					continue;
				taken.set(key(at, end), null);
				against(at, end, word.weight, word.reason);
			}
		looked = Math.max(looked, node.end + 1);
		if (isRun(node) || isSuffixed(node)) continue;
		for (const [bearer, reason] of bearerMayFollow(text, node.end) ? bearersOf(text, node) : NONE) {
			// 北海道 is no 道 of 北海.
			if (taken.get(key(node.start, bearer.end))) continue;
			if (reason === DISHES && isPartOfChain(node.start, (edges ??= edgesOf(places)), gazetteer))
				continue;
			const weight = 3.4 * (bearer.end - node.start) + 5.5;
			against(node.start, bearer.end, weight, `${reason} (…${bearer.head})`);
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

/** What is called after the place that a name may mean, with the reason. */
function bearersOf(text: string, node: Node): (readonly [Bearer, string])[] {
	const readings = readingsOf(node);
	const found: [Bearer | null, string][] = [
		[wayEnd(text, node.end), 'a street, bridge, station or paper called after it']
	];
	if (readings.some((r) => r.place === 'CN'))
		found.push([nationalFirmEnd(text, node.end), 'a firm called after the country']);
	else if (readings.some((r) => isChinese(r.place) || r.place.includes(':')))
		found.push([firmEnd(text, node.end), 'a firm called after it']);
	const local = readings.every((r) => isChinese(r.place) && !r.place.endsWith('0000'));
	found.push([dishEnd(text, node.end, local), DISHES]);
	return found.flatMap(([bearer, reason]) => (bearer ? [[bearer, reason] as const] : []));
}

/** Nobody is called 中国; but 李长春 and 张北海 are people. */
const bearsPersons = (node: Node): boolean => readingsOf(node).some((r) => isChinese(r.place));
