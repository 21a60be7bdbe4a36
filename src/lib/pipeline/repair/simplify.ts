import { converterFor, type Preset } from './convert-han.ts';
import { countScripts, isSimplifiedHan } from './han.ts';
import { applyEdits, IDENTITY, type Edit, type OffsetMap } from './offset-map.ts';

/**
 * Forms that only one of the regional standards prefers: evidence for its table. The phrase tables (twp, hkp) are not used:
 * they change lengths and words.
 */
const REGIONAL: Readonly<Record<'tw' | 'hk', string>> = {
	tw: '裡群峰說線衛鉤悅',
	hk: '裏羣峯説綫衞鈎悦'
};

const converters = new Map<Preset, (text: string) => string>();

function cached(preset: Preset): (text: string) => string {
	let converter = converters.get(preset);
	if (!converter) converters.set(preset, (converter = converterFor(preset)));
	return converter;
}

/**
 * The text in Simplified script. A Traditional line is converted whole, with the region's table; on a Simplified line only
 * characters that no Simplified text has (臺), so that 乾县 stays. The number of code points is kept.
 */
export function simplify(text: string): { text: string; script: 'Hans' | 'Hant'; map: OffsetMap } {
	const { hant, hans } = countScripts(text, 0, text.length);
	if (hant === 0) return { text, script: 'Hans', map: IDENTITY };
	const convert = cached(regionOf(text));
	const parts: string[] = [];
	let run = 0;
	let start = 0;
	const flush = (end: number): void => {
		if (end > run) parts.push(convert(text.slice(run, end)));
		run = end;
	};
	// Consecutive Traditional lines go through the converter together.
	while (start < text.length) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline + 1;
		const line = countScripts(text, start, end);
		if (line.hant <= line.hans) {
			flush(start);
			const same = text.slice(start, end);
			parts.push(line.hant > 0 ? convertStrays(same, convert) : same);
			run = end;
		}
		start = end;
	}
	flush(text.length);
	const converted = parts.join('');
	return { ...aligned(text, converted), script: hant > hans ? 'Hant' : 'Hans' };
}

const convertStrays = (line: string, convert: (text: string) => string): string =>
	line.replace(/[\u3400-\u9fff]/g, (character) =>
		isSimplifiedHan(character.charCodeAt(0)) ? character : convert(character)
	);

function regionOf(text: string): Preset {
	const count = { tw: 0, hk: 0 };
	for (const region of ['tw', 'hk'] as const)
		for (const form of REGIONAL[region]) if (text.includes(form)) count[region]++;
	return count.tw === count.hk ? 't' : count.tw > count.hk ? 'tw' : 'hk';
}

/** Aligns by code point: a character may change between one and two units. */
function aligned(from: string, to: string): { text: string; map: OffsetMap } {
	if (from.length === to.length && !SURROGATE.test(from) && !SURROGATE.test(to))
		return { text: to, map: IDENTITY };
	const edits: Edit[] = [];
	let [source, target] = [0, 0];
	while (source < from.length && target < to.length) {
		const read = unitsAt(from, source);
		const written = unitsAt(to, target);
		if (read !== written)
			edits.push({
				start: source,
				end: source + read,
				after: to.slice(target, target + written)
			});
		source += read;
		target += written;
	}
	// No table of the chosen presets changes their number; if one ever did, unconverted text beats misplaced evidence.
	if (source !== from.length || target !== to.length) return { text: from, map: IDENTITY };
	return { text: to, map: applyEdits(from, edits).map };
}

const SURROGATE = /[\ud800-\udfff]/;

const unitsAt = (text: string, position: number): number =>
	(text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
