import type { Span } from '../../domain/span.ts';

/** Both ways between a text and the text it was made from. */
export interface OffsetMap {
	/** The stretch of the source that the stretch was read from; what was removed right behind it is included. */
	toSource(span: Span): Span;
	/** The stretch that was read from the stretch of the source. */
	fromSource(span: Span): Span;
}

/** `[start, end)` of the source is replaced by `after`. Edits are in order and do not overlap. */
export interface Edit extends Span {
	readonly after: string;
}

export const IDENTITY: OffsetMap = {
	toSource: ({ start, end }) => ({ start, end }),
	fromSource: ({ start, end }) => ({ start, end })
};

/** The source with all edits made, and the map back. Linear in the length of the source. */
export function applyEdits(
	source: string,
	edits: readonly Edit[]
): { text: string; map: OffsetMap } {
	if (edits.length === 0) return { text: source, map: IDENTITY };
	const pieces = new Pieces(source.length);
	const parts: string[] = [];
	let done = 0;
	const keep = (end: number): void => {
		if (end > done) {
			parts.push(source.slice(done, end));
			pieces.add(end - done, done, end);
		}
	};
	for (const { start, end, after } of edits) {
		keep(start);
		if (after !== '') {
			parts.push(after);
			pieces.add(after.length, start, end);
		}
		done = end;
	}
	keep(source.length);
	return { text: parts.join(''), map: pieces };
}

/** First the map from the middle text to the source, then the one from the text to the middle text. */
export function chain(toMiddle: OffsetMap, toText: OffsetMap): OffsetMap {
	if (toMiddle === IDENTITY) return toText;
	if (toText === IDENTITY) return toMiddle;
	return {
		toSource: (span) => toMiddle.toSource(toText.toSource(span)),
		fromSource: (span) => toText.fromSource(toMiddle.fromSource(span))
	};
}

/**
 * Consecutive pieces of text, each read from one piece of the source: of the same length unit by unit, else as a whole.
 * What lies between two pieces in the source was removed.
 */
class Pieces implements OffsetMap {
	readonly #text: number[] = [];
	readonly #from: number[] = [];
	readonly #to: number[] = [];
	readonly #length: number;
	#end = 0;

	constructor(length: number) {
		this.#length = length;
	}

	add(length: number, from: number, to: number): void {
		this.#text.push(this.#end);
		this.#from.push(from);
		this.#to.push(to);
		this.#end += length;
	}

	toSource({ start, end }: Span): Span {
		const first = this.#place(start);
		if (end <= start) return { start: first, end: first };
		const k = lastAtMost(this.#text, end - 1);
		if (k < 0) return { start: first, end: first };
		const inside = end < this.#textEnd(k);
		const last = !inside
			? (this.#from[k + 1] ?? this.#length)
			: this.#isWhole(k)
				? at(this.#to, k)
				: at(this.#from, k) + end - at(this.#text, k);
		return { start: first, end: last };
	}

	fromSource({ start, end }: Span): Span {
		const first = this.#reach(start);
		const k = lastAtMost(this.#from, end - 1);
		if (end <= start || k < 0) return { start: first, end: first };
		const last =
			this.#isWhole(k) || end >= at(this.#to, k)
				? this.#textEnd(k)
				: at(this.#text, k) + end - at(this.#from, k);
		return { start: first, end: Math.max(first, last) };
	}

	/** Where the unit of text at `position` stands in the source. */
	#place(position: number): number {
		const k = lastAtMost(this.#text, position);
		if (k < 0) return 0;
		if (position >= this.#textEnd(k)) return at(this.#to, k);
		return this.#isWhole(k) ? at(this.#from, k) : at(this.#from, k) + position - at(this.#text, k);
	}

	/** The first unit of text that was read from `position` of the source or behind it. */
	#reach(position: number): number {
		const k = lastAtMost(this.#from, position);
		if (k < 0) return 0;
		if (position >= at(this.#to, k)) return this.#textEnd(k);
		return this.#isWhole(k) ? at(this.#text, k) : at(this.#text, k) + position - at(this.#from, k);
	}

	#textEnd(k: number): number {
		return this.#text[k + 1] ?? this.#end;
	}

	#isWhole(k: number): boolean {
		return this.#textEnd(k) - at(this.#text, k) !== at(this.#to, k) - at(this.#from, k);
	}
}

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;

/** Index of the last number that is at most `limit`, -1 when there is none. `sorted` ascends. */
export function lastAtMost(sorted: readonly number[], limit: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (at(sorted, middle) <= limit) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
