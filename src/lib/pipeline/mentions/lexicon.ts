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

/** By the first two characters, shortest first: most looks end there. */
const lexicon = new Map<string, { readonly text: string; readonly word: Word }[]>();

function learn(text: string, word: Word): void {
	const key = text.slice(0, 2);
	const list = lexicon.get(key);
	if (!list) lexicon.set(key, [{ text, word }]);
	else if (!list.some((known) => known.text === text)) list.push({ text, word });
}

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

/** Calls `found(end, word)` for each word of the lexicon that starts at `start`. */
export function wordsAt(
	text: string,
	start: number,
	found: (end: number, word: Word) => void
): void {
	for (const { text: entry, word } of lexicon.get(text.slice(start, start + 2)) ?? [])
		if (text.startsWith(entry, start)) found(start + entry.length, word);
}

/** True when a word of the lexicon starts at `start`. */
export const startsWord = (text: string, start: number): boolean =>
	lexicon.get(text.slice(start, start + 2))?.some((known) => text.startsWith(known.text, start)) ??
	false;

/** True when exactly this is a word of the lexicon. */
export const isWord = (word: string): boolean =>
	lexicon.get(word.slice(0, 2))?.some((known) => known.text === word) ?? false;

/** True when a word of two or three characters ends at `end`. */
export const endsWord = (text: string, end: number): boolean =>
	(end >= 2 && isWord(text.slice(end - 2, end))) || (end >= 3 && isWord(text.slice(end - 3, end)));

/** A word that overlaps `[start, end)` without being it or lying inside it; null when there is none. */
export function wordAcross(text: string, start: number, end: number): string | null {
	for (let at = Math.max(0, start - 3); at < end; at++) {
		let across: string | null = null;
		wordsAt(text, at, (wordEnd) => {
			if (wordEnd > start && (at < start || wordEnd > end)) across = text.slice(at, wordEnd);
		});
		if (across !== null) return across;
	}
	return null;
}
