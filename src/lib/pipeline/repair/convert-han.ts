import { Converter, Locale, type DictLike } from 'opencc-js/t2cn';
import { isHan } from './han.ts';

export type Preset = 't' | 'tw' | 'hk';

/** In the table: not asked yet, and what is not one unit for one unit. */
const UNKNOWN = 0;
const LONG = 1;

/**
 * The same as opencc-js's preset to Simplified, several times as fast: a run of Han characters in which no phrase of its
 * tables begins is converted character by character, only the others by phrases.
 */
export function converterFor(from: Preset): (text: string) => string {
	const convert = Converter({ from, to: 'cn' });
	const openings = phraseOpenings(from);
	const begins = new Uint8Array(0x10000);
	for (const key of openings.keys()) begins[key >>> 16] = 1;
	const plain = from === 't';
	const becomes = new Uint16Array(0x10000);
	const alone = (code: number): number => {
		const known = becomes[code] ?? UNKNOWN;
		if (known !== UNKNOWN) return known;
		const converted = convert(String.fromCharCode(code));
		return (becomes[code] = converted.length === 1 ? converted.charCodeAt(0) : LONG);
	};

	// Kept for the next text: most are lines and single characters.
	let units = new Uint16Array(4096);

	return (text) => {
		const parts: string[] = [];
		if (units.length < text.length) units = new Uint16Array(2 * text.length);
		let filled = 0;
		const flush = (): void => {
			if (filled > 0) parts.push(fromUnits(units.subarray(0, filled)));
			filled = 0;
		};
		for (let i = 0; i < text.length;) {
			let code = text.charCodeAt(i);
			if (!isWord(code)) {
				units[filled++] = code;
				i++;
				continue;
			}
			const [start, before] = [i, filled];
			let phrases = false;
			for (; isWord(code); code = text.charCodeAt(++i)) {
				if (code >= 0xd800) phrases = true;
				else if (begins[code] === 1) {
					const rows = openings.get(pairOf(code, text.charCodeAt(i + 1)));
					// The region's tables cut the run into words first: only they can tell.
					const row = plain ? rows?.find(([phrase]) => text.startsWith(phrase, i)) : undefined;
					if (row && row[0].length === row[1].length) {
						for (let k = 0; k < row[1].length; k++) units[filled++] = row[1].charCodeAt(k);
						i += row[0].length - 1;
						continue;
					}
					phrases ||= row !== undefined || (rows !== undefined && !plain);
				}
				if (phrases) continue;
				const single = alone(code);
				if (single === LONG) phrases = true;
				else units[filled++] = single;
			}
			if (!phrases) continue;
			filled = before;
			flush();
			parts.push(convert(text.slice(start, i)));
		}
		flush();
		return parts.join('');
	};
}

/** Halves of pairs and compatibility ideographs too: those go by the tables. Phrases hold nothing else. */
const isWord = (code: number): boolean => isHan(code) || (code >= 0xd800 && code < 0xe000);

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
const fromUnits = (units: Uint16Array): string =>
	units.length === 1 ? String.fromCharCode(units[0] ?? 0) : decoder.decode(units);

/** Source and target of a table. */
type Row = readonly [string, string];

const pairOf = (first: number, second: number): number => ((first << 16) | second) >>> 0;

/**
 * The phrases by their first two characters, as they are and as the region writes them before its own table makes the
 * generic ones of them.
 */
function phraseOpenings(from: Preset): Map<number, Row[]> {
	const regional = entriesOf(Locale.from[from] ?? []);
	const generic = entriesOf(Locale.to['cn'] ?? []);
	const written = new Map<string, string[]>();
	for (const [source, target] of regional)
		if (source.length === 1) written.set(target, [...(written.get(target) ?? []), source]);
	const forms = (character: string): string[] => [character, ...(written.get(character) ?? [])];
	const pairs = new Map<number, Row[]>();
	// Longest first, as they are matched.
	const rows = [...regional, ...generic].sort((a, b) => b[0].length - a[0].length);
	for (const row of rows) {
		const [phrase] = row;
		if (phrase.length < 2) continue;
		for (const first of forms(phrase.charAt(0)))
			for (const second of forms(phrase.charAt(1))) {
				const pair = pairOf(first.charCodeAt(0), second.charCodeAt(0));
				pairs.set(pair, [...(pairs.get(pair) ?? []), row]);
			}
	}
	return pairs;
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
