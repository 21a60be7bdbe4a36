import type { LinkLevel, PlaceSummary } from '../domain/api.ts';
import type { PlaceId } from '../domain/place.ts';
import type { Figures } from './figures.ts';
import type { Tally } from './tally.ts';

/** Levels whose point stands for the place well enough to draw a dot that no link asks for. */
const DOTTED: ReadonlySet<string> = new Set([
	'country',
	'province',
	'city',
	'county',
	'zone',
	'water'
]);
/** No map can be read with more dots than this; the most mentioned are kept. */
export const MOST_DOTS = 300;

/**
 * What the map draws at each point: the ends of all acts of a tally, and the places that articles only mention in their
 * body (at most `mostDots` of them, those named most; of the articles that `words` marks, null: of all). A country that is only mentioned is left out while something
 * inside it is drawn.
 */
export function mapPlaces(
	figures: Figures,
	tally: Tally,
	level: LinkLevel,
	words: Uint8Array | null,
	mostDots: number
): Map<PlaceId, PlaceSummary> {
	const { places } = figures;
	const links = endings(figures, tally, level);
	const articles =
		words === null
			? figures.counts(`mentions ${level}`, () => mentions(figures, level, null))
			: mentions(figures, level, words);
	const drawn: number[] = [];
	const dots: number[] = [];
	for (let number = 0; number < places.size; number++)
		if ((links[number] ?? 0) > 0) drawn.push(number);
		else if ((articles[number] ?? 0) > 0) dots.push(number);
	if (mostDots > 0) {
		dots.sort((x, y) => (articles[y] ?? 0) - (articles[x] ?? 0));
		for (const dot of dots.slice(0, mostDots))
			if (DOTTED.has(places.get(places.id(dot))?.level ?? '')) drawn.push(dot);
	}
	const holding = new Set<number>();
	for (const number of drawn)
		for (const one of places.lineage(number)) if (one !== number) holding.add(one);
	const found = new Map<PlaceId, PlaceSummary>();
	for (const number of drawn) {
		const place = places.get(places.id(number));
		if (place === null) continue;
		const n = links[number] ?? 0;
		if (n === 0 && place.level === 'country' && holding.has(number)) continue;
		found.set(place.id, { ...place, links: n, articles: articles[number] ?? 0 });
	}
	return found;
}

/** Acts by the unit that their ends are drawn at; one inside a unit counts once for it. */
function endings({ acts, places }: Figures, tally: Tally, level: LinkLevel): Uint32Array {
	const counts = new Uint32Array(places.size);
	const { x, y } = acts.pairs.at[level];
	for (let pair = 0; pair < tally.pairs.length; pair++) {
		const n = tally.pairs[pair] ?? 0;
		if (n === 0) continue;
		const [one, other] = [x.at(pair), y.at(pair)];
		counts[one] = (counts[one] ?? 0) + n;
		if (one !== other) counts[other] = (counts[other] ?? 0) + n;
	}
	return counts;
}

/** Articles by the unit that stands for the places they name; an article counts once for a unit. */
function mentions(
	{ articles, places }: Figures,
	level: LinkLevel,
	words: Uint8Array | null
): Uint32Array {
	const counts = new Uint32Array(places.size);
	/** By unit: the article that was counted there last, plus one. */
	const counted = new Uint32Array(places.size);
	const unitAt = places.units(level);
	const named = articles.named.values;
	for (let key = 0; key < articles.rows; key++) {
		if (words !== null && words[key] !== 1) continue;
		const first = articles.first.at(key);
		const end = first + articles.count.at(key);
		for (let at = first; at < end; at++) {
			const entry = named[at] ?? 0;
			if ((entry & 1) === 0) continue;
			const unit = unitAt[entry >> 1] ?? 0;
			if (counted[unit] === key + 1) continue;
			counted[unit] = key + 1;
			counts[unit] = (counts[unit] ?? 0) + 1;
		}
	}
	return counts;
}

/** Places by id, in no order, with the acts of a tally and the articles that they or their parts have. */
export function placeSummaries(
	figures: Figures,
	tally: Tally,
	ids: Iterable<PlaceId>
): Map<PlaceId, PlaceSummary> {
	const { places } = figures;
	const touching = touchingActs(figures, tally);
	const about = figures.counts('articles about', () => articlesAbout(figures));
	const found = new Map<PlaceId, PlaceSummary>();
	for (const id of new Set(ids)) {
		const [place, number] = [places.get(id), places.find(id)];
		if (place === null) continue;
		const at = number ?? -1;
		found.set(id, { ...place, links: touching[at] ?? 0, articles: about[at] ?? 0 });
	}
	return found;
}

/** Acts by province that they end in or inside of; provinces without any are left out. */
export function actsByProvince(figures: Figures, tally: Tally): Record<PlaceId, number> {
	const { places } = figures;
	const found: Record<PlaceId, number> = {};
	for (const [number, acts] of touchingActs(figures, tally).entries()) {
		const place = acts > 0 ? places.get(places.id(number)) : null;
		if (place?.level === 'province') found[place.id] = acts;
	}
	return found;
}

const touchingOf = new WeakMap<Tally, Uint32Array>();

/** Acts by each place that they end in or inside of. */
function touchingActs({ acts, places }: Figures, tally: Tally): Uint32Array {
	const known = touchingOf.get(tally);
	if (known !== undefined) return known;
	const { x, y } = acts.pairs.at.place;
	const counts = new Uint32Array(places.size);
	for (let pair = 0; pair < tally.pairs.length; pair++) {
		const n = tally.pairs[pair] ?? 0;
		if (n === 0) continue;
		const [one, other] = [places.lineage(x.at(pair)), places.lineage(y.at(pair))];
		for (const number of one) counts[number] = (counts[number] ?? 0) + n;
		for (const number of other)
			if (!one.includes(number)) counts[number] = (counts[number] ?? 0) + n;
	}
	touchingOf.set(tally, counts);
	return counts;
}

/** Articles by each place that they are about, or about a part of. */
function articlesAbout({ articles, places }: Figures): Uint32Array {
	const counts = new Uint32Array(places.size);
	const named = articles.named.values;
	for (let key = 0; key < articles.rows; key++) {
		const first = articles.first.at(key);
		const end = first + articles.count.at(key);
		for (let at = first; at < end; at++) {
			const place = (named[at] ?? 0) >> 1;
			counts[place] = (counts[place] ?? 0) + 1;
		}
	}
	return counts;
}
