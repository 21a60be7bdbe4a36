import { z } from 'zod';
import type {
	Act,
	Filter,
	LinkAnswer,
	LinkLevel,
	LinksAnswer,
	LinkSummary
} from '../domain/api.ts';
import { decodeCursor, encodeCursor } from '../domain/cursor.ts';
import { endsOf } from '../domain/link-id.ts';
import { articlesByProvince } from './articles-under.ts';
import type { Counted } from './counted.ts';
import { actsBetween } from './lists.ts';
import { actsByProvince, mapPlaces, MOST_DOTS, placeSummaries } from './map-places.ts';
import { onePair, strongestPairs } from './strongest-pairs.ts';

/** The strongest pairs at a level, and what the map draws beside them. */
export function linksAnswer(
	counted: Counted,
	filter: Filter,
	level: LinkLevel,
	limit: number
): LinksAnswer {
	const figures = counted.current();
	const tally = counted.tally(filter);
	const { links, total } = strongestPairs(figures.acts, tally, level, limit);
	const dots = filter.place === null ? MOST_DOTS : 0;
	const places = mapPlaces(figures, tally, level, counted.found(filter.q), dots);
	return {
		level,
		links,
		places: Object.fromEntries(places),
		total,
		shown: links.length,
		provinces: actsByProvince(figures, tally),
		provinceArticles: articlesByProvince(counted, filter)
	};
}

/** A page of a pair's acts, by their keys. */
export interface PairPage {
	readonly link: LinkSummary;
	readonly keys: readonly number[];
	readonly next: string | null;
}

const cursorSchema = z.tuple([z.string(), z.string(), z.int(), z.int()]);

/** A pair with a page of its acts by date, undated last; null when none is under the filter. */
export function pairPage(
	counted: Counted,
	id: string,
	filter: Filter,
	level: LinkLevel,
	{ cursor, limit }: { readonly cursor: string | null; readonly limit: number }
): PairPage | null {
	const [lo, hi] = endsOf(id) ?? [];
	if (lo === undefined || hi === undefined) return null;
	const { acts } = counted.current();
	const tally = counted.tally(filter);
	const link = onePair(acts, tally, level, { lo, hi });
	if (link === null) return null;
	const told = cursor === null ? null : decodeCursor(cursor, cursorSchema);
	const [firstDay = '', lastDay = '', article = 0, n = 0] = told ?? [];
	const after = told === null ? null : { firstDay, lastDay, article, n };
	const found = actsBetween(acts, tally, level, { lo, hi }, after, limit);
	const page = found.slice(0, limit);
	const last = page.at(-1);
	const isLast = found.length === page.length || last === undefined;
	return {
		link,
		keys: page.map(({ key }) => key),
		next: isLast ? null : encodeCursor([last.firstDay, last.lastDay, last.article, last.n])
	};
}

/** The answer of a pair from its page and the acts of its keys. */
export function linkAnswer(
	counted: Counted,
	filter: Filter,
	{ link, next }: PairPage,
	acts: Act[]
): LinkAnswer {
	const [lo, hi] = endsOf(link.id) ?? [link.a, link.b];
	const named = [lo, hi, ...acts.flatMap((act) => [act.a, act.b, ...act.via.map((v) => v.place)])];
	const everywhere = counted.tally({ ...filter, place: null });
	const places = Object.fromEntries(placeSummaries(counted.current(), everywhere, named));
	return { link, places, acts, next };
}
