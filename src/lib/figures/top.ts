/**
 * The first `limit` of many in the order of `compare`, sorted: a heap of so many, so that of a long list only what may come
 * first is compared more than once.
 */
export class Top<T> {
	readonly #limit: number;
	readonly #compare: (x: T, y: T) => number;
	/** The last in order stands at 0. */
	readonly #heap: T[] = [];

	constructor(limit: number, compare: (x: T, y: T) => number) {
		this.#limit = limit;
		this.#compare = compare;
	}

	add(one: T): void {
		const heap = this.#heap;
		if (heap.length < this.#limit) {
			heap.push(one);
			this.#rise(heap.length - 1);
			return;
		}
		const last = heap[0];
		if (last === undefined || this.#compare(one, last) >= 0) return;
		heap[0] = one;
		this.#sink(0);
	}

	sorted(): T[] {
		return [...this.#heap].sort(this.#compare);
	}

	#rise(from: number): void {
		for (let at = from; at > 0;) {
			const parent = (at - 1) >> 1;
			if (!this.#swapIfLater(at, parent)) return;
			at = parent;
		}
	}

	#sink(from: number): void {
		const heap = this.#heap;
		for (let at = from; ;) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			const [x, y] = [heap[left], heap[right]];
			if (x === undefined) return;
			const later = y !== undefined && this.#compare(y, x) > 0 ? right : left;
			if (!this.#swapIfLater(later, at)) return;
			at = later;
		}
	}

	/** Lets `at` and `above` change places when what stands at `at` comes later in the order. */
	#swapIfLater(at: number, above: number): boolean {
		const heap = this.#heap;
		const [x, y] = [heap[at], heap[above]];
		if (x === undefined || y === undefined || this.#compare(x, y) <= 0) return false;
		heap[at] = y;
		heap[above] = x;
		return true;
	}
}
