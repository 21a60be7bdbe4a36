import type { TellingDate } from './act-columns.ts';

/** The first and the last of some dates as they are told: by the day that each may begin, and may end. */
export class FirstLast {
	#first: TellingDate | null = null;
	#last: TellingDate | null = null;

	add(one: TellingDate): void {
		if (one.days === null) return;
		if (this.#first === null || one.begin < this.#first.begin) this.#first = one;
		if (this.#last === null || one.end > this.#last.end) this.#last = one;
	}

	get first(): string | null {
		return this.#first?.date ?? null;
	}

	get last(): string | null {
		return this.#last?.date ?? null;
	}
}
