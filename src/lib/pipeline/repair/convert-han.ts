import { Converter, Locale, type DictLike } from 'opencc-js/t2cn';
import { isHan } from './han.ts';

export type Preset = 't' | 'tw' | 'hk';

/** In the table: not asked yet, and what is not one unit for one unit. */
const UNKNOWN = 0;
const LONG = 1;

/** Writes what `[start, end)` of the text becomes into `units` from `at` on; where it ends there. */
export type HanWriter = (
	text: string,
	start: number,
	end: number,
	units: Uint16Array,
	at: number
) => number;

/** The most units that a stretch can become: a character takes two at most. */
export const roomFor = (length: number): number => 2 * length;

/**
 * The same as opencc-js's preset to Simplified, several times as fast: a run of Han characters in which no phrase of its
 * tables begins is converted character by character, only the others by phrases. A stretch must not begin or end in the
 * middle of such a run.
 */
export function hanWriter(from: Preset): HanWriter {
	const convert = Converter({ from, to: 'cn' });
	const { openings, written } = phraseOpenings(from);
	// Most pairs of characters begin no phrase, and one look tells.
	const begins = new Uint8Array(0x10000);
	for (const key of openings.keys()) begins[hashOf(key)] = 1;
	const plain = from === 't';
	const becomes = new Uint16Array(0x10000);
	const alone = (code: number): number => {
		const converted = convert(String.fromCharCode(code));
		return (becomes[code] = converted.length === 1 ? converted.charCodeAt(0) : LONG);
	};
	/** The longest phrase that stands here, its characters as they are or as the region writes them. */
	const phraseAt = (text: string, at: number, pair: number): Row | undefined =>
		openings.get(pair)?.find(([phrase]) => {
			for (let k = 0; k < phrase.length; k++) {
				const code = text.charCodeAt(at + k);
				const own = phrase.charCodeAt(k);
				if (code !== own && !written.get(own)?.includes(code)) return false;
			}
			return true;
		});

	return (text, start, end, units, at) => {
		let filled = at;
		for (let i = start; i < end;) {
			// Never past the end: there charCodeAt is slow, and with it the loop.
			let code = text.charCodeAt(i);
			if (!isWord(code)) {
				if (describes(code)) return putAt(units, filled, convert(text.slice(i, end)));
				units[filled++] = code;
				i++;
				continue;
			}
			const [first, before] = [i, filled];
			let phrases = false;
			while (isWord(code)) {
				const [own, here] = [code, i++];
				code = i < end ? text.charCodeAt(i) : 0;
				if (phrases) continue;
				if (own >= 0xd800 && own < 0xe000) {
					phrases = true;
					continue;
				}
				const pair = pairOf(own, code);
				if (begins[hashOf(pair)] === 1) {
					const row = phraseAt(text, here, pair);
					// The region's tables cut the run into words first: only they can tell.
					if (row && plain && row[0].length === row[1].length) {
						for (let k = 0; k < row[1].length; k++) units[filled++] = row[1].charCodeAt(k);
						i = here + row[0].length;
						code = i < end ? text.charCodeAt(i) : 0;
						continue;
					}
					if (row) {
						phrases = true;
						continue;
					}
				}
				let single = becomes[own] ?? UNKNOWN;
				if (single === UNKNOWN) single = alone(own);
				if (single === LONG) phrases = true;
				else units[filled++] = single;
			}
			if (!phrases) continue;
			filled = putAt(units, before, convert(text.slice(first, i)));
		}
		return filled;
	};
}

/** Halves of pairs and compatibility ideographs too: those go by the tables. Phrases hold nothing else. */
const isWord = (code: number): boolean => isHan(code) || (code >= 0xd800 && code < 0xe000);

/**
 * ⿰ and its like describe how a character is put together from those that follow, which stay as they are: how many, and
 * whatever they are, opencc-js tells.
 */
const describes = (code: number): boolean => code >= 0x2ff0 && code <= 0x2fff;

/** Puts a text there; where it ends. */
function putAt(units: Uint16Array, at: number, text: string): number {
	for (let k = 0; k < text.length; k++) units[at + k] = text.charCodeAt(k);
	return at + text.length;
}

/** Source and target of a table. */
type Row = readonly [string, string];

const pairOf = (first: number, second: number): number => (first << 16) | second;
const hashOf = (pair: number): number => (Math.imul(pair, 0x9e3779b1) >>> 16) & 0xffff;

/**
 * The phrases by their first two characters, as they are and as the region writes them before its own table makes the
 * generic ones of them; and what the region writes for a generic character.
 */
function phraseOpenings(from: Preset): {
	openings: Map<number, Row[]>;
	written: Map<number, readonly number[]>;
} {
	const regional = entriesOf(Locale.from[from] ?? []);
	const generic = entriesOf(Locale.to['cn'] ?? []);
	const written = new Map<number, readonly number[]>();
	for (const [source, target] of regional)
		if (source.length === 1 && target.length === 1) {
			const code = target.charCodeAt(0);
			written.set(code, [...(written.get(code) ?? []), source.charCodeAt(0)]);
		}
	const forms = (code: number): number[] => [code, ...(written.get(code) ?? [])];
	const openings = new Map<number, Row[]>();
	// Longest first, as they are matched.
	const rows = [...regional, ...generic].sort((a, b) => b[0].length - a[0].length);
	for (const row of rows) {
		const [phrase] = row;
		if (phrase.length < 2) continue;
		for (const first of forms(phrase.charCodeAt(0)))
			for (const second of forms(phrase.charCodeAt(1))) {
				const pair = pairOf(first, second);
				const known = openings.get(pair);
				if (known) known.push(row);
				else openings.set(pair, [row]);
			}
	}
	return { openings, written };
}

/** Source and target of every row of a table; opencc-js packs them as `a b|c d`. */
function entriesOf(groups: readonly (readonly DictLike[])[]): Row[] {
	return groups.flat().flatMap((table) => {
		if (typeof table !== 'string') return table;
		return table.split('|').map((row): [string, string] => {
			const [source = '', target = ''] = row.split(' ');
			return [source, target];
		});
	});
}
