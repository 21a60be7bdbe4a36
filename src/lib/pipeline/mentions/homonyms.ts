import type { Level, PlaceId } from '../../domain/place.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from '../document.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameNode } from './nodes.ts';
import { isChinese } from './weights.ts';

/** What stands around a name when its namesakes are weighed. */
export interface Surroundings {
	/** Places of the mention directly before it, gaps allowed; null when none. */
	readonly before: readonly PlaceId[] | null;
	/** Readings of the name directly after it, not yet decided; null when none. */
	readonly after: readonly Candidate[] | null;
	/** What the names of the list that this one is in are called together: 两市, 三省. */
	readonly listed: Level | null;
	/** The kind of unit whose office follows (嘉义|县长): 省, 市, 县, 区, 州, 旗, 盟; null when none does. */
	readonly office: string | null;
	/** Places decided earlier in this sentence. */
	readonly sentence: ReadonlySet<PlaceId>;
}

export interface Choice {
	readonly reading: Candidate | null;
	/** Namesakes that the text does not tell apart, when `reading` is null. */
	readonly rivals: readonly PlaceId[];
	readonly scores: readonly {
		readonly candidate: Candidate;
		readonly score: number;
		readonly notes: readonly string[];
	}[];
	/** Lead over the runner-up, Infinity when there is none. */
	readonly margin: number;
}

/** A lead under this leaves the name undecided. */
const DECIDED = 0.8;

/** A score under this: what stands right before the name rules its only reading out. */
const KNOWN_ELSEWHERE = 1;

/** Weighs the namesakes of one name: chain, neighbours, the article's own places, level, country of the context. */
export function chooseReading(
	name: NameNode,
	around: Surroundings,
	knowledge: Knowledge,
	gazetteer: Gazetteer
): Choice {
	const [only] = name.readings;
	if (only && name.readings.length === 1) {
		const scored = scoreReading(only, around, knowledge, gazetteer);
		const scores = [{ candidate: only, ...scored }];
		return scored.score < KNOWN_ELSEWHERE
			? { reading: null, rivals: [only.place], scores, margin: 0 }
			: { reading: only, rivals: [], scores, margin: Infinity };
	}
	const best = new Map<PlaceId, { candidate: Candidate; score: number; notes: string[] }>();
	for (const candidate of name.readings) {
		const scored = scoreReading(candidate, around, knowledge, gazetteer);
		const rival = best.get(candidate.place);
		if (!rival || scored.score > rival.score) best.set(candidate.place, { candidate, ...scored });
	}
	const scores = [...best.values()].sort((a, b) => b.score - a.score);
	const [first, second] = scores;
	if (!first) return { reading: null, rivals: [], scores, margin: 0 };
	const margin = second ? first.score - second.score : Infinity;
	// 老挝万象省万荣县: the only county of this name that is known lies elsewhere.
	if (first.score < KNOWN_ELSEWHERE)
		return { reading: null, rivals: [first.candidate.place], scores, margin: 0 };
	if (margin >= DECIDED) return { reading: first.candidate, rivals: [], scores, margin };
	const close = scores.filter((s) => first.score - s.score < DECIDED).map((s) => s.candidate);
	const smallest = sameAbroad(close, gazetteer);
	if (smallest) return { reading: smallest, rivals: [], scores, margin: DECIDED };
	return { reading: null, rivals: close.map((c) => c.place), scores, margin };
}

/** A city and the region called after it, in one country, are told apart by nothing and need not be: the city stands for both. */
function sameAbroad(close: readonly Candidate[], gazetteer: Gazetteer): Candidate | null {
	const [country] = close.map((c) => c.place.slice(0, 2));
	if (close.some((c) => isChinese(c.place) || c.place.slice(0, 3) !== `${country}-`)) return null;
	const size = (c: Candidate): number => {
		const row = gazetteer.row(c.place);
		return (row?.population ?? 0) + (row?.level === 'city' ? 1 : 0);
	};
	return [...close].sort((a, b) => size(b) - size(a))[0] ?? null;
}

const isAbroad = (place: PlaceId): boolean => /^[A-Z]{2}(?:-|$)/.test(place) && place !== 'CN';

/** 山东|鼓楼区 of 福州, 石家庄|桥东区 of 张家口: a larger unit right before that does not hold the smaller. */
const contradicts = (before: PlaceId, place: PlaceId): boolean =>
	before.endsWith('0000')
		? place.slice(0, 2) !== before.slice(0, 2)
		: before.endsWith('00') && !place.endsWith('00');

function scoreReading(
	candidate: Candidate,
	{ before, after, listed, office, sentence }: Surroundings,
	knowledge: Knowledge,
	gazetteer: Gazetteer
): { score: number; notes: string[] } {
	const notes: string[] = [];
	const { place } = candidate;
	let score = candidate.score;
	const add = (points: number, note: string): void => {
		score += points;
		notes.push(note);
	};
	const row = gazetteer.row(place);
	const own = row?.parents[0] === 'CN' ? row.parents.slice(1) : (row?.parents ?? []);

	if (before?.some((p) => p !== place && gazetteer.within(place, p)))
		add(8, 'lies in the place named right before it');
	else if (before?.some(isAbroad) && isChinese(place) && !place.endsWith('00'))
		add(-14, 'a county of China right after a place abroad');
	else if (isChinese(place) && before?.some((p) => isChinese(p) && contradicts(p, place)))
		add(-3, 'lies outside the unit named right before it');
	if (after?.some((c) => c.place !== place && gazetteer.within(c.place, place)))
		add(6, 'holds the place named right after it');
	if (own.some((p) => sentence.has(p))) add(3, 'its parent is named in the sentence');
	else if (own.some((p) => knowledge.named.has(p))) add(2, 'its parent is named in the article');
	if (candidate.form !== 'official' && knowledge.official.has(place))
		add(3, 'the article gives its full name elsewhere');
	// 吉林, 海南, 尼日尔: the province or country, unless something tells otherwise.
	const { level, population = 0 } = row ?? {};
	if (level === 'country' || (level === 'province' && isChinese(place)))
		add(3.5, `a ${level} comes first`);
	if (office !== null && row?.name.endsWith(office)) add(5, `an office of a ${office} follows`);
	if (listed !== null && level === listed) add(5, `called a ${listed} together with others`);
	const share = knowledge.shareOf(place);
	if (share > 0) add(2 * share, `the article is ${Math.round(share * 100)} % about its province`);
	if (!isChinese(place) && own.length > 0) {
		if (population > 0) add(Math.min(2, Math.max(0, Math.log10(population / 100_000))), 'its size');
		const near = own.some((p) => sentence.has(p) || before?.includes(p));
		if (!near && !own.some((p) => knowledge.named.has(p)))
			add(-2.5, 'its country is not named in the article');
	}
	return { score, notes };
}
