import { characterSet } from './character-set.ts';
import { headReader } from './head-reader.ts';
import { startsWord } from './lexicon.ts';
import {
	COMMON_SURNAMES,
	FOREIGN_OFFICES,
	PERSON_TAILS,
	SURNAMES,
	TITLES,
	TRANSCRIBING
} from './persons.data.ts';

/** A stretch read as a person's name. */
export interface Person {
	readonly start: number;
	readonly end: number;
	readonly weight: number;
	readonly reason: string;
}

const LONGEST_TITLE = Math.max(...TITLES.map((title) => title.length));
const titles = new Set(TITLES);
const endsTitle = characterSet(TITLES.map((title) => title.slice(-1)));
const transcribes = characterSet(TRANSCRIBING);
const isSurname = characterSet(SURNAMES);
const isCommonSurname = characterSet(COMMON_SURNAMES);

/** The office or calling that ends right before `at`. */
export function titleBefore(text: string, at: number): string | null {
	if (at < 2 || !endsTitle(text.charCodeAt(at - 1))) return null;
	for (let length = Math.min(LONGEST_TITLE, at); length >= 2; length--) {
		const title = text.slice(at - length, at);
		if (titles.has(title)) return title;
	}
	return null;
}

/** Offices that foreigners hold in the news, right before their name. */
const offices = new Set(FOREIGN_OFFICES);

/**
 * True when a country's or city's name right after an office is the beginning of a person's name in transcription: 总理加纳奥.
 */
export function isForeignPerson(text: string, start: number, end: number): boolean {
	if (end - start > 3 || !transcribes(text.charCodeAt(end))) return false;
	const title = titleBefore(text, start);
	return title !== null && offices.has(title) && !startsWord(text, end);
}

const personTail = headReader(PERSON_TAILS);
const tailAt = (text: string, at: number): boolean => personTail(text, at) !== null;

/**
 * Persons whose name contains or is the name at `[start, end)`: 局长徐州, 李想、杨凌领奖, 李长春. Only short names come
 * into question: nobody is called 徐州市.
 */
export function personAt(text: string, start: number, end: number): Person | null {
	const length = end - start;
	if (length > 3) return null;
	if (length === 3) {
		// 会长张家港表示: three characters are a person only between an office and what a person does.
		const title =
			isSurname(text.charCodeAt(start)) && tailAt(text, end) && titleBefore(text, start);
		return title && title !== '代表' && title !== '记者'
			? { start, end, weight: 16, reason: `a person's name after ${title}` }
			: null;
	}
	// The name itself is surname and given name.
	if (isSurname(text.charCodeAt(start))) {
		const title = titleBefore(text, start);
		if (title) return { start, end, weight: 9.5, reason: `a person's name after ${title}` };
		const other = listedPerson(text, start);
		if (other) return { start, end, weight: 9.5, reason: 'a name in a list of persons' };
	}
	// A surname before it: the name is the given name.
	const head = start - 1;
	if (head >= 0 && isSurname(text.charCodeAt(head))) {
		const title = titleBefore(text, head);
		if (title) return { start: head, end, weight: 12, reason: `a person's name after ${title}` };
		const free = head === 0 || /[^\p{Script=Han}]/u.test(text.charAt(head - 1));
		if (
			isCommonSurname(text.charCodeAt(head)) &&
			(tailAt(text, end) || (free && length === 2 && isAlone(text, end)))
		)
			return { start: head, end, weight: 11, reason: "a surname and a person's given name" };
		if (listedPerson(text, head))
			return { start: head, end, weight: 11, reason: 'a name in a list of persons' };
	}
	return null;
}

const isAlone = (text: string, end: number): boolean =>
	end === text.length || /[、，,。；;\s）)]/.test(text.charAt(end));

/** True when `、` and before it a surname with one or two characters after a title stand before `at`: 校长李想、杨凌. */
function listedPerson(text: string, at: number): boolean {
	if (text.charAt(at - 1) !== '、') return false;
	for (const length of [2, 3]) {
		const start = at - 1 - length;
		if (start >= 0 && isSurname(text.charCodeAt(start)) && titleBefore(text, start)) return true;
	}
	return false;
}
