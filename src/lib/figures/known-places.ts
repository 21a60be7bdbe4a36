import type { LinkLevel, PlaceSummary } from '../domain/api.ts';
import type { PlaceId } from '../domain/place.ts';
import { Distinct } from './column.ts';

/** A place as it is described, and the units that stand for it when arcs are rolled up. */
export interface KnownPlace {
	readonly place: Omit<PlaceSummary, 'links' | 'articles'>;
	readonly units: Readonly<Record<LinkLevel, PlaceId>>;
}

/** The places of the library, each with a number. */
export class KnownPlaces {
	readonly #places = new Map<PlaceId, KnownPlace>();
	readonly #ids = new Distinct<PlaceId>();
	#lineages: (readonly number[])[] = [];

	/** False when the place was known, and drawn at other units: what has been drawn of it is wrong now. */
	describe(known: KnownPlace): boolean {
		const { place, units } = known;
		const before = this.#places.get(place.id)?.units ?? units;
		this.#places.set(place.id, known);
		for (const id of [place.id, units.city, units.province, ...place.parents]) this.number(id);
		this.#lineages = [];
		return before.city === units.city && before.province === units.province;
	}

	get(id: PlaceId): KnownPlace['place'] | null {
		return this.#places.get(id)?.place ?? null;
	}

	/** The unit that stands for a place at a level; itself when it is not described. */
	unit(id: PlaceId, level: LinkLevel): PlaceId {
		return this.#places.get(id)?.units[level] ?? id;
	}

	get size(): number {
		return this.#ids.size;
	}

	number(id: PlaceId): number {
		return this.#ids.number(id, () => id);
	}

	find(id: PlaceId): number | null {
		return this.#ids.find(id);
	}

	id(number: number): PlaceId {
		return this.#ids.values[number] ?? '';
	}

	/** Numbers of the place itself and of all that holds it, without order. */
	lineage(number: number): readonly number[] {
		const known = this.#lineages[number];
		if (known !== undefined) return known;
		const id = this.id(number);
		const line = [...new Set([id, ...(this.get(id)?.parents ?? [])])].map((one) =>
			this.number(one)
		);
		this.#lineages[number] = line;
		return line;
	}

	/** By number: that of the unit which stands for each at a level. */
	units(level: LinkLevel): Uint32Array {
		return Uint32Array.from({ length: this.size }, (_, number) =>
			this.number(this.unit(this.id(number), level))
		);
	}
}
