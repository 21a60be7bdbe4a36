import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Candidate } from './document.ts';
import { opens, ownNameHead, wayEnd } from './mention-context.ts';
import type { Knowledge } from './mention-knowledge.ts';
import { endsWord, wordAcross, wordsAt } from './mention-lexicon.ts';
import type { NameNode, Node } from './mention-nodes.ts';
import { personAt, titleBefore } from './mention-persons.ts';
import { WORD_LIKE } from './mention-word-like.data.ts';
import { isChinese } from './mention-weights.ts';

/** A name without a suffix that weighs less than this bears streets, villages and firms oftener than it is meant. */
const WEAK = 7;
const WORD_REACH = 4;

/** All ways to read the text around its names: the names themselves, runs, and the words, streets and persons against them. */
export function buildNodes(
	text: string,
	candidates: readonly Candidate[],
	knowledge: Knowledge,
	gazetteer: Gazetteer
): Node[] {
	const nodes = [...nameNodes(text, candidates, knowledge, gazetteer), ...runNodes(candidates)];
	const rivals: Node[] = [];
	const seen = new Set<string>();
	const against = (start: number, end: number, weight: number, reason: string): void => {
		const key = `${start} ${end}`;
		if (seen.has(key)) return;
		seen.add(key);
		rivals.push({ start, end, joinAt: start, weight, names: [], reasons: [reason], lift: 0 });
	};
	const named = new Set(
		nodes.filter((n) => n.names.length === 1).map((n) => `${n.start} ${n.end}`)
	);
	let looked = 0;
	const spans = [...nodes].sort((a, b) => a.start - b.start);
	for (const node of spans) {
		for (let at = Math.max(looked, node.start - WORD_REACH); at <= node.end; at++)
			wordsAt(text, at, (end, word) => {
				if (!named.has(`${at} ${end}`)) against(at, end, word.weight, word.reason);
			});
		looked = Math.max(looked, node.end + 1);
		if (node.end - node.start < 2 || node.names.length > 1 || isSuffixed(text, node)) continue;
		const way = wayEnd(text, node.end);
		if (way)
			against(
				node.start,
				way.end,
				3.4 * (way.end - node.start) + 1.5,
				`a street or bridge called after it (…${way.head})`
			);
		const person = bearsPersons(node) ? personAt(text, node.start, node.end) : null;
		if (person) against(person.start, person.end, person.weight, person.reason);
	}
	return [...nodes, ...rivals].sort((a, b) => a.start - b.start || a.end - b.end);
}

const isSuffixed = (text: string, { start, end }: Node): boolean =>
	end - start > 2 && /[省市县区州盟旗国]/.test(text.charAt(end - 1));

function nameNodes(
	text: string,
	candidates: readonly Candidate[],
	knowledge: Knowledge,
	gazetteer: Gazetteer
): Node[] {
	const spans = new Map<string, Candidate[]>();
	for (const candidate of candidates) {
		if (candidate.run !== undefined) continue;
		const key = `${candidate.start} ${candidate.end}`;
		const list = spans.get(key);
		if (list) list.push(candidate);
		else spans.set(key, [candidate]);
	}
	return [...spans.values()].map((readings) => {
		const [first] = readings;
		if (!first) throw new Error('a span without readings');
		const name: NameNode = { start: first.start, end: first.end, text: first.text, readings };
		const node: Node = {
			start: first.start,
			end: first.end,
			joinAt: joinAt(text, first.start),
			weight: Math.max(...readings.map((r) => r.score)),
			lift: liftOf(first.end - first.start),
			names: [name],
			reasons: []
		};
		adjust(text, node, readings, knowledge, gazetteer);
		return node;
	});
}

function runNodes(candidates: readonly Candidate[]): Node[] {
	const runs = new Map<number, Candidate[]>();
	for (const candidate of candidates) {
		if (candidate.run === undefined) continue;
		const list = runs.get(candidate.run);
		if (list) list.push(candidate);
		else runs.set(candidate.run, [candidate]);
	}
	return [...runs.values()].map((characters) => {
		const [first] = characters;
		if (!first) throw new Error('a run without characters');
		return {
			start: first.start,
			end: first.start + characters.length,
			joinAt: first.start,
			weight: first.score,
			names: characters.map((c) => ({ start: c.start, end: c.end, text: c.text, readings: [c] })),
			reasons: [],
			lift: 0
		};
	});
}

/** Nobody is called 中国; but 李长春, 张北海, and 华盛顿 after a title. */
const bearsPersons = (node: Node): boolean =>
	node.names[0]?.readings.some((r) => isChinese(r.place)) === true;

/** 内蒙古 before 蒙古; and so that 中华|人民|共和国 does not outweigh the name that they make up. */
const liftOf = (length: number): number =>
	length <= 3 ? (length - 2) * 0.8 : 0.8 + (length - 3) * 3;

/** Where a place would have to end for this one to be the next link of its chain: blanks between them are allowed. */
function joinAt(text: string, start: number): number {
	let at = start;
	while (at > 0 && start - at < 2 && /[ \u3000\u00a0]/.test(text.charAt(at - 1))) at--;
	return at;
}

/** What a name's surroundings add to its weight or take from it. */
function adjust(
	text: string,
	node: Node,
	readings: readonly Candidate[],
	knowledge: Knowledge,
	gazetteer: Gazetteer
): void {
	const change = (points: number, reason: string): void => {
		node.weight += points;
		node.reasons.push(reason);
	};
	const full = isSuffixed(text, node);
	const length = node.end - node.start;
	if (
		readings.every((r) => !isChinese(r.place) && r.place.length > 2) &&
		titleBefore(text, node.start) !== null
	)
		change(-4, 'a foreign person after a title');
	if (text.charAt(node.start - 1) === '·' || text.charAt(node.end) === '·')
		if (readings.every((r) => !isChinese(r.place))) change(-4, 'part of a foreign name');
	if (!full && node.weight < WEAK) {
		const head = ownNameHead(text, node.end);
		if (head) change(-3, `bears a name of its own (…${head})`);
		const across = wordAcross(text, node.start, node.end);
		if (across !== null) change(-1.5, `${across} may be read across it`);
		else if (!opens(text, node.start) && !endsWord(text, node.start))
			change(-0.7, 'no word is known to end before it');
	}
	if (length === 2 && readings.some((r) => r.form === 'official' && /[县区旗]$/.test(r.text)))
		if (WORD_LIKE.has(readings[0]?.text ?? '') && !opens(text, node.start))
			change(-2, 'no word begins here');
	if (node.weight >= WEAK || full) return;
	if (readings.some((r) => r.form !== 'official' && knowledge.official.has(r.place)))
		change(3, 'the article gives the full name elsewhere');
	else if (readings.some((r) => knowledge.shareOf(r.place) >= 0.3))
		change(1, 'lies in the province that the article is about');
	else if (
		readings.some((r) =>
			(gazetteer.row(r.place)?.parents ?? []).some((p) => p !== 'CN' && knowledge.named.has(p))
		)
	)
		change(0.8, 'its parent is named in the article');
}
