import { characterSet } from '../mentions/character-set.ts';

/** 一行来我市: they are from elsewhere. */
const AWAY = ['赴', '到', '访', '抵', '往', '在'];
const GUESTS = /[来赴到至抵]我[省市区县州]/;

const isStop = characterSet('，。；');
/** How far behind a word of motion its goal may stand, in units. */
const REACH = 5;

/** True when the sentence tells of someone on the way to a place, or of guests and the place. */
export const goesTo = (sentence: string, name: string): boolean =>
	GUESTS.test(sentence)
		? sentence.includes(name)
		: AWAY.some((word) => follows(sentence, word, name));

/** True when a name follows a word with little between. */
function follows(sentence: string, word: string, name: string): boolean {
	for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
		const end = at + word.length;
		for (let from = end; from <= end + REACH; from += 1) {
			if (sentence.startsWith(name, from)) return true;
			if (from >= sentence.length || isStop(sentence.charCodeAt(from))) break;
		}
	}
	return false;
}
