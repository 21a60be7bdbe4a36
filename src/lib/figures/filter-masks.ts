import type { Filter } from '../domain/api.ts';
import { dayRange } from '../domain/date-range.ts';
import type { PlaceId } from '../domain/place.ts';
import type { ActColumns } from './act-columns.ts';
import { KINDS } from './kind-code.ts';
import type { KnownPlaces } from './known-places.ts';

/** What of a filter an act fails. Each facet counts the acts that fail nothing but the facet itself. */
export const FAILS = { type: 1, status: 2, topic: 4, time: 8 } as const;

/** A filter decided for every value that a column holds, so that each act is looked up and not asked. */
export interface FilterMasks {
	/** FAILS by kind, list of topics, date. */
	readonly kind: Uint8Array;
	readonly topics: Uint8Array;
	readonly date: Uint8Array;
	/** 1 where it may stay, by confidence and by pair. */
	readonly confidence: Uint8Array;
	readonly pair: Uint8Array;
}

export function masksOf(filter: Filter, acts: ActColumns, places: KnownPlaces): FilterMasks {
	const [types, statuses] = [new Set(filter.type), new Set(filter.status)];
	const topics = new Set(filter.topic);
	const asksTime = filter.from !== null || filter.to !== null || !filter.undated;
	const from = dayRange(filter.from)?.first ?? '';
	const to = dayRange(filter.to)?.last ?? '9999-12-31';
	return {
		kind: Uint8Array.from(KINDS, (kind) => {
			const badType = kind !== null && types.size > 0 && !types.has(kind.type);
			const badStatus = kind !== null && statuses.size > 0 && !statuses.has(kind.status);
			return (badType ? FAILS.type : 0) | (badStatus ? FAILS.status : 0);
		}),
		topics: Uint8Array.from(acts.topicLists.values, (list) =>
			topics.size > 0 && !list.some((topic) => topics.has(topic)) ? FAILS.topic : 0
		),
		date: Uint8Array.from(acts.dates.values, ({ days }) => {
			const within = days === null ? filter.undated : days.first <= to && days.last >= from;
			return asksTime && !within ? FAILS.time : 0;
		}),
		confidence: Uint8Array.from(acts.confidences.values, (one) =>
			Number(one >= filter.minConfidence)
		),
		pair: pairsWithin(filter.place, acts, places)
	};
}

/** Pairs with an end at the place or inside of it. */
function pairsWithin(place: PlaceId | null, acts: ActColumns, places: KnownPlaces): Uint8Array {
	const { size } = acts.pairs;
	if (place === null) return new Uint8Array(size).fill(1);
	const pairs = new Uint8Array(size);
	const wanted = places.find(place);
	if (wanted === null) return pairs;
	const inside = new Uint8Array(places.size);
	for (let number = 0; number < inside.length; number++)
		inside[number] = Number(places.lineage(number).includes(wanted));
	const { x, y } = acts.pairs.at.place;
	for (let pair = 0; pair < size; pair++)
		pairs[pair] = (inside[x.at(pair)] ?? 0) | (inside[y.at(pair)] ?? 0);
	return pairs;
}
