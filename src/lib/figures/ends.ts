import type { PlaceId } from '../domain/place.ts';

/** Two units, the smaller id first; the same twice for what lies inside one. */
export interface Ends {
	readonly lo: PlaceId;
	readonly hi: PlaceId;
}
