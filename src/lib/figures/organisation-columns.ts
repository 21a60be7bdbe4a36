import type { PlaceId } from '../domain/place.ts';
import type { ActColumns, ActRow } from './act-columns.ts';
import { Column, Distinct } from './column.ts';
import { GONE, KINDS } from './kind-code.ts';
import type { KnownPlaces } from './known-places.ts';
import type { Tally } from './tally.ts';
import { Top } from './top.ts';

/** An organisation through which a place acts in the act of the key. */
export interface OrganisationRow {
	readonly act: number;
	readonly name: string;
	readonly place: PlaceId;
}

interface Organisation {
	readonly name: string;
	readonly place: PlaceId;
}

export interface CountedOrganisation extends Organisation {
	readonly acts: number;
}

/** Who acts: a row for an act and one of its organisations. */
export class OrganisationColumns {
	readonly #known = new Distinct<Organisation>();
	readonly #organisation = new Column();
	/** The row of the act. */
	readonly #act = new Column();

	/** Those of acts that stand from row `first` on. */
	add(first: number, acts: readonly ActRow[], rows: readonly OrganisationRow[]): void {
		if (rows.length === 0) return;
		const rowOf = new Map(acts.map(({ key }, at) => [key, first + at]));
		for (const { act, name, place } of rows) {
			const row = rowOf.get(act);
			if (row === undefined) continue;
			this.#act.push(row);
			this.#organisation.push(
				this.#known.number(JSON.stringify([name, place]), () => ({ name, place }))
			);
		}
	}

	/** The busiest of those that `wanted` takes, by the acts that `counts` says yes to. */
	#busiest(
		wanted: (one: Organisation) => boolean,
		counts: (act: number) => boolean,
		limit: number
	): CountedOrganisation[] {
		const asked = Uint8Array.from(this.#known.values, (one) => Number(wanted(one)));
		const acts = new Uint32Array(this.#known.size);
		for (let row = 0; row < this.#act.length; row++) {
			const one = this.#organisation.at(row);
			if (asked[one] === 1 && counts(this.#act.at(row))) acts[one] = (acts[one] ?? 0) + 1;
		}
		const top = new Top<CountedOrganisation>(limit, busierFirst);
		for (const [number, organisation] of this.#known.values.entries()) {
			const n = acts[number] ?? 0;
			if (n > 0) top.add({ ...organisation, acts: n });
		}
		return top.sorted();
	}

	/** Those of a place and of what lies inside it, in the acts of a tally. */
	within(place: PlaceId, tally: Tally, places: KnownPlaces, limit: number): CountedOrganisation[] {
		const inside = (id: PlaceId): boolean =>
			id === place || (places.get(id)?.parents.includes(place) ?? false);
		return this.#busiest(
			(one) => inside(one.place),
			(act) => tally.passes[act] === 1,
			limit
		);
	}

	/** Those with these letters in their name, in acts that are more than a wish; null: all. */
	named(letters: string | null, acts: ActColumns, limit: number): CountedOrganisation[] {
		const lower = letters?.toLowerCase() ?? '';
		return this.#busiest(
			({ name }) => name.toLowerCase().includes(lower),
			(act) => {
				const kind = acts.kind.at(act);
				return kind !== GONE && KINDS[kind]?.status !== 'intended';
			},
			limit
		);
	}
}

function busierFirst(x: CountedOrganisation, y: CountedOrganisation): number {
	if (x.acts !== y.acts) return y.acts - x.acts;
	if (x.name !== y.name) return x.name < y.name ? -1 : 1;
	return x.place < y.place ? -1 : Number(x.place > y.place);
}
