import type { Repair } from '../../domain/article.ts';
import { isHan } from './han.ts';
import { lostAt, pastStrange, type Lost } from './lost.ts';
import { residueEnd } from './pinyin.ts';
import { realign, type Realigned } from './realign.ts';

/** Damage of a page: the row of the record, the stretch to take out and what the text has instead. */
export interface Damage {
	readonly row: Repair;
	readonly start: number;
	readonly end: number;
	readonly after: string;
	/** For lost characters: what stands in their place. */
	readonly what?: string;
	/** For characters read from their bytes one later. */
	readonly realigned?: Realigned;
}

/** Stands in the text for any stretch of lost characters: no letter, no mark, no sentence end. */
export const LOST = '\uFFFD';

const BRACKET = 1;
const INVISIBLE = 2;
const DOUBTFUL = 3;
const PAUSE = 4;

/** Control and format characters of Unicode; line ends and tabs are blanks, not damage. */
const WITHOUT_WIDTH: readonly (readonly [number, number])[] = [
	[0x00, 0x08],
	[0x0e, 0x1f],
	[0x7f, 0x84],
	[0x86, 0x9f],
	[0xad, 0xad],
	[0x061c, 0x061c],
	[0x180e, 0x180e],
	[0x200b, 0x200f],
	[0x202a, 0x202e],
	[0x2060, 0x206f],
	[0xfeff, 0xfeff],
	[0xfff9, 0xfffb]
];

/** What a unit may be a sign of; nearly all are plain, and one look tells. */
const SIGNS = new Uint8Array(0x10000);
for (const [first, last] of WITHOUT_WIDTH) SIGNS.fill(INVISIBLE, first, last + 1);
SIGNS.fill(DOUBTFUL, 0xe000, 0xf900);
for (const character of '?口□\uFFFD') SIGNS[character.charCodeAt(0)] = DOUBTFUL;
for (const character of '，。、；：,;:﹐﹔﹕') SIGNS[character.charCodeAt(0)] = PAUSE;
for (const character of '(（') SIGNS[character.charCodeAt(0)] = BRACKET;

/** All damage in order, not overlapping. Linear in the length of the input. */
export function findDamage(input: string): Damage[] {
	const found: Damage[] = [];
	for (let i = 0; i < input.length; i++) {
		const sign = SIGNS[input.charCodeAt(i)];
		if (sign === 0) continue;
		if (sign === BRACKET) {
			const end = residueEnd(input, i);
			if (end < 0) continue;
			const row = { start: i - 1, end, kind: 'pinyin', after: input.charAt(i - 1) } as const;
			found.push({ row, start: i, end, after: '' });
			i = end - 1;
		} else if (sign === INVISIBLE) {
			let end = i + 1;
			while (end < input.length && SIGNS[input.charCodeAt(end)] === INVISIBLE) end++;
			found.push({ row: { start: i, end, kind: 'control', after: '' }, start: i, end, after: '' });
			i = end - 1;
		} else if (sign === PAUSE) {
			const next = SIGNS[input.charCodeAt(i + 1)];
			if (next !== PAUSE && next !== INVISIBLE) continue;
			const before = codeBefore(input, found, i);
			// Rare characters are pairs of units; their tables know common ones for some of them.
			const end = isHan(before) || isSecondHalf(before) ? doubledEnd(input, i) : -1;
			if (end < 0) continue;
			const row = { start: i, end, kind: 'punctuation', after: input.charAt(i) } as const;
			found.push({ row, start: i + 1, end, after: '' });
			i = end - 1;
		} else {
			const lost = lostAt(input, i);
			// A run of one character is judged once.
			i = (lost ? takeLost(input, found, i, lost) : pastRun(input, i)) - 1;
		}
	}
	return found;
}

/** The unit that will stand before `at`: behind a reading or an invisible character that goes, the one before that. */
function codeBefore(input: string, found: readonly Damage[], at: number): number {
	let end = at;
	for (let k = found.length - 1; k >= 0; k--) {
		const damage = found[k];
		if (damage?.end !== end) break;
		if (damage.after !== '') return damage.after.charCodeAt(damage.after.length - 1);
		end = damage.start;
	}
	return input.charCodeAt(end - 1);
}

const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

const WIDE: Readonly<Record<string, string>> = {
	',': '，',
	'﹐': '，',
	';': '；',
	'﹔': '；',
	':': '：',
	'﹕': '：'
};

/**
 * End of the run of one mark of pausing behind a Han character (，， or ,，), invisible characters in it included; -1 for a
 * single mark and for 。。。, which trails off.
 */
function doubledEnd(input: string, start: number): number {
	const own = (at: number): string => WIDE[input.charAt(at)] ?? input.charAt(at);
	const mark = own(start);
	let end = start + 1;
	let marks = 1;
	for (let at = end; at < input.length; at++)
		if (own(at) === mark) [end, marks] = [at + 1, marks + 1];
		else if (SIGNS[input.charCodeAt(at)] !== INVISIBLE) break;
	return marks === 1 || (mark === '。' && marks > 2) ? -1 : end;
}

/** Records what is lost at `start`, and what its misaligned bytes still prove; the end of both. */
function takeLost(
	input: string,
	found: Damage[],
	start: number,
	{ end, what, bytes }: Lost
): number {
	const realigned = bytes === true ? realign(input, end) : null;
	if (!realigned) {
		const past = what === 'a cut reading' ? pastStrange(input, end) : end;
		addLost(found, start, past, what);
		return past;
	}
	addLost(found, start, end, what);
	if (realigned.text === '') {
		addLost(found, end, realigned.end, 'misaligned bytes', realigned);
		return realigned.end;
	}
	const after = realigned.open === null ? realigned.text : realigned.text + LOST;
	const row = { start: end, end: realigned.end, kind: 'lost', after } as const;
	found.push({ row, start: end, end: realigned.end, after, realigned });
	return realigned.end;
}

/** What is lost right behind what is lost is one stretch. */
function addLost(
	found: Damage[],
	from: number,
	end: number,
	what: string,
	realigned?: Realigned
): void {
	// An invisible character between two losses goes with them.
	const last = found.at(-1);
	const gap = last?.row.kind === 'control' && last.end === from ? last : null;
	const before = gap ? found.at(-2) : last;
	const joins = before?.what !== undefined && before.end === (gap?.start ?? from);
	if (joins) found.length -= gap ? 2 : 1;
	const start = joins ? before.start : from;
	found.push({
		row: { start, end, kind: 'lost', after: null },
		start,
		end,
		after: LOST,
		what: joins ? `${before.what}, ${what}` : what,
		...(realigned && { realigned })
	});
}

function pastRun(input: string, start: number): number {
	const code = input.charCodeAt(start);
	let end = start + 1;
	while (input.charCodeAt(end) === code) end++;
	return end;
}
