import type { Message } from '../../domain/message.ts';
import { findDamage, LOST, type Damage } from './damage.ts';
import type { RepairedText } from '../document.ts';
import { foldWidth } from './fold-width.ts';
import { applyEdits, chain } from './offset-map.ts';
import { isPrivateUse } from './lost.ts';
import { hex, suggest } from './realign.ts';
import { simplify } from './simplify.ts';
import { findWraps } from './unwrap.ts';

export { LOST } from './damage.ts';

/**
 * The text as it was meant: without pinyin residue and invisible characters, Simplified, width-folded, lost characters
 * marked, or restored where their bytes prove them. Nothing is guessed: suggestions are messages only. Never throws; linear in the length of the input.
 */
export function repair(input: string): RepairedText {
	const wraps = findWraps(input);
	const within = findDamage(input);
	const damage =
		wraps.length === 0 ? within : [...within, ...wraps].sort((a, b) => a.start - b.start);
	const { text: mended, map: toInput } = applyEdits(input, damage);
	const { text, script, map: toMended } = simplify(foldWidth(mended));
	const map = chain(toInput, toMended);
	return {
		input,
		text,
		script,
		repairs: damage.map(({ row }) => row),
		messages: [
			...damage.filter((one) => one.what).flatMap((one) => lossMessage(input, one)),
			...damage
				.filter((one) => one.realigned)
				.flatMap((one, i) => realignedMessages(input, one, i < SUGGESTED))
		].sort((a, b) => a.start - b.start || a.end - b.end),
		toInput: (span) => map.toSource(span),
		fromInput: (span) => map.fromSource(span)
	};
}

function lossMessage(input: string, { start, end, what }: Damage): Message[] {
	if (what === undefined) return [];
	const place = [...input.slice(start, Math.min(end, start + 12))]
		.map(shown)
		.join('')
		.replace(/ +/g, ' ')
		.trim();
	return [
		{
			rule: 'characters-lost',
			start,
			end,
			reason: `characters were lost, and in their place stands ${place} (${what})`
		}
	];
}

/** Suggestions look through the page: only for so many places of it. */
const SUGGESTED = 20;

function realignedMessages(
	input: string,
	{ start, end, realigned }: Damage,
	suggesting: boolean
): Message[] {
	if (!realigned) return [];
	const bytes = realigned.bytes.map(hex).join(' ');
	const reason = `the bytes ${bytes} were read one too early: ${realigned.text} behind the second half of a lost character`;
	const suggestion = suggesting ? suggest(input, start, realigned) : null;
	return [
		...(realigned.text === '' ? [] : [{ rule: 'characters-restored', start, end, reason }]),
		...(suggestion ? [{ rule: 'characters-suggested', start, end, reason: suggestion.reason }] : [])
	];
}

const shown = (character: string): string =>
	isPrivateUse(character.charCodeAt(0)) || character === LOST
		? ` U+${character.charCodeAt(0).toString(16).toUpperCase()} `
		: character;
