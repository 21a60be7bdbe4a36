import type { Message } from '../../domain/message.ts';
import type { PlaceId } from '../../domain/place.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ArticleDocument, Candidate, ResolvedMention } from '../document.ts';
import { buildNodes } from './build.ts';
import { characterSet } from './character-set.ts';
import { chooseReading, type Choice, type Surroundings } from './homonyms.ts';
import { applyKnowledge, gatherKnowledge } from './knowledge.ts';
import { heaviest } from './lattice.ts';
import type { NameNode, Node } from './nodes.ts';
import { setStrangersAside } from './strangers.ts';
import { ACCEPTED, isChinese } from './weights.ts';
import { WORD_LIKE } from './word-like.data.ts';

/** What the stage found: mentions in order, never overlapping; every candidate with the reason it was kept or rejected. */
export interface Resolution {
	readonly mentions: ResolvedMention[];
	/** Told when asked: only an explanation needs them. */
	readonly candidates: () => Candidate[];
	/** Spans in `document.text`. */
	readonly messages: Message[];
}

/** A parent right before its part: the strongest sign of all. */
const CHAIN_BOND = 4;
const LIST_LINKS = /^[、和与及]$/;
const endsSentence = characterSet('。!?！？;；\n');

/** Decides which candidates are places and which place each is. Spans in `document.text`. */
export function resolveMentions(
	document: ArticleDocument,
	candidates: readonly Candidate[],
	gazetteer: Gazetteer
): Resolution {
	const { text } = document;
	const bond = (before: Node, after: Node): number => bondOf(before, after, gazetteer);
	const nodes = buildNodes(text, candidates, gazetteer);
	const path = heaviest(nodes, bond);
	const knowledge = gatherKnowledge(path, document.body, gazetteer);
	applyKnowledge(path, knowledge, gazetteer);
	const accepted = accept(path, text, bond);

	const mentions: ResolvedMention[] = [];
	const choices: (readonly [NameNode, Choice])[] = [];
	let sentence = new Set<PlaceId>();
	let sentenceEnd = 0;
	for (const [i, { node, weight }] of accepted.entries()) {
		if (node.start >= sentenceEnd) {
			sentence = new Set();
			sentenceEnd = endOfSentence(text, node.start);
		}
		const next = accepted[i + 1]?.node;
		for (const name of node.names) {
			const last = mentions.at(-1);
			const before = last && reaches(text, last.end, node.joinAt) ? last : null;
			const choice = chooseReading(
				name,
				{
					before: before?.places ?? null,
					listed: listedAs(text, name.end),
					office: officeAfter(text, name.end),
					after: next && next.joinAt === name.end ? (next.names[0]?.readings ?? null) : null,
					sentence
				},
				knowledge,
				gazetteer
			);
			const mention = toMention(name, node, weight, choice);
			mentions.push(mention);
			for (const place of mention.places) sentence.add(place);
			choices.push([name, choice]);
		}
	}
	const settled = setStrangersAside(linkChains(mentions, text, gazetteer), text, gazetteer);
	return {
		mentions: settled,
		candidates: () => {
			const fates = fatesOf(choices);
			return candidates.map((candidate) => {
				const fate = fates.get(candidate);
				return fate === undefined
					? {
							...candidate,
							rejected: true,
							reasons: [...candidate.reasons, whyNot(candidate, path)]
						}
					: { ...candidate, reasons: [...candidate.reasons, fate] };
			});
		},
		messages: settled.filter((m) => m.places.length === 0).map((m) => undecided(m, gazetteer))
	};
}

function bondOf(before: Node, after: Node, gazetteer: Gazetteer): number {
	const outer = before.names.at(-1);
	const inner = after.names[0];
	if (!outer || !inner || before.names.length > 1 || after.names.length > 1) return 0;
	const holds = outer.readings.some(
		(o) =>
			o.form !== 'organisation' &&
			// 中国合作建设: that the country holds it says nothing for a name that is a word.
			!(o.place === 'CN' && WORD_LIKE.has(inner.text)) &&
			inner.readings.some((r) => r.place !== o.place && gazetteer.within(r.place, o.place))
	);
	return holds ? CHAIN_BOND : 0;
}

