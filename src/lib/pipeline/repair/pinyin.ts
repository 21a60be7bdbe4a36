import { pinyin } from 'pinyin-pro';
import { isHan } from './han.ts';

/** The longest reading is six letters (zhuang, shuang). */
const LONGEST = 6;

const readings = new Map<number, ReadonlySet<string>>();

/** Every reading of the character without tones, ü as v: 長 → chang, zhang. */
function readingsOf(code: number): ReadonlySet<string> {
	let known = readings.get(code);
	if (!known) {
		const character = String.fromCharCode(code);
		const all = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
		known = new Set(all.filter((reading) => reading !== character));
		readings.set(code, known);
	}
	return known;
}

const syllables = new Map<string, string>();
/** Pages write a few hundred syllables; other bracketed words must not fill the memory. */
const SYLLABLES_KEPT = 4000;

/** Letters without their tone marks, ü as v: zhǎng → zhang, lǜ → lv; '' for what is no syllable. */
function toneless(syllable: string): string {
	const known = syllables.get(syllable);
	if (known !== undefined) return known;
	const letters = syllable
		.normalize('NFD')
		.replace(/u\u0308/g, 'v')
		.replace(/[\u0300-\u036f]/g, '');
	const plain = /^[a-z]+$/.test(letters) ? letters : '';
	if (syllables.size < SYLLABLES_KEPT) syllables.set(syllable, plain);
	return plain;
}

/**
 * End of the pinyin residue that opens at `open` (環(huán)境: scraped from pages that hide a reading behind a character),
 * or -1. It is one only when the brackets hold a reading of the character before them: (Eco-Town) and (SDGs) stay.
 */
export function residueEnd(input: string, open: number): number {
	const code = open > 0 ? input.charCodeAt(open - 1) : 0;
	if (!isHan(code)) return -1;
	const close = input.charCodeAt(open) === 0x28 ? 0x29 : 0xff09;
	let end = open + 1;
	// Combining tone marks may double the letters.
	const limit = Math.min(input.length, open + 1 + 2 * LONGEST);
	while (end < limit && input.charCodeAt(end) !== close) end++;
	if (end === open + 1 || input.charCodeAt(end) !== close) return -1;
	const syllable = toneless(input.slice(open + 1, end));
	return syllable !== '' && readingsOf(code).has(syllable) ? end + 1 : -1;
}
