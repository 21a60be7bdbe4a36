import { BitTable } from '../../gazetteer/bit-table.ts';

/** A set of characters as a table by UTF-16 unit: asked for every name of a text, where a pattern or `includes` is slow. */
export type CharacterSet = (unit: number) => boolean;

/** The set of the characters of `characters`. The unit of no character (NaN, before or after a text) is in none. */
export function characterSet(characters: Iterable<string>): CharacterSet {
	const table = new BitTable(65_536);
	for (const character of characters) if (character !== '') table.add(character.charCodeAt(0));
	return (unit) => table.has(unit);
}

/** True for a Han character (the unified ideographs, or a surrogate of their extensions). */
export const isHanUnit: CharacterSet = (unit) =>
	(unit >= 0x4e00 && unit <= 0x9fff) ||
	(unit >= 0x3400 && unit <= 0x4dbf) ||
	unit === 0x3007 ||
	(unit >= 0xd840 && unit <= 0xd88f);
