import { BitTable, pairHash } from '../../gazetteer/bit-table.ts';
import { PHRASES } from './phrases.data.ts';
import { NATIVE_WORDS } from './word-like.data.ts';
import { COMMON_WORDS, WORDS } from './words.data.ts';

/** A word or set phrase that competes with the names it overlaps. `weight` is on the scale of `weights.ts`. */
export interface Word {
	readonly weight: number;
	readonly reason: string;
	/** False where only the table of names that are also words has it (寿县). */
	readonly common: boolean;
}

const WORD = 'an ordinary word';
/** Dishes and breeds yield to the parent right before them: 山东德州扒鸡 names 德州, 海南鸡饭 nothing. */
export const DISHES = 'a dish, breed or product';

/** An entry of the lexicon. */
export interface Entry {
	readonly text: string;
	readonly word: Word;
}

/** Entries by their first two characters, found through an open-addressing table: every position of a text is looked up. */
const SLOTS = 2 ** 16;
const pairs = new Uint32Array(SLOTS);
const lists: (Entry[] | undefined)[] = new Array<Entry[] | undefined>(SLOTS);
const NONE: readonly Entry[] = [];
/** Says by a hash of so many bits whether any entry begins with a pair: small enough to stay at hand. */
const BITS = 18;
const begins = new BitTable(2 ** BITS);

function slotOf(text: string, start: number): number {
	const pair = ((text.charCodeAt(start) << 16) | text.charCodeAt(start + 1)) >>> 0;
	let slot = Math.imul(pair, 0x9e3779b1) >>> 16;
	while (pairs[slot] !== pair && pairs[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
	return slot;
}

function learn(text: string, word: Word): void {
	begins.add(pairHash(text.charCodeAt(0), text.charCodeAt(1), BITS));
	const slot = slotOf(text, 0);
	const list = (lists[slot] ??= []);
	if (list.some((known) => known.text === text)) return;
	pairs[slot] = ((text.charCodeAt(0) << 16) | text.charCodeAt(1)) >>> 0;
	list.push({ text, word });
}

/** Entries that begin with the two characters at `start`; whether one stands there `stands` tells. */
export const entriesAt = (text: string, start: number): readonly Entry[] =>
	start >= 0 &&
	start + 1 < text.length &&
	begins.has(pairHash(text.charCodeAt(start), text.charCodeAt(start + 1), BITS))
		? (lists[slotOf(text, start)] ?? NONE)
		: NONE;

/** True when the entry, one of `entriesAt`, stands at `start`. */
export const stands = (entry: Entry, text: string, start: number): boolean =>
	entry.text.length === 2 || text.startsWith(entry.text, start);

/** A longer word is less often a chance meeting of two others. */
const weightOfWord = (word: string, common: boolean): number =>
	word.length === 2 ? (common ? 6 : 5.3) : word.length === 3 ? 7.5 : 3.2 * word.length;

const weightOfPhrase = (phrase: string, reason: string): number =>
	reason === WORD || phrase.length === 2 ? weightOfWord(phrase, true) : 4.5 * phrase.length;

for (const [reason, phrases] of Object.entries(PHRASES))
	for (const phrase of phrases)
		learn(phrase, { weight: weightOfPhrase(phrase, reason), reason, common: true });
for (const word of COMMON_WORDS.split(' '))
	learn(word, { weight: weightOfWord(word, true), reason: WORD, common: true });
for (const word of WORDS.split(' '))
	learn(word, { weight: weightOfWord(word, false), reason: WORD, common: true });
for (const word of NATIVE_WORDS)
	learn(word, { weight: weightOfWord(word, true), reason: WORD, common: false });

/** True when a word of the lexicon starts at `start`. */
export function startsWord(text: string, start: number): boolean {
	for (const entry of entriesAt(text, start)) if (stands(entry, text, start)) return true;
	return false;
}

/** True when exactly this is a word of the lexicon. */
export const isWord = (word: string): boolean => spells(word, 0, word.length);

/** True when exactly `[start, end)` is a word. */
function spells(text: string, start: number, end: number): boolean {
	for (const entry of entriesAt(text, start))
		if (entry.text.length === end - start && stands(entry, text, start)) return true;
	return false;
}

/** True when a word of two or three characters ends at `end`. */
export const endsWord = (text: string, end: number): boolean =>
	(end >= 2 && spells(text, end - 2, end)) || (end >= 3 && spells(text, end - 3, end));

/** A word that overlaps `[start, end)` without being it or lying inside it; null when there is none. */
export function wordAcross(text: string, start: number, end: number): string | null {
	for (let at = Math.max(0, start - 3); at < end; at++) {
		let across: string | null = null;
		for (const entry of entriesAt(text, at)) {
			const wordEnd = at + entry.text.length;
			if (wordEnd > start && (at < start || wordEnd > end) && stands(entry, text, at))
				across = entry.text;
		}
		if (across !== null) return across;
	}
	return null;
}
