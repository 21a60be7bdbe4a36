import { z } from 'zod';
import type { PlaceId } from '../domain/place.ts';
import { decodeCursor, encodeCursor } from '../domain/cursor.ts';
import { endsOf } from '../domain/link-id.ts';
import type { ArticleColumns } from './article-columns.ts';
import type { Figures } from './figures.ts';
import { articlesTelling, newestArticles } from './lists.ts';
import { Top } from './top.ts';

/** Which articles one page of a list shows, by their keys and in order; `next` is null on the last page. */
export interface ArticlePage {
	readonly keys: readonly number[];
	readonly next: string | null;
	/** Articles of all pages. */
	readonly total: number;
}

/** An article that words find: the lower the score the better. */
export interface RankedArticle {
	readonly key: number;
	readonly score: number;
}

/** What a list is narrowed by, each as marks on the keys of articles. `link`: id of a pair. */
export function articleMarks(
	{ articles, acts }: Figures,
	{ place, link }: { readonly place: PlaceId | null; readonly link: string | null }
): Uint8Array[] {
	const ends = link === null ? null : endsOf(link);
	return [
		...(place === null ? [] : [articles.about(place)]),
		...(link === null
			? []
			: [ends === null ? NONE : articlesTelling(acts, articles, { lo: ends[0], hi: ends[1] })])
	];
}

const NONE = new Uint8Array();

const newestCursor = z.tuple([z.string(), z.int()]);
const bestCursor = z.tuple([z.number(), z.int()]);

/** The articles that every one of `marks` holds, newest first. Throws a BadCursor. */
export function newestPage(
	articles: ArticleColumns,
	marks: readonly Uint8Array[],
	cursor: string | null,
	limit: number
): ArticlePage {
	const [day, key] = cursor === null ? [] : decodeCursor(cursor, newestCursor);
	const after = day === undefined || key === undefined ? null : { day, key };
	const { keys, total } = newestArticles(articles, marks, after, limit + 1);
	return { ...pageOf(keys, limit, (last) => [dayAt(articles, last), last]), total };
}

/** Those of the ranked that every one of `marks` holds, the best first. Throws a BadCursor. */
export function bestPage(
	articles: ArticleColumns,
	marks: readonly Uint8Array[],
	ranked: Iterable<RankedArticle>,
	cursor: string | null,
	limit: number
): ArticlePage {
	const [score, key] = cursor === null ? [] : decodeCursor(cursor, bestCursor);
	const after = score === undefined || key === undefined ? null : { score, key };
	const top = new Top<RankedArticle>(limit + 1, bestFirst);
	let total = 0;
	for (const one of ranked) {
		// Copies have no day here.
		if (articles.day.at(one.key) === 0 || !marks.every((mark) => mark[one.key] === 1)) continue;
		total += 1;
		if (after === null || bestFirst(one, after) > 0) top.add(one);
	}
	const best = top.sorted();
	const scores = new Map(best.map((one) => [one.key, one.score]));
	const keys = best.map((one) => one.key);
	return { ...pageOf(keys, limit, (last) => [scores.get(last), last]), total };
}

const bestFirst = (x: RankedArticle, y: RankedArticle): number =>
	x.score - y.score || y.key - x.key;

/** `keys`: one more than the page was asked for tells that there is another page. */
function pageOf(
	keys: readonly number[],
	limit: number,
	position: (last: number) => unknown
): Pick<ArticlePage, 'keys' | 'next'> {
	const page = keys.slice(0, limit);
	const last = page.at(-1);
	const isLast = keys.length === page.length || last === undefined;
	return { keys: page, next: isLast ? null : encodeCursor(position(last)) };
}

/** `YYYY-MM-DD`, '' when unknown. */
function dayAt({ day }: ArticleColumns, key: number): string {
	const number = day.at(key) - 1;
	const digits = String(number).padStart(8, '0');
	return number <= 0 ? '' : `${digits.slice(0, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}