/** The places on the path that are sure enough, with what their neighbours add. */
function accept(
	path: readonly Node[],
	text: string,
	bond: (before: Node, after: Node) => number
): { node: Node; weight: number }[] {
	const places = path.filter((node) => node.names.length > 0);
	const weights = places.map((node, i) => {
		const before = places[i - 1];
		return node.weight - node.doubt + (before?.end === node.joinAt ? bond(before, node) : 0);
	});
	// A weak name in a list of sure ones is one of them. Forwards and backwards, so that a whole list is reached.
	for (const step of [1, -1])
		for (let k = 0; k < places.length; k++) {
			const i = step === 1 ? k : places.length - 1 - k;
			const [node, other] = [places[i], places[i - step]];
			if (!node || !other || (weights[i] ?? 0) >= ACCEPTED || (weights[i - step] ?? 0) < 5.5)
				continue;
			const between =
				step === 1 ? text.slice(other.end, node.start) : text.slice(node.end, other.start);
			if (LIST_LINKS.test(between)) weights[i] = (weights[i] ?? 0) + 1.5;
		}
	return places.flatMap((node, i) => {
		const weight = weights[i] ?? 0;
		const idle = isSaidTwice(places, i, bond) || isCorner(places, i);
		return weight >= ACCEPTED && !idle ? [{ node, weight }] : [];
	});
}

/** 山东西部地区 is a corner of 山东, not the west of the country. */
function isCorner(places: readonly Node[], i: number): boolean {
	const [before, node] = [places[i - 1], places[i]];
	const region = node?.names[0]?.readings.some((r) => r.place.startsWith('region:')) === true;
	const unit = before?.names.at(-1)?.readings.some((r) => isChinese(r.place)) === true;
	return region && unit && before?.end === node?.start;
}

/** The place that a name means without any context. */
function likeliest(node: Node): PlaceId | undefined {
	let best: Candidate | undefined;
	for (const reading of node.names[0]?.readings ?? [])
		if (!best || reading.score > best.score) best = reading;
	return best?.place;
}

/** Addresses begin 北京北京海淀区: the first says nothing that the second, which heads the chain, does not. */
function isSaidTwice(
	places: readonly Node[],
	i: number,
	bond: (before: Node, after: Node) => number
): boolean {
	const [node, next, third] = [places[i], places[i + 1], places[i + 2]];
	if (!node || !next || node.end !== next.joinAt || node.names.length > 1) return false;
	const place = likeliest(node);
	if (place === undefined || likeliest(next) !== place) return false;
	const headsChain = third !== undefined && next.end === third.joinAt && bond(next, third) > 0;
	return headsChain || next.end - next.start > node.end - node.start;
}

/** True when nothing, or only the suffix of a place abroad (万象|省), stands between. */
const reaches = (text: string, end: number, start: number): boolean =>
	end === start || (end === start - 1 && /[省州府道县市]/.test(text.charAt(end)));

/** 长春、吉林两市: the level that a list of names says it has. */
const LISTED =
	/^(?:[、和与及][\p{Script=Han}]{2,4}){0,6}[两二三四五六七八九十](省|市|县|区|国)(?!区市)/u;

/** 嘉义县长, 新竹市副市长: whose office follows. */
const OFFICE = /^(?:原|前|副|代|代理|新任|常务副)?([省市县区州旗盟])(?:长|委|议会|议长|政府|府)/;

const beginsOffice = characterSet('原前副代新常省市县区州旗盟');
const officeAfter = (text: string, end: number): string | null =>
	beginsOffice(text.charCodeAt(end)) ? (OFFICE.exec(text.slice(end, end + 6))?.[1] ?? null) : null;

const goesOnList = characterSet('、和与及两二三四五六七八九十');

function listedAs(text: string, end: number): Surroundings['listed'] {
	if (!goesOnList(text.charCodeAt(end))) return null;
	const unit = LISTED.exec(text.slice(end, end + 40))?.[1];
	if (unit === '省') return 'province';
	if (unit === '市') return 'city';
	return unit === '国' ? 'country' : unit === undefined ? null : 'county';
}

