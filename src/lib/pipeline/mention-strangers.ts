import type { PlaceId } from '../domain/place.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ResolvedMention } from './document.ts';
import { WORK_BREAKS, WORK_HEADS } from './mention-heads.data.ts';
import { isChinese, isSuffixedName } from './mention-weights.ts';

/** Farther than this from every other place of the article, in kilometres, and a name is a stranger there. */
const FAR = 600;
/** A mention surer than this says where the article is. */
const FIRM = 0.65;
/** Of how many characters a station's or project's name may go on after the place's. */
const LONGEST_REST = 12;

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
	const firm = new Map<PlaceId, Point>();
	const provinces = new Map<string, number>();
	for (const { places, confidence } of mentions)
		for (const place of places) {
			const row = isChinese(place) ? gazetteer.row(place) : undefined;
			if (!row) continue;
			const province = place.slice(0, 2);
			provinces.set(province, (provinces.get(province) ?? 0) + 1);
			if (confidence >= FIRM) firm.set(place, row);
		}
	return mentions.map((mention) => {
		const [place] = mention.places;
		if (place === undefined || !mayBeStranger(mention, place)) return mention;
		if ((provinces.get(place.slice(0, 2)) ?? 0) > 1) return mention;
		const head = workHead(text, mention.end);
		const own = gazetteer.row(place);
		if (head === null || !own) return mention;
		let nearest = Infinity;
		for (const [other, point] of firm)
			if (other !== place) nearest = Math.min(nearest, kilometres(own, point));
		if (nearest === Infinity || nearest <= FAR) return mention;
		const reason = `part of a longer name (…${head}), ${Math.round(nearest)} km from all else here`;
		return {
			...mention,
			places: [],
			candidates: [place],
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
const mayBeStranger = (mention: ResolvedMention, place: PlaceId): boolean =>
	isChinese(place) &&
	!/0[01]00$/.test(place) &&
	mention.form === 'short' &&
	!mention.chain &&
	!isSuffixedName(mention.text);

/** The village, station or project whose name goes on after `end` without a break; null when none does. */
function workHead(text: string, end: number): string | null {
	for (let at = end; at < end + LONGEST_REST; at++) {
		const character = text.charAt(at);
		if (!/\p{Script=Han}/u.test(character) || WORK_BREAKS.includes(character)) return null;
		for (const head of WORK_HEADS) if (text.startsWith(head, at)) return head;
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
