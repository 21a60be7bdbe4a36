import { hanWriter, roomFor, type HanWriter, type Preset } from './convert-han.ts';
import { countScripts, isSimplifiedHan } from './han.ts';
import { applyEdits, IDENTITY, type Edit, type OffsetMap } from './offset-map.ts';
import { fromUnits, scratchUnits } from './units.ts';

/**
 * Forms that only one of the regional standards prefers: evidence for its table. The phrase tables (twp, hkp) are not used:
 * they change lengths and words.
 */
const REGIONAL: Readonly<Record<'tw' | 'hk', string>> = {
	tw: '裡群峰說線衛鉤悅',
	hk: '裏羣峯説綫衞鈎悦'
};

const writers = new Map<Preset, HanWriter>();

function cached(preset: Preset): HanWriter {
	let writer = writers.get(preset);
	if (!writer) writers.set(preset, (writer = hanWriter(preset)));
	return writer;
}

/**
 * The text in Simplified script. A Traditional line is converted whole, with the region's table; on a Simplified line only
 * characters that no Simplified text has (臺), so that 乾县 stays. The number of code points is kept.
 */
export function simplify(text: string): { text: string; script: 'Hans' | 'Hant'; map: OffsetMap } {
	const runs = scriptRuns(text);
	const hant = runs.reduce((sum, run) => sum + run.hant, 0);
	const hans = runs.reduce((sum, run) => sum + run.hans, 0);
	if (hant === 0) return { text, script: 'Hans', map: IDENTITY };
	const write = cached(regionOf(text));
	const units = scratchUnits(roomFor(text.length));
	let start = 0;
	let filled = 0;
	for (const run of runs) {
		filled = isTraditional(run)
			? write(text, start, run.end, units, filled)
			: writeSame(text, start, run, units, filled, write);
		start = run.end;
	}
	const flat = !SURROGATE.test(text);
	const converted = fromUnits(units.subarray(0, filled), flat);
	return { ...aligned(text, converted, flat), script: hant > hans ? 'Hant' : 'Hans' };
}

/** Consecutive lines of one kind, and how many characters of only one script they hold. */
interface Run {
	end: number;
	hant: number;
	hans: number;
}

const isTraditional = ({ hant, hans }: Run): boolean => hant > hans;

/** Consecutive lines go through the converter together: Traditional ones, and those without Traditional characters. */
function scriptRuns(text: string): Run[] {
	const runs: Run[] = [];
	let start = 0;
	while (start < text.length) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline + 1;
		const line = { end, ...countScripts(text, start, end) };
		const last = runs.at(-1);
		const alike =
			last && (isTraditional(line) ? isTraditional(last) : line.hant === 0 && last.hant === 0);
		if (alike) {
			last.end = end;
			last.hant += line.hant;
			last.hans += line.hans;
		} else runs.push(line);
		start = end;
	}
	return runs;
}

/** Characters that no Simplified text has are converted one by one; all else stays. */
function writeSame(
	text: string,
	start: number,
	{ end, hant }: Run,
	units: Uint16Array,
	at: number,
	write: HanWriter
): number {
	let filled = at;
	for (let i = start; i < end; i++) {
		const code = text.charCodeAt(i);
		if (hant > 0 && code >= 0x3400 && code < 0xa000 && !isSimplifiedHan(code))
			filled = write(text.charAt(i), 0, 1, units, filled);
		else units[filled++] = code;
	}
	return filled;
}

function regionOf(text: string): Preset {
	const count = { tw: 0, hk: 0 };
	for (const region of ['tw', 'hk'] as const)
		for (const form of REGIONAL[region]) if (text.includes(form)) count[region]++;
	return count.tw === count.hk ? 't' : count.tw > count.hk ? 'tw' : 'hk';
}

/** Aligns by code point: a character may change between one and two units. */
function aligned(from: string, to: string, flat: boolean): { text: string; map: OffsetMap } {
	// Of the same number of characters, all single units on one side: those of the other are too.
	if (from.length === to.length && flat) return { text: to, map: IDENTITY };
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
