import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Candidate } from './document.ts';
import { opens, ownNameHead, wayEnd } from './mention-context.ts';
import type { Knowledge } from './mention-knowledge.ts';
import { DISHES, endsWord, wordAcross, wordsAt } from './mention-lexicon.ts';
import type { Node } from './mention-nodes.ts';
import { personAt, titleBefore } from './mention-persons.ts';
import { ACCEPTED, isChinese } from './mention-weights.ts';
import { WORD_LIKE } from './mention-word-like.data.ts';

/** A name without a suffix that weighs less than this bears streets, villages and firms oftener than it is meant. */
const WEAK = 7;
const WORD_REACH = 4;

/**
 * All ways to read the text around its names: the names themselves, runs, and the words, streets and persons against
 * them. By start. What the article as a whole tells is added by `applyKnowledge`.
 */
export function buildNodes(
	text: string,
	candidates: readonly Candidate[],
	gazetteer: Gazetteer
): Node[] {
	const places = spelledApart(placeNodes(text, candidates), gazetteer);
	const begun = new Set(places.filter((node) => node.weight >= WEAK).map((node) => node.start));
	const beginsName = (at: number): boolean => begun.has(at);
	for (const node of places) if (!isRun(node)) adjust(text, node, beginsName);
	const rivals = rivalsOf(text, places, gazetteer);
	return [...places, ...rivals].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Names and runs, by start, longer first. */
function placeNodes(text: string, candidates: readonly Candidate[]): Node[] {
	const nodes: Node[] = [];
	const runs = new Map<number, Candidate[]>();
	let readings: Candidate[] = [];
	const flush = (): void => {
		const [first] = readings;
		if (first) nodes.push(nameNode(text, first, readings));
		readings = [];
	};
	for (const candidate of candidates) {
		if (candidate.run !== undefined) {
			const run = runs.get(candidate.run);
			if (run) run.push(candidate);
			else runs.set(candidate.run, [candidate]);
			continue;
		}
		const [first] = readings;
		if (first && (first.start !== candidate.start || first.end !== candidate.end)) flush();
		readings.push(candidate);
	}
	flush();
	// 在华盛顿 has no 在华: a single character yields to the name that it begins.
	const begun = new Set(nodes.filter((n) => n.weight >= ACCEPTED).map((n) => n.start));
	for (const characters of runs.values())
		if (characters.length > 1 || !begun.has(characters[0]?.start ?? -1))
			nodes.push(runNode(characters));
	nodes.sort((a, b) => a.start - b.start || b.end - a.end);
	liftNested(nodes);
	return nodes;
}

/**
 * A region or zone whose name begins with a run of its members is that run (成渝地区双城经济圈), and what else it is
 * made of no place; but 深汕特别合作区 is one.
 */
function spelledApart(nodes: readonly Node[], gazetteer: Gazetteer): Node[] {
	const runs = new Map<number, number>();
	for (const node of nodes)
		if (isRun(node)) runs.set(node.start, Math.max(runs.get(node.start) ?? 0, node.end));
	const spelled = nodes.filter((node) => {
		if (isRun(node) || !runs.has(node.start)) return false;
		let end = node.start;
		for (let next = runs.get(end); next !== undefined; next = runs.get(end)) end = next;
		return readingsOf(node).every(({ place }) => {
			const row = gazetteer.row(place);
			const long = end - node.start > 2;
			return row?.spells || row?.level === 'region' || (row?.level === 'zone' && long);
		});
	});
	if (spelled.length === 0) return [...nodes];
	return nodes.filter(
		(node) => isRun(node) || !spelled.some((s) => node.start >= s.start && node.end <= s.end)
	);
}

const isRun = (node: Node): boolean => node.names[0]?.readings[0]?.run !== undefined;

function nameNode(text: string, first: Candidate, readings: readonly Candidate[]): Node {
	const { start, end } = first;
	return {
		start,
		end,
		joinAt: joinAt(text, start),
		weight: Math.max(...readings.map((r) => r.score)),
		lift: liftOf(end - start - (isChinese(first.place) && SUFFIX.test(first.text) ? 1 : 0)),
		doubt: 0,
		names: [{ start, end, text: first.text, readings }],
		reasons: []
	};
}

function runNode(characters: readonly Candidate[]): Node {
	const [first] = characters;
	if (!first) throw new Error('a run without characters');
	return {
		start: first.start,
		end: first.start + characters.length,
		joinAt: first.start,
		weight: first.score,
		lift: 0,
		doubt: 0,
		names: characters.map((c) => ({ start: c.start, end: c.end, text: c.text, readings: [c] })),
		reasons: []
	};
}

/** So that 中华|人民|共和国 does not outweigh the name that they make up. */
const SUFFIX = /[^自治行政特][省市县区州盟旗]$/;
const liftOf = (length: number): number =>
	length <= 3 ? (length - 2) * 0.8 : 0.8 + (length - 3) * 5;

/** What a longer name gains over one that it begins or ends with: 内蒙古 over 蒙古, 雄安新区 over 雄安. */
const NESTED = 3;

const sharesNoPlace = (a: Node, b: Node): boolean =>
	!readingsOf(a).some((x) => readingsOf(b).some((y) => x.place === y.place));

function liftNested(nodes: Node[]): void {
	const within = (node: Node, i: number): Node[] => {
		const inner: Node[] = [];
		for (let j = i + 1; (nodes[j]?.start ?? node.end) < node.end; j++) {
			const other = nodes[j];
			if (other && other.end <= node.end && !isRun(other)) inner.push(other);
		}
		return inner;
	};
	const stems: [node: Node, stem: Node][] = [];
	for (const [i, node] of nodes.entries()) {
		let nested = false;
		for (const inner of within(node, i)) {
			const same = inner.start === node.start && !sharesNoPlace(node, inner);
			// 黑龙江 and 龙江, 北海道 and 北海, 雄安新区 and 雄安; but 沈阳市 is no more than 沈阳.
			if (same && inner.end === node.end - 1) stems.push([node, inner]);
			else if (inner.end === node.end || inner.start === node.start) nested = true;
		}
		if (nested) node.lift += NESTED;
	}
	for (const [node, stem] of stems) node.lift = Math.max(node.lift, stem.lift + SUFFIX_LIFT);
}

/** What a suffix adds to its stem's lift. */
const SUFFIX_LIFT = 0.4;

/** Where a place would have to end for this one to be the next link of its chain: blanks between them are allowed. */
function joinAt(text: string, start: number): number {
	let at = start;
	while (at > 0 && start - at < 2 && /[ \u3000\u00a0]/.test(text.charAt(at - 1))) at--;
	return at;
}

/** Words, streets and persons that would have the characters for themselves. */
function rivalsOf(text: string, places: readonly Node[], gazetteer: Gazetteer): Node[] {
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
	for (const node of places) {
		for (let at = Math.max(looked, node.start - WORD_REACH); at <= node.end; at++)
			wordsAt(text, at, (end, word) => {
				if (taken.has(key(at, end))) return;
				if (word.reason === DISHES && isPartOfChain(places, at, gazetteer)) return;
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
function isPartOfChain(places: readonly Node[], at: number, gazetteer: Gazetteer): boolean {
	const readings = (list: readonly Node[]): Candidate[] =>
		list.flatMap((node) => node.names.flatMap((name) => name.readings));
	const outer = readings(places.filter((node) => node.end === at));
	return readings(places.filter((node) => node.start === at)).some((inner) =>
		outer.some((o) => o.place !== inner.place && gazetteer.within(inner.place, o.place))
	);
}

/** Nobody is called 中国; but 李长春 and 张北海 are people. */
const bearsPersons = (node: Node): boolean => readingsOf(node).some((r) => isChinese(r.place));

const readingsOf = (node: Node): readonly Candidate[] => node.names[0]?.readings ?? [];

const isSuffixed = (node: Node): boolean =>
	node.end - node.start > 2 && /[省市县区州盟旗国]$/.test(node.names[0]?.text ?? '');

/** What a name's surroundings in the text take from its weight. */
function adjust(text: string, node: Node, beginsName: (at: number) => boolean): void {
	const readings = readingsOf(node);
	const change = (points: number, reason: string): void => {
		node.weight += points;
		node.reasons.push(reason);
	};
	const full = isSuffixed(node);
	if (readings.every((r) => !isChinese(r.place))) {
		if (text.charAt(node.start - 1) === '·' || text.charAt(node.end) === '·')
			change(-4, 'part of a foreign name');
		if (readings.every((r) => r.place.length > 2) && titleBefore(text, node.start) !== null)
			change(-4, 'a foreign person after a title');
	}
	if (!full && node.weight < WEAK) {
		const head = ownNameHead(text, node.end, beginsName);
		if (head) {
			node.doubt += 5;
			node.reasons.push(`bears a name of its own (…${head})`);
		}
		const across = wordAcross(text, node.start, node.end);
		if (across !== null && node.weight < 6.3) change(-1.5, `${across} may be read across it`);
		else if (node.end - node.start === 2 && !opens(text, node.start) && !endsWord(text, node.start))
			change(-0.7, 'no word is known to end before it');
	}
	const short = node.end - node.start === 2 && readings.some((r) => r.form === 'official');
	if (short && WORD_LIKE.has(node.names[0]?.text ?? '') && !opens(text, node.start))
		change(-2, 'no word begins here');
}

/** An article with so many sure names has told which provinces it is about. */
const TOLD = 5;

/** What the article as a whole adds to weak names: whether they are accepted, not how the text is cut. */
export function applyKnowledge(
	nodes: readonly Node[],
	knowledge: Knowledge,
	gazetteer: Gazetteer
): void {
	for (const node of nodes) {
		if (node.names.length !== 1 || isRun(node) || isSuffixed(node)) continue;
		const readings = readingsOf(node);
		const change = (points: number, reason: string): void => {
			node.doubt -= points;
			node.reasons.push(reason);
		};
		const known = readings.some((r) => hasNamedParent(r, knowledge, gazetteer));
		if (node.weight >= WEAK) {
			const stray = readings.every((r) => isChinese(r.place) && !r.place.endsWith('0000'));
			if (
				stray &&
				!readings.some((r) => knowledge.shareOf(r.place) > 0) &&
				knowledge.total > 2 * TOLD
			)
				change(-0.8, 'in a province that the article does not speak of');
		} else if (readings.some((r) => r.form !== 'official' && knowledge.official.has(r.place)))
			change(3, 'the article gives the full name elsewhere');
		else if (readings.some((r) => knowledge.shareOf(r.place) >= 0.3))
			change(1, 'lies in the province that the article is about');
		else if (known) change(atHome(readings) ? 0.8 : 1.6, 'its parent is named in the article');
		else if (knowledge.total >= TOLD && atHome(readings))
			change(-0.8, 'in a province that the article does not speak of');
	}
}

const atHome = (readings: readonly Candidate[]): boolean =>
	readings.some((r) => isChinese(r.place));

const hasNamedParent = (reading: Candidate, knowledge: Knowledge, gazetteer: Gazetteer): boolean =>
	gazetteer.row(reading.place)?.parents.some((p) => p !== 'CN' && knowledge.named.has(p)) ?? false;
