import type { ExplanationAnswer } from '../domain/explanation.ts';

type PageLine = ExplanationAnswer['page']['lines'][number];

/** A line of the page, or a stretch of lines of its article. */
export interface ReadLines {
	readonly start: number;
	readonly role: string;
	readonly text: string;
	readonly reason: string;
	/** How many lines of the page. */
	readonly count: number;
}

/** What the article's own stretches are made of. */
const ARTICLE: ReadonlySet<string> = new Set(['body', 'heading', 'caption']);

/** The lines of a page in order; those of the article, which people have just read, as one where they follow each other. */
export function readLines(lines: readonly PageLine[]): ReadLines[] {
	const rows: (ReadLines & { count: number })[] = [];
	for (const { start, role, text, reason } of lines) {
		const last = rows.at(-1);
		const own = ARTICLE.has(role);
		if (own && last?.role === 'body') last.count++;
		else rows.push({ start, role: own ? 'body' : role, text: text.trim(), reason, count: 1 });
	}
	return rows;
}

type PageRepair = ExplanationAnswer['page']['repairs'][number];

/** All repairs of a kind: how many, and the different ones among the first of them. */
export interface RepairsOfKind {
	readonly kind: string;
	readonly count: number;
	/** What stood there, and what it reads as; null where that is lost. */
	readonly examples: readonly (readonly [string, string | null])[];
}

/** Pages have hundreds of repairs alike: told by kind, each different one once, up to `most` of a kind. */
export function groupRepairs(repairs: readonly PageRepair[], most: number): RepairsOfKind[] {
	const kinds = new Map<string, { count: number; examples: Map<string, string | null> }>();
	for (const { kind, before, after } of repairs) {
		const own = kinds.get(kind) ?? { count: 0, examples: new Map<string, string | null>() };
		kinds.set(kind, own);
		own.count++;
		if (own.examples.size < most && before.trim() !== '') own.examples.set(before, after);
	}
	return [...kinds].map(([kind, { count, examples }]) => ({
		kind,
		count,
		examples: [...examples]
	}));
}
