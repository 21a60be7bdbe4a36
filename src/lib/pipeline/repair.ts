import type { Repair } from '../domain/article.ts';
import type { Message } from '../domain/message.ts';
import type { RepairedText } from './document.ts';
import { foldWidth } from './fold-width.ts';
import { applyEdits, chain, type Edit } from './offset-map.ts';
import { isPrivateUse, lostAt } from './repair-lost.ts';
import { residueEnd } from './repair-pinyin.ts';
import { simplify } from './simplify.ts';

/** Stands in the text for any stretch of lost characters: no letter, no mark, no sentence end. */
export const LOST = '\uFFFD';

/** What ends a plain stretch: brackets, signs of lost characters, characters without width, control characters. */
const SUSPECT = /[\(（?\ufffd\u25a1口\ue000-\uf8ff]|[[\p{Cc}\p{Cf}]--[\t-\r\x85]]+/gv;
const INVISIBLE = /^[\p{Cc}\p{Cf}]/u;

/**
 * The text as it was meant: without pinyin residue and invisible characters, Simplified, width-folded, lost characters
 * marked. Nothing is guessed: what was lost stays lost. Never throws; linear in the length of the input.
 */
export function repair(input: string): RepairedText {
	const edits: Edit[] = [];
	const repairs: Repair[] = [];
	const messages: Message[] = [];
	SUSPECT.lastIndex = 0;
	for (let hit = SUSPECT.exec(input); hit; hit = SUSPECT.exec(input)) {
		const start = hit.index;
		const mark = hit[0];
		if (mark === '(' || mark === '（') {
			const end = residueEnd(input, start);
			if (end < 0) continue;
			edits.push({ start, end, after: '' });
			repairs.push({ start: start - 1, end, kind: 'pinyin', after: input.charAt(start - 1) });
			SUSPECT.lastIndex = end;
		} else if (INVISIBLE.test(mark)) {
			const end = start + mark.length;
			edits.push({ start, end, after: '' });
			repairs.push({ start, end, kind: 'control', after: '' });
		} else {
			const lost = lostAt(input, start);
			if (!lost) {
				SUSPECT.lastIndex = pastRun(input, start);
				continue;
			}
			edits.push({ start, end: lost.end, after: LOST });
			repairs.push({ start, end: lost.end, kind: 'lost', after: null });
			messages.push({
				rule: 'characters-lost',
				start,
				end: lost.end,
				reason: `characters were lost: ${lost.what} (${shown(input.slice(start, lost.end))}) in their place`
			});
			SUSPECT.lastIndex = lost.end;
		}
	}
	const { text: mended, map: toInput } = applyEdits(input, edits);
	const { text: simplified, script, map: toMended } = simplify(foldWidth(mended));
	const map = chain(toInput, toMended);
	return {
		input,
		text: simplified,
		script,
		repairs,
		messages,
		toInput: (span) => map.toSource(span),
		fromInput: (span) => map.fromSource(span)
	};
}

/** A run of one character is judged once, so that a megabyte of `?` takes one pass. */
function pastRun(input: string, start: number): number {
	const code = input.charCodeAt(start);
	let end = start + 1;
	while (input.charCodeAt(end) === code) end++;
	return end;
}

const shown = (damage: string): string =>
	[...damage.slice(0, 12)]
		.map((character) =>
			isPrivateUse(character.charCodeAt(0)) || character === LOST
				? `U+${character.charCodeAt(0).toString(16).toUpperCase()}`
				: character
		)
		.join(' ');
