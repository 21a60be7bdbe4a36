/** Reads the longest entry of a list that stands at a position; null when none does. */
export type HeadReader = (text: string, at: number) => string | null;

/** A reader of `list`, which looks only at entries that begin with the character found. */
export function headReader(list: readonly string[]): HeadReader {
	const byFirst = new Map<string, string[]>();
	for (const head of [...list].sort((a, b) => b.length - a.length)) {
		const known = byFirst.get(head.charAt(0));
		if (known) known.push(head);
		else byFirst.set(head.charAt(0), [head]);
	}
	return (text, at) =>
		byFirst.get(text.charAt(at))?.find((head) => text.startsWith(head, at)) ?? null;
}
