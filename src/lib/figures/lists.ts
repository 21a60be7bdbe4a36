import type { LinkLevel } from '../domain/api.ts';
import type { ActColumns } from './act-columns.ts';
import type { ArticleColumns } from './article-columns.ts';
import type { Ends } from './ends.ts';
import type { Figures } from './figures.ts';
import { GONE } from './kind-code.ts';
import type { Tally } from './tally.ts';
import { Top } from './top.ts';

/** Where a page of articles ended: the day as `YYYY-MM-DD`, '' when unknown. */
export interface ArticlePosition {
	readonly day: string;
	readonly key: number;
}

/** The articles that every one of `marks` holds, newest first from behind `after`, and how many there are in all. */
export function newestArticles(
	articles: ArticleColumns,
	marks: readonly Uint8Array[],
	after: ArticlePosition | null,
	limit: number
): { readonly keys: number[]; readonly total: number } {
	const days = articles.day.values;
	const afterDay = after === null ? 0 : Number(after.day.replaceAll('-', '')) + 1;
	const top = new Top<number>(limit, (x, y) => (days[y] ?? 0) - (days[x] ?? 0) || y - x);
	let total = 0;
	for (let key = 0; key < articles.rows; key++) {
		const day = days[key] ?? 0;
		if (day === 0 || !marks.every((one) => one[key] === 1)) continue;
		total += 1;
		if (after === null || day < afterDay || (day === afterDay && key < after.key)) top.add(key);
	}
	return { keys: top.sorted(), total };
}

/** Marks the articles that tell an act between two places, by key. */
export function articlesTelling(
	acts: ActColumns,
	articles: ArticleColumns,
	{ lo, hi }: Ends
): Uint8Array {
	const marks = new Uint8Array(articles.rows);
	const { ends, of } = acts.pairs.at.place;
	const drawn = ends.find(`${lo}~${hi}`);
	if (drawn === null) return marks;
	for (let row = 0; row < acts.rows; row++)
		if (acts.kind.at(row) !== GONE && of.at(acts.pair.at(row)) >> 1 === drawn)
			marks[acts.article.at(row)] = 1;
	return marks;
}

/** Marks the articles that tell an act of a tally, by key. */
export function articlesUnder({ acts, articles }: Figures, { passes }: Tally): Uint8Array {
	const marks = new Uint8Array(articles.rows);
	for (let row = 0; row < passes.length; row++)
		if (passes[row] === 1) marks[acts.article.at(row)] = 1;
	return marks;
}

/** Where a page of acts ended: days '' when undated. */
export interface ActPosition {
	readonly firstDay: string;
	readonly lastDay: string;
	readonly article: number;
	readonly n: number;
}

/** An act of a list, by its key in the store. */
export interface ListedAct extends ActPosition {
	readonly key: number;
}

/** The acts of a tally between two units, by date, undated last, from behind `after`: one more than `limit` if there are. */
export function actsBetween(
	acts: ActColumns,
	tally: Tally,
	level: LinkLevel,
	{ lo, hi }: Ends,
	after: ActPosition | null,
	limit: number
): ListedAct[] {
	const { ends, of } = acts.pairs.at[level];
	const drawn = ends.find(`${lo}~${hi}`);
	const top = new Top<ListedAct>(limit + 1, inOrder);
	for (let row = 0; row < acts.rows; row++) {
		if (tally.passes[row] !== 1 || of.at(acts.pair.at(row)) >> 1 !== drawn) continue;
		const days = acts.dates.values[acts.date.at(row)]?.days;
		const act = {
			key: acts.key.at(row),
			firstDay: days?.first ?? '',
			lastDay: days?.last ?? '',
			article: acts.article.at(row),
			n: acts.n.at(row)
		};
		if (after === null || inOrder(act, after) > 0) top.add(act);
	}
	return top.sorted();
}

function inOrder(x: ActPosition, y: ActPosition): number {
	return (
		Number(x.firstDay === '') - Number(y.firstDay === '') ||
		byText(x.firstDay, y.firstDay) ||
		byText(x.lastDay, y.lastDay) ||
		x.article - y.article ||
		x.n - y.n
	);
}

const byText = (x: string, y: string): number => (x < y ? -1 : Number(x > y));

/** Keys of the acts of a tally in the order in which they were added. */
export const actKeys = (acts: ActColumns, { passes }: Tally): Uint32Array =>
	acts.key.values
		.subarray(0, acts.rows)
		.filter((_, row) => passes[row] === 1)
		.sort();
