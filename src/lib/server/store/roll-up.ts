import type { Place, PlaceId } from '../../domain/place.ts';

/** The units that stand for a place when arcs are rolled up. */
export interface RollUp {
	readonly city: PlaceId;
	readonly province: PlaceId;
}

const CHINA = 'CN';

/**
 * County → city → province in China, anything → country abroad at the level of provinces. What has no such parent (a
 * country, a group, a district of a municipality at the level of cities) stands for itself or for its province.
 */
export function rollUp(
	id: PlaceId,
	place: Place,
	levelOf: (id: PlaceId) => Place['level'] | undefined
): RollUp {
	const line = [...place.parents, id];
	const last = (level: Place['level']): PlaceId | undefined =>
		line.findLast((one) => (one === id ? place.level : levelOf(one)) === level);
	const province = last('province');
	const home = line.includes(CHINA);
	const country = line.find((one) => (one === id ? place.level : levelOf(one)) === 'country');
	return {
		city: last('city') ?? province ?? id,
		province: home ? (province ?? id) : (country ?? id)
	};
}
