import { BitTable, pairHash } from '../../gazetteer/bit-table.ts';
import { openingsOf, unitKind } from './openings.ts';

/** The rows of a table that may begin somewhere, told by two units of the text: a look that spares running most patterns. */
export interface Sieve<Row> {
	/** The rows whose pattern may match at a position, in the order of the table. */
	at(text: string, at: number): readonly Row[];
	/** The rows whose pattern may match anywhere in the text, in the order of the table. */
	within(text: string): readonly Row[];
	/** The same with the positions at which each may match, in order. */
	places(text: string): readonly Places<Row>[];
	/** True for each unit that may begin a match of a row; symbols (mask.ts) by any unit of their kind. Most units begin none. */
	begins(unit: number): boolean;
}

export interface Places<Row> {
	readonly row: Row;
	readonly at: readonly number[];
}

/** Bits of the hash that says whether any row begins with a pair. */
const BITS = 15;
const keyOf = (unit: number, next: number): number => unit * 0x10000 + next;

/** Sieves rows by the openings of their patterns. It lets rows through that do not match, but never holds back one that does. */
export function sieveOf<Row>(rows: readonly Row[], patternOf: (row: Row) => RegExp): Sieve<Row> {
	const always: number[] = [];
	const byUnit = new Map<number, number[]>();
	const byPair = new Map<number, number[]>();
	const begins = new BitTable(0x10000);
	const hashes = new BitTable(2 ** BITS);
	rows.forEach((row, index) => {
		const { source, flags } = patternOf(row);
		const openings = flags.includes('i') ? null : openingsOf(source);
		if (openings === null) always.push(index);
		for (const text of openings ?? []) {
			const [unit, next] = [text.charCodeAt(0), text.charCodeAt(1)];
			if (text.length === 1) note(byUnit, unit, index);
			else {
				note(byPair, keyOf(unit, next), index);
				hashes.add(pairHash(unit, next, BITS));
			}
			begins.add(unit);
		}
	});
	// Whatever stands there, the rows that the unit begins alone, and those that may begin anywhere, are in every list.
	const listed = (...lists: (readonly number[] | undefined)[]): Listed<Row> => {
		const indexes = [...new Set(lists.flatMap((list) => list ?? []))].sort((a, b) => a - b);
		return { indexes, rows: rowsAt(rows, indexes) };
	};
	const anywhere = listed(always);
	const alone = new Map([...byUnit].map(([unit, list]) => [unit, listed(list, always)]));
	const pairs = new Map(
		[...byPair].map(([key, list]) => [
			key,
			listed(list, byUnit.get(Math.floor(key / 0x10000)), always)
		])
	);
	for (let unit = 0xe000; unit <= 0xf8ff; unit += 1)
		if (begins.has(unitKind(unit))) begins.add(unit);

	const listAt = (text: string, at: number): Listed<Row> => {
		if (!begins.has(text.charCodeAt(at))) return anywhere;
		const unit = unitKind(text.charCodeAt(at));
		const next = unitKind(text.charCodeAt(at + 1));
		const found = hashes.has(pairHash(unit, next, BITS)) ? pairs.get(keyOf(unit, next)) : undefined;
		return found ?? alone.get(unit) ?? anywhere;
	};
	/** The number of the text in which each row was seen last. */
	const seen = new Float64Array(rows.length);
	let texts = 0;
	return {
		begins: (unit) => begins.has(unit),
		at: (text, at) => listAt(text, at).rows,
		within: (text) => {
			texts += 1;
			let found: number[] | null = null;
			for (let at = 0; at < text.length; at += 1) {
				if (!begins.has(text.charCodeAt(at))) continue;
				const list = listAt(text, at);
				if (list === anywhere) continue;
				found ??= [];
				for (const index of list.indexes)
					if (seen[index] !== texts) {
						seen[index] = texts;
						found.push(index);
					}
			}
			return found === null
				? anywhere.rows
				: rowsAt(
						rows,
						found.sort((a, b) => a - b)
					);
		},
		places: (text) => {
			const found: (number[] | undefined)[] = [];
			for (let at = 0; at < text.length; at += 1) {
				if (always.length === 0 && !begins.has(text.charCodeAt(at))) continue;
				for (const index of listAt(text, at).indexes) (found[index] ??= []).push(at);
			}
			return rows.flatMap((row, index) => {
				const at = found[index];
				return at ? [{ row, at }] : [];
			});
		}
	};
}

interface Listed<Row> {
	readonly indexes: readonly number[];
	readonly rows: readonly Row[];
}

const rowsAt = <Row>(rows: readonly Row[], indexes: readonly number[]): Row[] =>
	indexes.flatMap((index) => rows.slice(index, index + 1));

function note(map: Map<number, number[]>, key: number, index: number): void {
	const list = map.get(key);
	if (list) list.push(index);
	else map.set(key, [index]);
}
