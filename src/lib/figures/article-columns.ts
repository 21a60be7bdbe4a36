import type { PlaceId } from '../domain/place.ts';
import { Column } from './column.ts';
import type { KnownPlaces } from './known-places.ts';

/** A place that an article is about; `own`: named itself, not only what holds a named one. */
export interface NamedPlace {
	readonly place: PlaceId;
	readonly own: boolean;
}

export interface ArticleRow {
	readonly key: number;
	/** `YYYY-MM-DD`, '' when unknown. */
	readonly day: string;
	/** Copies count for nothing. */
	readonly isCopy: boolean;
}

/** The articles by key, with the places that each is about. */
export class ArticleColumns {
	/** The day as a number such as 20190711, plus one so that 0 means no article that counts. */
	readonly day = new Column();
	/** The places of article k are `named` from `first` of k, `count` of k of them: twice their number, one more when own. */
	readonly first = new Column();
	readonly count = new Column();
	readonly named = new Column();
	/** How many articles count. */
	counted = 0;
	/** Entries of `named` whose article was read again. */
	gone = 0;
	readonly #places: KnownPlaces;

	constructor(places: KnownPlaces) {
		this.#places = places;
	}

	/** One more than the largest key. */
	get rows(): number {
		return this.day.length;
	}

	replace({ key, day, isCopy }: ArticleRow, named: readonly NamedPlace[]): void {
		if (this.day.at(key) > 0) this.counted -= 1;
		this.day.set(key, isCopy ? 0 : Number(day.replaceAll('-', '')) + 1);
		if (!isCopy) this.counted += 1;
		this.gone += this.count.at(key);
		this.first.set(key, this.named.length);
		this.count.set(key, named.length);
		for (const { place, own } of named)
			this.named.push(this.#places.number(place) * 2 + Number(own));
	}

	/** Marks the articles about a place, by key. */
	about(place: PlaceId): Uint8Array {
		const marks = new Uint8Array(this.rows);
		const wanted = this.#places.find(place);
		if (wanted === null) return marks;
		const { values: named } = this.named;
		for (let key = 0; key < this.rows; key++) {
			const first = this.first.at(key);
			for (let at = first + this.count.at(key) - 1; at >= first; at--)
				if ((named[at] ?? 0) >> 1 === wanted) {
					marks[key] = 1;
					break;
				}
		}
		return marks;
	}
}
