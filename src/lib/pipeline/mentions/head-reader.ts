import { characterSet } from './character-set.ts';

/** Reads the longest entry of a list that stands at a position; null when none does. */
export type HeadReader = (text: string, at: number) => string | null;

/** A reader of `list`, which looks only at entries that begin with the character found. */
export function headReader(list: readonly string[]): HeadReader {
	const byFirst: (string[] | undefined)[] = [];
	const begins = characterSet(list);
	const numbers = new Map<number, number>();
	for (const head of [...list].sort((a, b) => b.length - a.length)) {
		const first = head.charCodeAt(0);
		const number = numbers.get(first) ?? byFirst.length + 1;
		numbers.set(first, number);
		(byFirst[number - 1] ??= []).push(head);
	}
	return (text, at) => {
		const unit = text.charCodeAt(at);
		const number = begins(unit) ? numbers.get(unit) : undefined;
		if (number === undefined) return null;
		for (const head of byFirst[number - 1] ?? []) if (text.startsWith(head, at)) return head;
		return null;
	};
}
