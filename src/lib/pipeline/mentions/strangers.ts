import type { PlaceId } from '../../domain/place.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ResolvedMention } from '../document.ts';
import { characterSet, isHanUnit } from './character-set.ts';
import { headReader } from './head-reader.ts';
import { WORK_BREAKS, WORK_HEADS } from './heads.data.ts';
import { isChinese, isSuffixedName } from './weights.ts';

/** Farther than this from every other place of the article, in kilometres, and a name is a stranger there. */
const FAR = 500;
/** A mention surer than this says where the article is. */
const FIRM = 0.65;
/** Of how many characters a station's or project's name may go on after the place's. */
const LONGEST_REST = 12;
const readWork = headReader(WORK_HEADS);
const isBreak = characterSet(WORK_BREAKS);

/**
 * Leaves undecided each bare short name of a county or prefecture that heads the name of a village, station or project
 * (玉溪水质自动监测站) in an article that names nothing else of its province and speaks only of places far away: a
 * village or river of that name is meant rather than the city. `mentions` in order, spans in `text`.
 */
export function setStrangersAside(
	mentions: readonly ResolvedMention[],
	text: string,
	gazetteer: Gazetteer
): ResolvedMention[] {
	const suspects = new Map<ResolvedMention, string>();
	for (const mention of mentions) {
		const head = mayBeStranger(mention) ? workHead(text, mention.end) : null;
		if (head !== null) suspects.set(mention, head);
	}
	if (suspects.size === 0) return [...mentions];
	// Two strangers of one province do not vouch for each other.
	const firm = new Map<PlaceId, Point>();
	const provinces = new Set<string>();
	for (const mention of mentions)
		for (const place of mention.places) {
			const row = isChinese(place) ? gazetteer.row(place) : undefined;
			if (!row || suspects.has(mention)) continue;
			provinces.add(place.slice(0, 2));
			if (mention.confidence >= FIRM) firm.set(place, row);
		}
	return mentions.map((mention) => {
		const head = suspects.get(mention);
		const [place] = mention.places;
		const own = place === undefined ? undefined : gazetteer.row(place);
		if (head === undefined || !own || provinces.has(own.id.slice(0, 2))) return mention;
		const nearest = Math.min(...[...firm.values()].map((point) => kilometres(own, point)));
		if (nearest === Infinity || nearest <= FAR) return mention;
		const reason = `part of a longer name (…${head}), ${Math.round(nearest)} km from all else here`;
		return {
			...mention,
			places: [],
			candidates: [own.id],
			confidence: Math.min(mention.confidence, 0.4),
			reasons: [...mention.reasons, reason]
		};
	});
}

interface Point {
	readonly lon: number;
	readonly lat: number;
}

/** Capitals of provinces are meant wherever they are named. */
const mayBeStranger = ({ places: [place], form, chain, text }: ResolvedMention): boolean =>
	place !== undefined &&
	isChinese(place) &&
	!place.endsWith('0000') &&
	!place.endsWith('0100') &&
	form === 'short' &&
	!chain &&
	!isSuffixedName(text);

/** The village, station or project whose name goes on after `end` without a break; null when none does. */
function workHead(text: string, end: number): string | null {
	for (let at = end; at < end + LONGEST_REST; at++) {
		const unit = text.charCodeAt(at);
		if (!isHanUnit(unit) || isBreak(unit)) return null;
		const head = readWork(text, at);
		if (head !== null) return head;
	}
	return null;
}

/** Great-circle distance of two points in degrees WGS 84, in kilometres. */
function kilometres(a: Point, b: Point): number {
	const rad = Math.PI / 180;
	const h =
		Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
		Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
	return 12_742 * Math.asin(Math.sqrt(h));
}
