import type { PlaceId } from '../../../src/lib/domain/place.ts';
import type { Gazetteer } from '../../../src/lib/gazetteer/gazetteer.ts';
import type { GazetteerRow } from '../../../src/lib/gazetteer/format.ts';
import { dealerOf, shuffled, skewed, type Dealer } from './random.ts';

/** A place as a made text writes it: each name with the place it stands for, outermost first. */
export interface WrittenPlace {
	readonly id: PlaceId;
	readonly names: readonly { readonly id: PlaceId; readonly name: string }[];
}

/** In which share the ends of acts are of which sort. */
const SORTS = [
	['province', 0.3],
	['city', 0.36],
	['county', 0.17],
	['country', 0.12],
	['abroad', 0.05]
] as const;
type Sort = (typeof SORTS)[number][0];

/** As many lasting partners a place has; with them it has to do more often than with all others. */
const PARTNERS = 5;
const TO_PARTNERS = 0.6;
const WITH_PROVINCE = 0.4;
const LARGE_ABROAD = 500_000;

const CHINA = 'CN';

/** Deals pairs of places: few busy ones and many that are seldom heard of, each with lasting partners. */
export function pairsOf(
	gazetteer: Gazetteer,
	dealer: Dealer
): () => readonly [WrittenPlace, WrittenPlace] {
	const one = placesOf(gazetteer, dealer);
	const partners = new Map<PlaceId, readonly GazetteerRow[]>();
	const partnersOf = (row: GazetteerRow): readonly GazetteerRow[] => {
		const known = partners.get(row.id);
		if (known !== undefined) return known;
		const found = Array.from({ length: PARTNERS }, one).filter((other) => apart(row, other));
		partners.set(row.id, found);
		return found;
	};
	return () => {
		for (;;) {
			const a = one();
			const lasting = partnersOf(a);
			const b = lasting.length > 0 && dealer.chance(TO_PARTNERS) ? dealer.pick(lasting) : one();
			if (apart(a, b)) return [written(a, gazetteer, dealer), written(b, gazetteer, dealer)];
		}
	};
}

/** Deals single places. */
export function placesOf(gazetteer: Gazetteer, dealer: Dealer): () => GazetteerRow {
	const by: Record<Sort, GazetteerRow[]> = {
		province: [],
		city: [],
		county: [],
		country: [],
		abroad: []
	};
	for (const row of gazetteer.rows()) {
		const sort = sortOf(row);
		if (sort !== null) by[sort].push(row);
	}
	const weight = weigher(gazetteer);
	const bySize = (rows: readonly GazetteerRow[]): GazetteerRow[] =>
		shuffled(rows, dealerOf(ORDER)).sort((x, y) => weight(y) - weight(x));
	const deal = Object.fromEntries(
		SORTS.map(([sort]) => [sort, skewed(bySize(by[sort]), dealer)])
	) as Record<Sort, () => GazetteerRow>;
	return () => {
		let at = dealer.next();
		for (const [sort, share] of SORTS) if ((at -= share) < 0) return deal[sort]();
		return deal.city();
	};
}

/** Seed of the order among equals, apart from what is dealt. */
const ORDER = 7;

/** How large a place is: people of a city abroad, of all cities of a country, units inside of one in China. */
function weigher(gazetteer: Gazetteer): (row: GazetteerRow) => number {
	const inside = new Map<PlaceId, number>();
	for (const { parents, population = 1 } of gazetteer.rows())
		for (const parent of parents) inside.set(parent, (inside.get(parent) ?? 0) + population);
	return ({ id, population }) => population ?? inside.get(id) ?? 0;
}

function sortOf({ id, level, parents, population = 0 }: GazetteerRow): Sort | null {
	if (level === 'country') return id === CHINA ? null : 'country';
	if (parents[0] !== CHINA)
		return level === 'city' && population > LARGE_ABROAD && parents[0]?.length === 2
			? 'abroad'
			: null;
	return level === 'province' || level === 'city' || level === 'county' ? level : null;
}

/** Neither is the other, holds it, or lies in the same city: those make no news together. */
const apart = (a: GazetteerRow, b: GazetteerRow): boolean =>
	a.id !== b.id &&
	!a.parents.includes(b.id) &&
	!b.parents.includes(a.id) &&
	!(a.level === 'county' && b.level === 'county' && a.parents.at(-1) === b.parents.at(-1));

/** A county with its city, a city abroad with its country, others with their province now and then. */
export function written(row: GazetteerRow, gazetteer: Gazetteer, dealer: Dealer): WrittenPlace {
	const parents = row.parents.filter((id) => id !== CHINA);
	const [outermost] = parents;
	const close = parents.at(-1);
	const before =
		row.level === 'county' && close !== undefined && !dealer.chance(WITH_PROVINCE)
			? [close]
			: row.level === 'county' || (row.level === 'city' && dealer.chance(WITH_PROVINCE))
				? parents
				: row.parents[0] !== CHINA && outermost !== undefined
					? [outermost]
					: [];
	const chain = row.parents[0] === CHINA ? before : before.slice(0, 1);
	return {
		id: row.id,
		names: [...chain, row.id].map((id) => ({ id, name: gazetteer.row(id)?.name ?? id }))
	};
}
