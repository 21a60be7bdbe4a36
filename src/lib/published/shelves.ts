import type { Figures } from '../figures/figures.ts';
import { GONE } from '../figures/kind-code.ts';
import { newestArticles } from '../figures/lists.ts';

/**
 * Where the files of a published library stand. What lists show lies in files of some hundred each, in an order that keeps
 * together what is read together; whoever has the index knows the order, so that no file has to tell it. All names are
 * numbers: what articles call themselves names no file.
 */
export const FACTS = 'facts.json';
export const PLACES = 'search/places.json';
/** Before the names that the index of words gives its files. */
export const WORDS = 'search/';
export const articleFile = (key: number): string => `articles/${key}.json`;
export const explanationFile = (key: number): string => `explanations/${key}.json`;
export const actsFile = (shelf: number): string => `acts/${shelf}.json`;
export const summariesFile = (shelf: number): string => `summaries/${shelf}.json`;

const ON_A_SHELF = 100;

/** In which file each key stands, and as what of it. */
export class Shelves {
	readonly #ranks: ReadonlyMap<number, number>;
	readonly keys: readonly number[];

	constructor(keys: readonly number[]) {
		this.keys = keys;
		this.#ranks = new Map(keys.map((key, rank) => [key, rank]));
	}

	get count(): number {
		return Math.ceil(this.keys.length / ON_A_SHELF);
	}

	/** The keys on a shelf, in order. */
	on(shelf: number): readonly number[] {
		return this.keys.slice(shelf * ON_A_SHELF, (shelf + 1) * ON_A_SHELF);
	}

	/** Null for a key that stands on none. */
	of(key: number): { readonly shelf: number; readonly at: number } | null {
		const rank = this.#ranks.get(key);
		if (rank === undefined) return null;
		return { shelf: Math.floor(rank / ON_A_SHELF), at: rank % ON_A_SHELF };
	}
}

/** Acts of a pair stand together at every level: those between two provinces, therein between two cities, therein their own ends. */
export function actShelves({ acts }: Figures): Shelves {
	const rows = Array.from({ length: acts.rows }, (_, row) => row).filter(
		(row) => acts.kind.at(row) !== GONE
	);
	const { province, city, place } = acts.pairs.at;
	const drawn = (at: typeof place, row: number): number => at.of.at(acts.pair.at(row)) >> 1;
	rows.sort(
		(x, y) =>
			drawn(province, x) - drawn(province, y) ||
			drawn(city, x) - drawn(city, y) ||
			drawn(place, x) - drawn(place, y) ||
			x - y
	);
	return new Shelves(rows.map((row) => acts.key.at(row)));
}

/** Articles that lists show, the newest first. */
export const summaryShelves = ({ articles }: Figures): Shelves =>
	new Shelves(newestArticles(articles, [], null, articles.rows).keys);
