import type { Place, PlaceId } from '../domain/place.ts';
import type { FormKind, GazetteerRow, OrganisationRow } from './format.ts';

/** A name of the index found at `[start, end)` of a scanned text, and all that it may mean. */
export interface NameMatch {
	readonly start: number;
	readonly end: number;
	readonly readings: readonly NameReading[];
}

/** One thing that a name may mean: a place by one of its forms, or an organisation that hides its place. */
export interface NameReading {
	readonly place: PlaceId;
	readonly kind: FormKind | 'organisation';
	/** Set when `kind` is `organisation`. */
	readonly organisation?: OrganisationRow;
}

/** The place index: built once, immutable, the same in Node and in a browser worker. */
export interface Gazetteer {
	readonly version: string;
	/** The row of a place, undefined for an unknown id. */
	row(id: PlaceId): GazetteerRow | undefined;
	/** The place as a record carries it; throws for an unknown id, quoting it. */
	place(id: PlaceId): Place;
	/** All readings of exactly this name (Simplified Han, or Latin in any case). */
	lookup(name: string): readonly NameReading[];
	/**
	 * Every occurrence of every indexed name in the text, overlapping ones included, by start and then longest first.
	 * One pass. Spans in UTF-16 units of `text`.
	 */
	scan(text: string): readonly NameMatch[];
	/** True when `inner` lies inside `outer` (a county in its province), or is it. */
	within(inner: PlaceId, outer: PlaceId): boolean;
	rows(): Iterable<GazetteerRow>;
}
