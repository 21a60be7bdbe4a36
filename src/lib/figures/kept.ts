/** One answer takes several of these, and the next reader mostly asks something else. */
const MOST = 6;

/** What was made last, by question, until something changes. */
export class Kept<T> {
	readonly #made = new Map<string, T>();

	get(question: string, make: () => T): T {
		const known = this.#made.get(question);
		if (known !== undefined) return known;
		const made = make();
		this.#made.set(question, made);
		const oldest = this.#made.keys().next().value;
		if (this.#made.size > MOST && oldest !== undefined) this.#made.delete(oldest);
		return made;
	}

	clear(): void {
		this.#made.clear();
	}
}
