import type { Repair } from '../domain/article.ts';
import { lostAt } from './repair-lost.ts';
import { residueEnd } from './repair-pinyin.ts';

/** Damage of a page: the row of the record, the stretch to take out and what the text has instead. */
export interface Damage {
	readonly row: Repair;
	readonly start: number;
	readonly end: number;
	readonly after: string;
	/** For lost characters: what stands in their place. */
	readonly what?: string;
}

/** Stands in the text for any stretch of lost characters: no letter, no mark, no sentence end. */
export const LOST = '\uFFFD';

const BRACKET = 1;
const INVISIBLE = 2;
const DOUBTFUL = 3;

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
		} else {
			const lost = lostAt(input, i);
			if (lost) addLost(found, i, lost.end, lost.what);
			// A run of one character is judged once.
			i = (lost?.end ?? pastRun(input, i)) - 1;
		}
	}
	return found;
}

/** What is lost right behind what is lost is one stretch. */
function addLost(found: Damage[], start: number, end: number, what: string): void {
	const before = found.at(-1);
	if (before?.what !== undefined && before.end === start) {
		found.pop();
		addLost(found, before.start, end, `${before.what}, ${what}`);
	} else
		found.push({ row: { start, end, kind: 'lost', after: null }, start, end, after: LOST, what });
}

function pastRun(input: string, start: number): number {
	const code = input.charCodeAt(start);
	let end = start + 1;
	while (input.charCodeAt(end) === code) end++;
	return end;
}
