import type { LinksAnswer } from '../domain/api.ts';
import type { Levels } from '../map/detail.ts';

/** Pairs under a filter, to be asked for at every level. */
export interface LevelsWanted {
	/** Of the API with the filters; the level and the limit are added. */
	readonly address: string;
	/** Another number when the library may hold something else by now. */
	readonly edition: number;
}

/** As many pairs as the API gives at once. */
const LIMIT = 5000;
const LEVELS = ['place', 'city', 'province'] as const;

/** The levels asked for last: fetched once an edition; pairs travel, not lines. */
export class LevelsAsked {
	#asked = '';
	#levels: Promise<Levels> = Promise.resolve({});

	at(
		{ address, edition }: LevelsWanted,
		fetch: (address: string) => Promise<Response>
	): Promise<Levels> {
		const question = `${edition} ${address}`;
		if (question === this.#asked) return this.#levels;
		this.#asked = question;
		const levels = Promise.all(
			LEVELS.map(async (level) => {
				const response = await fetch(`${address}&level=${level}&limit=${LIMIT}`);
				if (!response.ok) throw new Error(`${address} answered ${response.status}`);
				// The server builds the answer by the schema of this very type.
				return [level, (await response.json()) as LinksAnswer] as const;
			})
		).then((found): Levels => Object.fromEntries(found));
		// What failed is asked for again the next time.
		levels.catch(() => {
			if (this.#asked === question) this.#asked = '';
		});
		this.#levels = levels;
		return levels;
	}
}
