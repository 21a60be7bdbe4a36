import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from '../document.ts';
import { worksIn } from './bearers.ts';
import { characterSet } from './character-set.ts';
import { followsVerb, opens, ownNameHead } from './context.ts';
import { endsWord, startsWord, wordAcross } from './lexicon.ts';
import { isRun, isSuffixed, readingsOf, type Node } from './nodes.ts';
import { isForeignPerson, titleBefore } from './persons.ts';
import { rivalsOf } from './rivals.ts';
import { ACCEPTED, isChinese, WEAK } from './weights.ts';
import { WORD_LIKE } from './word-like.data.ts';

/**
 * All ways to read the text around its names: the names themselves, runs, and the words, streets and persons against
 * them. By start. What the article as a whole tells is added by `applyKnowledge`.
 */
export function buildNodes(
	text: string,
	candidates: readonly Candidate[],
	gazetteer: Gazetteer
): Node[] {
	const places = outsideWorks(text, spelledApart(placeNodes(text, candidates), gazetteer));
	const begun = new Set(places.filter((node) => node.weight >= WEAK).map((node) => node.start));
	const beginsName = (at: number): boolean => begun.has(at);
	const ended = new Set(places.filter((node) => node.weight >= WEAK).map((node) => node.end));
	for (const node of places) if (!isRun(node)) adjust(text, node, beginsName, ended);
	const rivals = rivalsOf(text, places, gazetteer);
	return [...places, ...rivals].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Without the units that stand in the title of a film or book: 歌曲《成都》. A country there is still meant: 纪录片《中国…》. */
function outsideWorks(text: string, nodes: readonly Node[]): readonly Node[] {
	const works = worksIn(text);
	if (works.length === 0) return nodes;
	let next = 0;
	return nodes.filter((node) => {
		while ((works[next]?.end ?? Infinity) <= node.start) next++;
		return (
			node.end <= (works[next]?.start ?? Infinity) ||
			readingsOf(node).every((r) => r.place.length === 2)
		);
	});
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
	// Both are sorted by start, and what ends furthest covers the rest.
	let next = 0;
	let covered = 0;
	return nodes.filter((node) => {
		for (let s = spelled[next]; s && s.start <= node.start; s = spelled[++next])
			covered = Math.max(covered, s.end);
		return isRun(node) || node.end > covered;
	});
}

function nameNode(text: string, first: Candidate, readings: readonly Candidate[]): Node {
	const { start, end } = first;
	return {
		start,
		end,
		joinAt: joinAt(text, start),
		weight: readings.reduce((most, { score }) => (score > most ? score : most), -Infinity),
		lift: liftOf(end - start - (isChinese(first.place) && isUnitName(first.text) ? 1 : 0)),
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
const isUnitEnd = characterSet('省市县区州盟旗');
const isOtherEnd = characterSet('自治行政特');
const isUnitName = (name: string): boolean =>
	isUnitEnd(name.charCodeAt(name.length - 1)) && !isOtherEnd(name.charCodeAt(name.length - 2));
const liftOf = (length: number): number =>
	length <= 3 ? (length - 2) * 0.8 : 0.8 + (length - 3) * 5;

/** What a longer name gains over one that it begins with: 雄安新区 over 雄安. */
const NESTED = 3;
/** And over one that it ends with, more than a word across its beginning weighs: 在|内蒙古, not 在内|蒙古. */
const NESTED_AT_END = 6.5;

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
		let nested = 0;
		for (const inner of within(node, i)) {
			const same = inner.start === node.start && !sharesNoPlace(node, inner);
			// 黑龙江 and 龙江, 北海道 and 北海, 雄安新区 and 雄安; but 沈阳市 is no more than 沈阳.
			if (same && inner.end === node.end - 1) stems.push([node, inner]);
			else if (inner.end === node.end && sharesNoPlace(node, inner)) nested = NESTED_AT_END;
			else if (inner.end === node.end || inner.start === node.start)
				nested = Math.max(nested, NESTED);
		}
		node.lift += nested;
	}
	for (const [node, stem] of stems) node.lift = Math.max(node.lift, stem.lift + SUFFIX_LIFT);
}

/** What a suffix adds to its stem's lift. */
const SUFFIX_LIFT = 0.4;

const isBlank = characterSet(' \u3000\u00a0');

/** Where a place would have to end for this one to be the next link of its chain: blanks between them are allowed. */
function joinAt(text: string, start: number): number {
	let at = start;
	while (at > 0 && start - at < 2 && isBlank(text.charCodeAt(at - 1))) at--;
	return at;
}

/** What stands between the names of a row, or ends the one before. */
const isRowLink = characterSet('、和与及省市县区州盟旗');

/** What a name's surroundings in the text take from its weight. */
function adjust(
	text: string,
	node: Node,
	beginsName: (at: number) => boolean,
	ended: ReadonlySet<number>
): void {
	const readings = readingsOf(node);
	const change = (points: number, reason: string): void => {
		node.weight += points;
		node.reasons.push(reason);
	};
	const full = isSuffixed(node);
	const name = node.names[0]?.text ?? '';
	const inRow = ended.has(node.joinAt) || isRowLink(text.charCodeAt(node.start - 1));
	if (full && !inRow && isChinese(readings[0]?.place ?? '') && startsWord(text, node.end - 1)) {
		// 加强合作|市场, 友好|区域: the suffix begins a word, and what is left is one; but 河东区、河西区|分别.
		if ((WORD_LIKE.get(name.slice(0, -1)) ?? 0) > 3) change(-6, 'its suffix begins another word');
	}
	if (isForeignPerson(text, node.start, node.end))
		change(-4, "a foreign person's name after an office");
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
		else if (
			node.end - node.start === 2 &&
			!opens(text, node.start) &&
			!endsWord(text, node.start) &&
			!followsVerb(text, node.start)
		)
			change(-0.7, 'no word is known to end before it');
	}
	const short = node.end - node.start === 2 && readings.some((r) => r.form === 'official');
	if (short && WORD_LIKE.has(name) && !opens(text, node.start)) change(-2, 'no word begins here');
}
