import type { PlaceId } from './place.ts';

/** Id of the pair, the same from either end: `220000~330000`. */
export const linkId = (x: PlaceId, y: PlaceId): string => (x < y ? `${x}~${y}` : `${y}~${x}`);

/** The two ends of a pair's id, smaller first in whatever order they are told; null when it is none. */
export function endsOf(id: string): [PlaceId, PlaceId] | null {
	const [a, b, ...rest] = id.split('~');
	if (!a || !b || rest.length > 0) return null;
	return a < b ? [a, b] : [b, a];
}
