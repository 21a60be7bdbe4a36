/** Texts are rewritten unit by unit in one array: far faster than pieces of strings. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** What one call of String.fromCharCode takes. */
const PIECE = 8192;

/**
 * The text of UTF-16 units. `paired` promises that no half of a surrogate pair stands alone: a decoder would lose it. The
 * array is in the order of the machine's bytes, which is little-endian wherever JavaScript runs today.
 */
export function fromUnits(units: Uint16Array, paired: boolean): string {
	if (units.length === 1) return String.fromCharCode(units[0] ?? 0);
	if (paired) return decoder.decode(units);
	const parts: string[] = [];
	for (let at = 0; at < units.length; at += PIECE)
		parts.push(String.fromCharCode(...units.subarray(at, at + PIECE)));
	return parts.join('');
}

/** Kept for the next text: most are a few thousand units long, and a new array for each costs more than its filling. */
let kept = new Uint16Array(0x4000);
const MOST_KEPT = 0x200000;

/** At least so many units to write into; their content is undefined, and theirs only until the next call. */
export function scratchUnits(length: number): Uint16Array {
	if (length <= kept.length) return kept;
	const units = new Uint16Array(length);
	if (length <= MOST_KEPT) kept = units;
	return units;
}
