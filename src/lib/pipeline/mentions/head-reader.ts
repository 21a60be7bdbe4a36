/** Reads the longest entry of a list that stands at a position; null when none does. */
export type HeadReader = (text: string, at: number) => string | null;

/** A reader of `list`, which looks only at entries that begin with the character found. */
export function headReader(list: readonly string[]): HeadReader {
	const byFirst: (string[] | undefined)[] = [];
	const numbers = new Uint16Array(65_536);
	for (const head of [...list].sort((a, b) => b.length - a.length)) {
		const first = head.charCodeAt(0);
		const number = numbers[first] || byFirst.length + 1;
		numbers[first] = number;
		(byFirst[number - 1] ??= []).push(head);
	}
	return (text, at) => {
		const number = numbers[text.charCodeAt(at)];
		if (!number) return null;
		for (const head of byFirst[number - 1] ?? []) if (text.startsWith(head, at)) return head;
		return null;
	};
}
