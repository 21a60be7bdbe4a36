import { simplify } from '../pipeline/repair/simplify.ts';

/**
 * Full text for Chinese: SQLite's tokenizers see a run of Han as one word or as trigrams, so that two-character names
 * (重庆) are never found. Runs of Han are therefore indexed as overlapping pairs, other words as they are, all in Simplified script.
 */
const WORD = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;

/** 成渝地区 → 成渝 渝地 地区 区: the last single character lets a one-character prefix query find the end of a run. */
export function indexWords(text: string): string {
	const words: string[] = [];
	for (const [run] of split(text)) {
		const characters = [...run];
		if (!HAN.test(run)) words.push(run);
		else
			for (let i = 0; i < characters.length; i++) words.push(characters.slice(i, i + 2).join(''));
	}
	return words.join(' ');
}

/** The words of a query as they are looked for: Simplified, lower case. */
export const searchedWords = (query: string): string[] => [...split(query)].map(([run]) => run);

/** A part of a query: words that must stand side by side, the last of them perhaps only begun. */
export interface SearchedPhrase {
	readonly words: readonly string[];
	readonly isBegun: boolean;
}

/** What a query looks for, words as indexWords writes them; all of the phrases must occur. Without a word there are none. */
export function searchedPhrases(query: string): SearchedPhrase[] {
	return [...split(query)].map(([run]) => {
		const characters = [...run];
		if (!HAN.test(run) || characters.length === 1) return { words: [run], isBegun: true };
		const pairs = characters.slice(0, -1).map((one, i) => one + (characters[i + 1] ?? ''));
		return { words: pairs, isBegun: false };
	});
}

/** The phrase of no words, which stands nowhere. */
const NOTHING = '""';

/** An FTS5 expression in which every word must occur, Han runs as phrases; a query without a word finds nothing. */
export function matchExpression(query: string): string {
	const terms = searchedPhrases(query).map(
		({ words, isBegun }) => `"${words.join(' ')}"${isBegun ? '*' : ''}`
	);
	return terms.length === 0 ? NOTHING : terms.join(' AND ');
}

/** Words in Simplified script and lower case; letters of other scripts end a run of Han and the other way round. */
function* split(text: string): Generator<[string]> {
	for (const [found] of simplify(text.normalize('NFKC')).text.toLowerCase().matchAll(WORD)) {
		for (const [run] of found.matchAll(/\p{Script=Han}+|\P{Script=Han}+/gu)) yield [run];
	}
}
