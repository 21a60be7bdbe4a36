import { contains } from '../domain/span.ts';
import type { PlaceId } from '../domain/place.ts';
import type { ArticleDocument, ResolvedMention } from './document.ts';
import { isChinese } from './mention-weights.ts';

/** Less than this share of the body's names, and an article is about no single place. */
const CLEAR = 0.4;
/** A name in the title or the first sentence counts as so many. */
const FIRST = 3;

/**
 * The place an article speaks from, which 全省, 我市 and 该区 refer to when nothing nearer does: the Chinese unit of the
 * wanted level that most of the body's names are or lie in. Null when none stands out.
 */
export function homePlace(
	document: ArticleDocument,
	mentions: readonly ResolvedMention[],
	level: 'province' | 'city' | 'county' = 'province'
): PlaceId | null {
	const counts = new Map<PlaceId, number>();
	let total = 0;
	for (const mention of mentions) {
		const [place] = mention.places;
		if (place === undefined || !isChinese(place) || mention.chain) continue;
		const weight = weightOf(document, mention);
		if (weight === 0) continue;
		const unit = unitOf(place, level);
		total += weight;
		if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + weight);
	}
	const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
	if (!first || first[1] < CLEAR * total) return null;
	return second && second[1] === first[1] ? null : first[0];
}

function weightOf(document: ArticleDocument, mention: ResolvedMention): number {
	if (document.titleSpan && contains(document.titleSpan, mention)) return FIRST;
	if (!document.body.some((span) => contains(span, mention))) return 0;
	const opening = document.stories[0]?.paragraphs[0]?.sentences[0];
	return opening && contains(opening, mention) ? FIRST : 1;
}

/** The province, prefecture or county of a GB/T 2260 code; null when the code names something larger. */
function unitOf(place: PlaceId, level: 'province' | 'city' | 'county'): PlaceId | null {
	if (level === 'province') return `${place.slice(0, 2)}0000`;
	if (level === 'city') return place.endsWith('0000') ? null : `${place.slice(0, 4)}00`;
	return place.endsWith('00') ? null : place;
}
