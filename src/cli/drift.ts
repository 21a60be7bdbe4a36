import type { Correction, Drift } from '../lib/domain/correction.ts';
import { printable } from '../lib/server/failure.ts';
import type { Library } from '../lib/server/store/library.ts';

const PAGE = 200;
const SHOWN = 40;
const SAYS: Readonly<Record<Drift, string>> = {
	lost: 'no longer finds its words and has no effect',
	changed: 'holds, but its words read otherwise now'
};

/** A line for each correction whose words have changed or are gone since it was made, the lost first: for people to look at. */
export async function driftLines(library: Library): Promise<string[]> {
	const lines: string[] = [];
	for (const drift of ['lost', 'changed'] as const)
		for (let cursor: string | null = null; ;) {
			const page = await library.corrections({ article: null, drift, cursor, limit: PAGE });
			lines.push(...page.corrections.map((one) => lineOf(one, SAYS[drift])));
			cursor = page.next;
			if (cursor === null) break;
		}
	return lines;
}

function lineOf({ article, at, by, change, anchor }: Correction, says: string): string {
	const quote = [...anchor.quote.replace(/\s+/g, ' ')];
	const words = quote.slice(0, SHOWN).join('') + (quote.length > SHOWN ? '…' : '');
	return `${printable(article)}: the correction (${change.kind}) by ${printable(by)} of ${at.slice(0, 10)} ${says}: 「${printable(words)}」`;
}
