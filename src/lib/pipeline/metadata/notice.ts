import type { Span } from '../../domain/span.ts';
import type { PageLine } from '../document.ts';

/** What pages say of their rights: a licence, a ban or terms of reprinting. */
const NOTICE =
	/转载|版权|著作权|知识产权|授权|许可协议|CC ?BY|[Cc]reative ?[Cc]ommons|知识共享|原创|侵权|all ?rights ?reserved/iu;

/** Longest notice that is shown, in units. */
const LONGEST = 1000;
const HEADING = /^.{0,10}(?:声明|说明|须知|提示)[：】]{0,2}$/u;

/** The first line that tells the page's licence or terms of reprinting, below the article before above it; null without. */
export function findNotice(
	text: string,
	lines: readonly PageLine[],
	body: readonly Span[]
): Span | null {
	const end = body.at(-1)?.end ?? 0;
	const told = lines.filter(
		(line) => line.role === 'copyright' && NOTICE.test(text.slice(line.start, line.end))
	);
	const found = told.find((line) => line.start >= end) ?? told[0];
	if (!found) return null;
	// 版权声明： alone is the heading of the notice below it.
	const next = lines.slice(lines.indexOf(found) + 1).find((line) => line.role !== 'blank');
	const heads = HEADING.test(text.slice(found.start, found.end)) && next?.role === 'copyright';
	const last = heads ? next : found;
	return { start: found.start, end: Math.min(last.end, found.start + LONGEST) };
}
