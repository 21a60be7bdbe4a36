import { LINK_LEVELS, type LinkLevel } from '../domain/api.ts';
import type { PlaceId } from '../domain/place.ts';
import { Column, Distinct } from './column.ts';
import type { Ends } from './ends.ts';
import type { KnownPlaces } from './known-places.ts';

/** Where pairs are drawn at one level. */
class Drawn {
	readonly ends = new Distinct<Ends>();
	/** By pair: the number of what is drawn for it, twice, and one more when the ends change sides. */
	readonly of = new Column();
	/** By pair: the numbers of the units at its two ends. */
	readonly x = new Column();
	readonly y = new Column();
}

/** The pairs of places that acts are between, each drawn at every level between the units that stand for them. */
export class PairColumns {
	readonly at: Readonly<Record<LinkLevel, Drawn>> = {
		place: new Drawn(),
		city: new Drawn(),
		province: new Drawn()
	};
	readonly #places: KnownPlaces;
	readonly #known = new Distinct<null>();

	constructor(places: KnownPlaces) {
		this.#places = places;
	}

	get size(): number {
		return this.#known.size;
	}

	/** The pair of two places, and whether `a` is not its first. */
	between(a: PlaceId, b: PlaceId): { readonly pair: number; readonly turned: boolean } {
		const turned = a > b;
		const [lo, hi] = turned ? [b, a] : [a, b];
		return { pair: this.#known.number(`${lo}~${hi}`, () => this.#draw(lo, hi)), turned };
	}

	#draw(lo: PlaceId, hi: PlaceId): null {
		for (const level of LINK_LEVELS) {
			const { ends, of, x, y } = this.at[level];
			const [first, second] = [this.#places.unit(lo, level), this.#places.unit(hi, level)];
			const turned = first > second;
			const drawn = turned ? { lo: second, hi: first } : { lo: first, hi: second };
			const number = ends.number(`${drawn.lo}~${drawn.hi}`, () => drawn);
			of.push(number * 2 + Number(turned));
			x.push(this.#places.number(first));
			y.push(this.#places.number(second));
		}
		return null;
	}
}