function endOfSentence(text: string, from: number): number {
	let at = from;
	while (at < text.length && !endsSentence(text.charCodeAt(at))) at++;
	return at + 1;
}

function toMention(name: NameNode, node: Node, weight: number, choice: Choice): ResolvedMention {
	const { reading, rivals, margin } = choice;
	const chosen = reading ?? choice.scores[0]?.candidate;
	const notes = choice.scores.find((s) => s.candidate === chosen)?.notes ?? [];
	return {
		start: name.start,
		end: name.end,
		text: name.text,
		places: reading ? [reading.place] : [],
		candidates: reading ? [] : rivals,
		form: chosen?.form ?? 'short',
		chain: false,
		confidence: confidenceOf(weight, margin, node.names.length, chosen),
		reasons: (chosen?.reasons ?? []).concat(node.reasons, notes)
	};
}

/** 0.5 at the threshold, 0.99 at best; organisations and single characters are held down. */
function confidenceOf(
	weight: number,
	margin: number,
	names: number,
	candidate: Candidate | undefined
): number {
	// A run's weight is that of all its characters together.
	const sure = names > 1 ? 0.4 + 0.1 * (weight / names) : 0.5 + (weight - ACCEPTED) * 0.11;
	const apart = margin >= 3 ? 1 : 0.85 + 0.05 * margin;
	const held = candidate?.form === 'organisation' ? 0.7 : 1;
	return Math.max(0.3, Math.min(0.99, sure) * apart * held);
}

function fatesOf(choices: readonly (readonly [NameNode, Choice])[]): Map<Candidate, string> {
	const fates = new Map<Candidate, string>();
	for (const [name, choice] of choices)
		for (const reading of name.readings) {
			if (reading === choice.reading) fates.set(reading, 'chosen');
			else if (!choice.reading && choice.rivals.includes(reading.place))
				fates.set(reading, 'one of several that the text does not tell apart');
		}
	return fates;
}

function whyNot(candidate: Candidate, path: readonly Node[]): string {
	const node = path[firstAfter(path, candidate.start)];
	if (!node || node.start >= candidate.end) return 'rejected: too weak by itself';
	if (node.start === candidate.start && node.end === candidate.end && node.names.length > 0)
		return node.weight - node.doubt < ACCEPTED
			? `rejected: too weak${node.reasons.length ? ` (${node.reasons.join('; ')})` : ''}`
			: 'rejected: another place of this name fits better';
	const what = node.names.length > 0 ? 'another name' : (node.reasons[0] ?? 'a word');
	return `rejected: the text reads better with ${what} here`;
}

/** Index of the first node that ends after `at`; the path's nodes stand one after the other. */
function firstAfter(path: readonly Node[], at: number): number {
	let low = 0;
	let high = path.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((path[middle]?.end ?? 0) > at) high = middle;
		else low = middle + 1;
	}
	return low;
}

function undecided(mention: ResolvedMention, gazetteer: Gazetteer): Message {
	const names = mention.candidates.slice(0, 4).map((id) => {
		const row = gazetteer.row(id);
		const parents = (row?.parents ?? []).map((p) => gazetteer.row(p)?.name ?? p);
		return [...parents.filter((p) => p !== '中国'), row?.name ?? id].join('');
	});
	return {
		rule: 'place-undecided',
		start: mention.start,
		end: mention.end,
		reason: `${mention.text} may be ${names.join(', ')}${mention.candidates.length > 4 ? ' …' : ''}: the text does not decide`
	};
}

/** Marks names that only qualify the next one. */
function linkChains(
	mentions: readonly ResolvedMention[],
	text: string,
	gazetteer: Gazetteer
): ResolvedMention[] {
	return mentions.map((mention, i) => {
		const next = mentions[i + 1];
		const [outer, inner] = [mention.places[0], next?.places[0]];
		if (!next || outer === undefined || inner === undefined || outer === inner) return mention;
		if (mention.form === 'organisation') return mention;
		const gap = next.start - mention.end;
		const joined =
			gap === 0 || (gap <= 2 && /^[ \u3000\u00a0]+$/.test(text.slice(mention.end, next.start)));
		return joined && gazetteer.within(inner, outer) ? { ...mention, chain: true } : mention;
	});
}
