import { QUOTE_LIMIT } from '../../domain/link.ts';
import type { Span } from '../../domain/span.ts';
import type { ArticleDocument, LinkCandidate } from '../document.ts';
import { characterSet } from '../mentions/character-set.ts';
import type { Mask } from './mask.ts';
import { grammar, indexOf } from './mask.ts';
import { cover, type Paper, type Reading } from './reading.ts';

const endsClause = characterSet('，；：。！？');
const EDGES = /^[\s，、；：]+|[\s，、；：。]+$/g;

/** The clause of a masked sentence around a position: `[from, to)` without the marks that end it. */
export function clauseAt(text: string, position: number): [number, number] {
	let from = position;
	while (from > 0 && !endsClause(text.charCodeAt(from - 1))) from -= 1;
	let to = position;
	while (to < text.length && !endsClause(text.charCodeAt(to))) to += 1;
	return [from, to];
}

const DATED = grammar('^[^@P]{0,6}@D[^@P]{0,4}$');

/** The clause before that only tells the date belongs to the proof. */
function withDate(text: string, start: number): number {
	if (start === 0) return start;
	const [from, to] = clauseAt(text, start - 1);
	return DATED.test(text.slice(from, to)) ? from : start;
}

/**
 * The words that prove an act: from the clause of its first party to the clause of its verb, fewer when the quote would be
 * too long in the page as scraped (damage can make it three times as long as it reads).
 */
export function proofOf(
	document: ArticleDocument,
	mask: Mask,
	first: number,
	verb: readonly [number, number]
): Span {
	const [ownStart, ownEnd] = clauseAt(mask.text, verb[0]);
	const end = Math.max(ownEnd, verb[1]);
	const opening = withDate(mask.text, clauseAt(mask.text, Math.min(first, ownStart))[0]);
	const whole = trimmed(document, mask.span(opening, end));
	if (fits(document, whole)) return whole;
	const clause = trimmed(document, mask.span(ownStart, end));
	if (fits(document, clause)) return clause;
	const core = mask.span(verb[0], verb[1]);
	let { start, end: until } = core;
	while (
		fits(document, {
			start: Math.max(clause.start, start - 4),
			end: Math.min(clause.end, until + 4)
		})
	) {
		if (start === clause.start && until === clause.end) break;
		start = Math.max(clause.start, start - 4);
		until = Math.min(clause.end, until + 4);
	}
	return { start, end: until };
}

/** Short enough for a quote, in the page as scraped. */
export const fits = (document: ArticleDocument, span: Span): boolean => {
	const { start, end } = document.toInput(span);
	return end - start <= QUOTE_LIMIT;
};

function trimmed(document: ArticleDocument, span: Span): Span {
	const text = document.text.slice(span.start, span.end);
	const lead = /^[\s，、；：]*/.exec(text)?.[0].length ?? 0;
	const kept = text.replace(EDGES, '').length;
	return kept > 0 ? { start: span.start + lead, end: span.start + lead + kept } : span;
}

const TITLED = grammar('@T', 'g');
const SIGNS = /[签订立结建成设]/;
const edges = ({ start, end }: Span): [number, number] => [start, end];
const NAMED =
	/^(?:了|的)?([\u4e00-\u9fffA-Za-z0-9“”·—\-、]{2,30}?(?:协议书?|协定|备忘录|意向书|合同|条约|公约|宣言|声明|机制|联盟|工程|计划|论坛|交流会|洽谈会|对接会|联席会议))/;

/** The paper, mechanism or project that an act is about: a titled one in its clause, else the noun behind the verb. */
export function instrumentOf(
	document: ArticleDocument,
	reading: Reading,
	verb: readonly [number, number]
): LinkCandidate['instrument'] {
	const { mask } = reading;
	const [from, to] = clauseAt(mask.text, verb[0]);
	const papers = [...mask.text.slice(from, to).matchAll(TITLED)].flatMap(
		({ 0: symbol, index }): [Paper, number][] => {
			const paper = reading.papers[indexOf('T', symbol)];
			return paper ? [[paper, from + index]] : [];
		}
	);
	const paper = (papers.find(([, at]) => at >= verb[1]) ?? papers.at(-1))?.[0];
	if (paper) return { name: paper.name, start: paper.span.start + 1, end: paper.span.end - 1 };
	const behind = mask.span(verb[1], Math.max(verb[1], to));
	const text = document.text.slice(behind.start, behind.end);
	const named = SIGNS.test(document.text.slice(...edges(mask.span(verb[0], verb[1]))))
		? NAMED.exec(text)
		: null;
	if (!named?.[1]) return null;
	const start = behind.start + named[0].length - named[1].length;
	return { name: named[1], start, end: start + named[1].length };
}

/** Both stretches as one. */
export const joined = cover;
