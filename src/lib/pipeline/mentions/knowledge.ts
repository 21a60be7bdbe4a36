import type { PlaceId } from '../../domain/place.ts';
import type { Span } from '../../domain/span.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from '../document.ts';
import { isRun, isSuffixed, readingsOf, type NameNode, type Node } from './nodes.ts';
import { isChinese, WEAK } from './weights.ts';
import { WORD_LIKE } from './word-like.data.ts';

/** What the article as a whole tells about places, before a single name is decided. */
export interface Knowledge {
	/** Places named beyond doubt, and all that hold them. */
	readonly named: ReadonlySet<PlaceId>;
	/** Places named by their full official name. */
	readonly official: ReadonlySet<PlaceId>;
	/** How many sure names of Chinese units the body has. */
	readonly total: number;
	/** Share of the body's sure names that lie in the province of the place, 0 to 1. */
	shareOf(place: PlaceId): number;
}

const SURE = 7.9;
/** A big city abroad names its country. */
const SURE_ABROAD = 6.3;
const LEAD = 1.5;

const sureAt = (name: NameNode): number =>
	name.readings.every((r) => !isChinese(r.place) && r.place.charAt(2) === '-') ? SURE_ABROAD : SURE;

/**
 * Gathers what is sure on a first path through the article: names with one strong reading. The focus counts the body
 * alone.
 */
export function gatherKnowledge(
	path: readonly Node[],
	body: readonly Span[],
	gazetteer: Gazetteer
): Knowledge {
	const named = new Set<PlaceId>();
	const official = new Set<PlaceId>();
	const provinces = new Map<string, number>();
	let total = 0;
	for (const node of path) {
		const [name] = node.names;
		if (!name || node.names.length > 1 || node.weight - node.doubt < sureAt(name)) continue;
		const [first, second] = likeliestTwo(name.readings);
		if (!first || (second && second.place !== first.place && first.score - second.score < LEAD))
			continue;
		const { place } = first;
		named.add(place);
		for (const parent of gazetteer.row(place)?.parents ?? []) named.add(parent);
		if (first.form === 'official') official.add(place);
		if (!isChinese(place)) continue;
		if (!body.some((span) => name.start >= span.start && name.end <= span.end)) continue;
		const province = place.slice(0, 2);
		provinces.set(province, (provinces.get(province) ?? 0) + 1);
		total++;
	}
	return {
		named,
		official,
		total,
		shareOf: (place) =>
			isChinese(place) && total > 0 ? (provinces.get(place.slice(0, 2)) ?? 0) / total : 0
	};
}

/** An article with so many sure names has told which provinces it is about. */
const TOLD = 5;

/** The reading of the highest score, and the one after it; the earlier of two alike comes first. */
function likeliestTwo(
	readings: readonly Candidate[]
): readonly [Candidate | undefined, Candidate | undefined] {
	let first: Candidate | undefined;
	let second: Candidate | undefined;
	for (const reading of readings)
		if (!first || reading.score > first.score) [first, second] = [reading, first];
		else if (!second || reading.score > second.score) second = reading;
	return [first, second];
}

/** What the article as a whole adds to weak names: whether they are accepted, not how the text is cut. */
export function applyKnowledge(
	nodes: readonly Node[],
	knowledge: Knowledge,
	gazetteer: Gazetteer
): void {
	for (const node of nodes) {
		if (node.names.length !== 1 || isRun(node)) continue;
		const readings = readingsOf(node);
		if (isSuffixed(node)) {
			// 建设新城区: a noun, unless the article names the city that has a district of this name.
			const noun = WORD_LIKE.has(node.names[0]?.text ?? '');
			if (noun && !readings.some((r) => hasNamedParent(r, knowledge, gazetteer))) {
				node.doubt += 3;
				node.reasons.push('also a noun, and nothing that holds it is named');
			}
			continue;
		}
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
		// Three characters (满洲里) are hardly a chance meeting.
		else if (knowledge.total >= TOLD && atHome(readings) && node.end - node.start < 3)
			change(-0.8, 'in a province that the article does not speak of');
	}
}

const atHome = (readings: readonly Candidate[]): boolean =>
	readings.some((r) => isChinese(r.place));

const hasNamedParent = (reading: Candidate, knowledge: Knowledge, gazetteer: Gazetteer): boolean =>
	gazetteer.row(reading.place)?.parents.some((p) => p !== 'CN' && knowledge.named.has(p)) ?? false;
