/**
 * What SQLite's tokenizer unicode61 makes of words that indexWords has written or a query has: the server's full-text index
 * holds these, so that Zürich is found as zurich. The words are in lower case and of letters and digits already; what is left is
 * that letters with one mark lose it, and that letters it does not know part a word. A test compares all of Unicode.
 */
export function indexedWords(word: string): string[] {
	if (PLAIN.test(word)) return [word];
	return [...word].map(folded).join('').split(' ').filter(Boolean);
}

const PLAIN = /^[a-z0-9\u4e00-\u9fff]*$/;

/** Radicals, which are Han but no letters; New Tai Lue vowels and Vedic signs, which were none in Unicode 6.1. */
const PARTING = /[\u2e80-\u2eff\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3]/;
const MARKED = /^([a-z])\p{M}$/u;

function folded(character: string): string {
	if (PARTING.test(character)) return ' ';
	if (character === 'ς') return 'σ';
	return MARKED.exec(character.normalize('NFD'))?.[1] ?? character;
}
