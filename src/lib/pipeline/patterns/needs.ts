import { openingsOf, unitKind } from './openings.ts';

/**
 * What a text must have for an expression to match in it: one of each list of units, symbols (mask.ts) by their kind. No
 * list: nothing is known.
 */
export type Needs = readonly (readonly number[])[];

/** More units than this are looked for as slowly as the expression itself looks. */
const MOST = 24;
const NONE: Needs = [];
const KNOWN = new WeakMap<RegExp, Needs>();

/** What an expression needs, read from its source once. */
export function needsOf(pattern: RegExp): Needs {
	const known = KNOWN.get(pattern);
	if (known) return known;
	const openings = /[imy]/.test(pattern.flags) ? null : openingsOf(pattern.source);
	const needs = openings === null ? NONE : listsOf([...openings]);
	KNOWN.set(pattern, needs);
	return needs;
}

function listsOf(openings: readonly string[]): Needs {
	const first = new Set(openings.map((text) => text.charCodeAt(0)));
	const second = openings.every((text) => text.length > 1)
		? new Set(openings.map((text) => text.charCodeAt(1)))
		: null;
	return [first, second].flatMap((units) => (units && units.size <= MOST ? [[...units]] : []));
}

/** A plain list of small integers: cheaper to make, one a sentence, than a typed array. */
const EMPTY: readonly number[] = new Array<number>(64).fill(0);
/** Each word keeps 16 bits. */
const slotOf = (unit: number): number => Math.imul(unitKind(unit), 0x9e3779b1) >>> 22;

/** Units that a text has: a few bits for all, so that it may take one for there that is not, but never misses one. */
export class UnitSet {
	readonly #bits = EMPTY.slice();

	add(unit: number): void {
		const slot = slotOf(unit);
		this.#bits[slot >> 4] = (this.#bits[slot >> 4] ?? 0) | (1 << (slot & 15));
	}

	has(unit: number): boolean {
		const slot = slotOf(unit);
		return (((this.#bits[slot >> 4] ?? 0) >> (slot & 15)) & 1) === 1;
	}

	#hasOne(units: readonly number[]): boolean {
		for (const unit of units) if (this.has(unit)) return true;
		return false;
	}

	/** True when it has one of each list. */
	hasAll(needs: Needs): boolean {
		for (const units of needs) if (!this.#hasOne(units)) return false;
		return true;
	}
}
