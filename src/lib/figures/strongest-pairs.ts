import type { LinkLevel, LinkSummary } from '../domain/api.ts';
import { linkId } from '../domain/link-id.ts';
import type { ActColumns } from './act-columns.ts';
import type { Ends } from './ends.ts';
import { FirstLast } from './first-last.ts';
import { KINDS, turned, type Way } from './kind-code.ts';
import type { Tally } from './tally.ts';
import { Top } from './top.ts';

/** The pairs drawn at a level with most acts, and how many there are in all. */
export function strongestPairs(
	acts: ActColumns,
	tally: Tally,
	level: LinkLevel,
	limit: number
): { readonly links: LinkSummary[]; readonly total: number } {
	const { ends, of } = acts.pairs.at[level];
	const counts = new Uint32Array(ends.size);
	for (let pair = 0; pair < tally.pairs.length; pair++) {
		const drawn = of.at(pair) >> 1;
		counts[drawn] = (counts[drawn] ?? 0) + (tally.pairs[pair] ?? 0);
	}
	const top = new Top<number>(limit, (x, y) => {
		const more = (counts[y] ?? 0) - (counts[x] ?? 0);
		return more !== 0 ? more : inOrder(ends.values[x], ends.values[y]);
	});
	let total = 0;
	for (let drawn = 0; drawn < counts.length; drawn++) {
		if (counts[drawn] === 0) continue;
		total += 1;
		top.add(drawn);
	}
	return { links: summaries(acts, tally, level, top.sorted()), total };
}

/** One pair at a level; null when it has no act under the filter. */
export function onePair(
	acts: ActColumns,
	tally: Tally,
	level: LinkLevel,
	{ lo, hi }: Ends
): LinkSummary | null {
	const drawn = acts.pairs.at[level].ends.find(`${lo}~${hi}`);
	const link = drawn === null ? undefined : summaries(acts, tally, level, [drawn])[0];
	return link === undefined || link.count === 0 ? null : link;
}

function inOrder(x: Ends | undefined, y: Ends | undefined): number {
	if (x === undefined || y === undefined) return 0;
	if (x.lo !== y.lo) return x.lo < y.lo ? -1 : 1;
	return x.hi < y.hi ? -1 : Number(x.hi > y.hi);
}

/** What is gathered of a pair while going through its acts. */
interface Gathered {
	readonly ends: Ends;
	readonly span: FirstLast;
	/** Acts by kind, twice, and one more where the ends have changed sides. */
	readonly kinds: Map<number, number>;
	count: number;
	articles: number;
	lastArticle: number;
}

function summaries(
	acts: ActColumns,
	tally: Tally,
	level: LinkLevel,
	shown: readonly number[]
): LinkSummary[] {
	const { ends, of } = acts.pairs.at[level];
	const gathered = shown.flatMap((drawn): Gathered[] => {
		const of = ends.values[drawn];
		if (of === undefined) return [];
		const empty = { count: 0, articles: 0, lastArticle: -1 };
		return [{ ends: of, span: new FirstLast(), kinds: new Map(), ...empty }];
	});
	/** By what is drawn: its place in the list, plus one. */
	const placeOf = new Uint32Array(ends.size);
	for (const [place, drawn] of shown.entries()) placeOf[drawn] = place + 1;
	const { passes } = tally;
	const pairAt = acts.pair.values;
	for (let row = 0; row < passes.length; row++) {
		if (passes[row] !== 1) continue;
		const drawn = of.at(pairAt[row] ?? 0);
		const place = placeOf[drawn >> 1] ?? 0;
		const one = place === 0 ? undefined : gathered[place - 1];
		if (one !== undefined) gather(one, acts, row, drawn & 1);
	}
	return gathered.map(toSummary);
}

function gather(one: Gathered, acts: ActColumns, row: number, isTurned: number): void {
	const article = acts.article.at(row);
	one.count += 1;
	// The acts of an article stand together.
	if (article !== one.lastArticle) one.articles += 1;
	one.lastArticle = article;
	const code = acts.kind.at(row) * 2 + isTurned;
	one.kinds.set(code, (one.kinds.get(code) ?? 0) + 1);
	const date = acts.dates.values[acts.date.at(row)];
	if (date !== undefined) one.span.add(date);
}

function toSummary({ ends: { lo, hi }, span, kinds, count, articles }: Gathered): LinkSummary {
	const types: LinkSummary['types'] = {};
	const statuses: LinkSummary['statuses'] = {};
	const statusesByType: LinkSummary['statusesByType'] = {};
	const directions: LinkSummary['directions'] = {};
	let directed: LinkSummary['directed'] = 'none';
	for (const [code, n] of [...kinds].sort(([x], [y]) => x - y)) {
		const kind = KINDS[code >> 1];
		if (!kind) continue;
		const { type, status } = kind;
		types[type] = (types[type] ?? 0) + n;
		statuses[status] = (statuses[status] ?? 0) + n;
		const ofType = (statusesByType[type] ??= {});
		ofType[status] = (ofType[status] ?? 0) + n;
		const way = wayBetween(lo, hi, kind.way, code & 1);
		directed = bothWays(directed, way);
		const so = bothWays(directions[type] ?? 'none', way);
		if (so !== 'none') directions[type] = so;
	}
	return {
		id: linkId(lo, hi),
		a: lo,
		b: hi,
		count,
		articles,
		first: span.first,
		last: span.last,
		types,
		statuses,
		statusesByType,
		directed,
		directions
	};
}

/** Inside one unit an act goes nowhere. */
function wayBetween(lo: string, hi: string, way: Way, isTurned: number): Way {
	if (lo === hi) return 'none';
	return isTurned === 1 ? turned(way) : way;
}

function bothWays(x: LinkSummary['directed'], y: LinkSummary['directed']): LinkSummary['directed'] {
	if (x === 'none' || x === y) return y;
	return y === 'none' ? x : 'both';
}
