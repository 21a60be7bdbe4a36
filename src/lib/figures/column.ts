/** Whole numbers from 0 to 2³² − 1 by row. Loops read `values` up to `length`; a row that was never set holds 0. */
export class Column {
	values = new Uint32Array(1024);
	length = 0;

	at(row: number): number {
		return this.values[row] ?? 0;
	}

	push(value: number): void {
		this.set(this.length, value);
	}

	set(row: number, value: number): void {
		if (row >= this.values.length) {
			const larger = new Uint32Array(Math.max(row + 1, this.values.length * 2));
			larger.set(this.values);
			this.values = larger;
		}
		this.values[row] = value;
		if (row >= this.length) this.length = row + 1;
	}
}

/** Values kept once, each under a number of its own: columns hold the numbers. */
export class Distinct<T> {
	readonly #numbers = new Map<string, number>();
	readonly values: T[] = [];

	/** The number of the value that `key` tells; `make` is asked when it is met for the first time. */
	number(key: string, make: () => T): number {
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		const number = this.values.push(make()) - 1;
		this.#numbers.set(key, number);
		return number;
	}

	find(key: string): number | null {
		return this.#numbers.get(key) ?? null;
	}

	get size(): number {
		return this.values.length;
	}
}
