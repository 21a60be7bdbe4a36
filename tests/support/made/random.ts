/** Numbers and choices dealt out from a seed: the same for the same seed, on every machine. */
export interface Dealer {
	/** From 0 on, below 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number;
	pick<T>(from: readonly T[]): T;
	/** True in this share of cases. */
	chance(share: number): boolean;
}

export function dealerOf(seed: number): Dealer {
	const next = mulberry32(seed);
	const between = (low: number, high: number): number =>
		low + Math.floor(next() * (high - low + 1));
	return {
		next,
		between,
		pick: <T>(from: readonly T[]): T => {
			const found = from[between(0, from.length - 1)];
			if (found === undefined) throw new Error('nothing to pick from');
			return found;
		},
		chance: (share) => next() < share
	};
}

/** Mulberry32: small, and good enough to deal out places. */
function mulberry32(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let x = Math.imul(state ^ (state >>> 15), 1 | state);
		x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
		return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The items in an order of the seed. */
export function shuffled<T>(items: Iterable<T>, { between }: Dealer): T[] {
	const order = [...items];
	for (let n = order.length - 1; n > 0; n--) {
		const m = between(0, n);
		const [x, y] = [order[n], order[m]];
		if (x !== undefined && y !== undefined) [order[n], order[m]] = [y, x];
	}
	return order;
}

/** Deals items by rank as news does (Zipf): the n-th is dealt 1/n as often as the first. */
export function skewed<T>(items: readonly T[], dealer: Dealer): () => T {
	const upTo: number[] = [];
	let sum = 0;
	for (let rank = 1; rank <= items.length; rank++) upTo.push((sum += 1 / rank));
	return () => {
		const at = dealer.next() * sum;
		let [low, high] = [0, items.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((upTo[middle] ?? 0) > at) high = middle;
			else low = middle + 1;
		}
		const item = items[low];
		if (item === undefined) throw new Error('nothing to deal');
		return item;
	};
}
