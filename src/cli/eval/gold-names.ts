import type { ExtractionRecord } from '../../lib/domain/article.ts';
import type { PlaceId } from '../../lib/domain/place.ts';
import type { Gazetteer } from '../../lib/gazetteer/gazetteer.ts';
import type { Gold, GoldLink } from './gold.ts';

/** Levels whose code is that of the unit that holds them, so that the code does not name them. */
const BORROWED: ReadonlySet<string> = new Set(['zone', 'river', 'region', 'town']);

const LEVELS: Readonly<Record<string, string>> = {
	group: 'group',
	region: 'group',
	continent: 'group',
	country: 'country',
	province: 'province',
	city: 'city',
	prefecture: 'city'
};

export const isPlain = (place: Gold['places'][number]): boolean => !BORROWED.has(place.level);

const codeOf = (place: Gold['places'][number]): PlaceId | null =>
	place.adcode ?? (place.level === 'country' ? place.iso2 : null) ?? null;

/** How gold and record speak of the same place: by the gold's name where the code is clear, else by the record's. */
export interface GoldNames {
	nameOf(place: PlaceId): string;
	/** The level of a place by that name: group, country, province, city or county, which zones and towns count as. */
	levelOf(name: string): string;
	/** True when the two names may be the ends of the labelled link, in either order. */
	fits(link: GoldLink, x: string, y: string): boolean;
}

export function goldNames(gold: Gold, record: ExtractionRecord, gazetteer: Gazetteer): GoldNames {
	const names = new Map<PlaceId, string | null>();
	for (const place of gold.places.filter(isPlain)) {
		const code = codeOf(place);
		// A code that two labelled places share names neither.
		if (code !== null) names.set(code, names.has(code) ? null : place.name);
	}
	const codes = new Map(gold.places.map((place) => [place.name, codeOf(place)]));
	const code = (name: string): PlaceId | null =>
		codes.get(name) ??
		gazetteer.lookup(name).find((reading) => reading.kind === 'official')?.place ??
		null;
	const related = (name: string, end: string): boolean | null => {
		const [x, y] = [code(name), code(end)];
		return x === null || y === null ? null : gazetteer.within(y, x) || gazetteer.within(x, y);
	};
	const ends = new Map(gold.links.map((link) => [link, endNames(link, related)]));
	return {
		nameOf: (place) => names.get(place) ?? record.places[place]?.name ?? place,
		levelOf(name) {
			const labelled = gold.places.find((place) => place.name === name)?.level;
			const drawn = Object.values(record.places).find((place) => place.name === name)?.level;
			return LEVELS[labelled ?? drawn ?? ''] ?? 'county';
		},
		fits(link, x, y) {
			const found = ends.get(link);
			if (found === undefined || x === y) return false;
			const { a, b } = found;
			return (a.has(x) && b.has(y)) || (a.has(y) && b.has(x));
		}
	};
}

/** An accepted name counts for the end that it is related to, and for both when nobody knows. */
function endNames(
	link: GoldLink,
	related: (name: string, end: string) => boolean | null
): { a: Set<string>; b: Set<string> } {
	const a = new Set([link.a]);
	const b = new Set([link.b]);
	for (const name of link.accept) {
		const [toA, toB] = [related(name, link.a), related(name, link.b)];
		if (toA === true || toB !== true) a.add(name);
		if (toB === true || toA !== true) b.add(name);
	}
	return { a, b };
}
