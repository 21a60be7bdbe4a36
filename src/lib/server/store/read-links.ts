import { z } from 'zod';
import type { Filter, LinkAnswer, LinkLevel, LinksAnswer } from '../../domain/api.ts';
import { endsOf } from '../../domain/link-id.ts';
import type { Ends } from '../../figures/ends.ts';
import { actsBetween } from '../../figures/lists.ts';
import { mapPlaces, placeSummaries } from '../../figures/map-places.ts';
import { onePair, strongestPairs } from '../../figures/strongest-pairs.ts';
import { decodeCursor, encodeCursor } from '../../domain/cursor.ts';
import type { FiguresFeed } from './figures-feed.ts';
import type { Page } from './library.ts';
import { actRows, toProofs } from './read-acts.ts';

/** The strongest pairs at a level, and what the map draws beside them. */
export function readLinks(
	feed: FiguresFeed,
	filter: Filter,
	level: LinkLevel,
	limit: number
): LinksAnswer {
	const figures = feed.current();
	const tally = feed.tally(filter);
	const { links, total } = strongestPairs(figures.acts, tally, level, limit);
	const places = mapPlaces(figures, tally, level, feed.found(filter.q), filter.place === null);
	return { level, links, places: Object.fromEntries(places), total, shown: links.length };
}

const cursorSchema = z.tuple([z.string(), z.string(), z.int(), z.int()]);
const FIRST_PAGE: Page = { cursor: null, limit: 500 };

function readActs(
	feed: FiguresFeed,
	filter: Filter,
	level: LinkLevel,
	ends: Ends,
	{ cursor, limit }: Page
): Pick<LinkAnswer, 'acts' | 'next'> {
	const told = cursor === null ? null : decodeCursor(cursor, cursorSchema);
	const [firstDay = '', lastDay = '', article = 0, n = 0] = told ?? [];
	const after = told === null ? null : { firstDay, lastDay, article, n };
	const found = actsBetween(feed.current().acts, feed.tally(filter), level, ends, after, limit);
	const page = found.slice(0, limit);
	const last = page.at(-1);
	const rows = actRows(
		feed.statements,
		page.map(({ key }) => key)
	);
	return {
		acts: toProofs(feed.statements, rows),
		next:
			found.length > page.length && last !== undefined
				? encodeCursor([last.firstDay, last.lastDay, last.article, last.n])
				: null
	};
}

/** A pair with a page of its acts; null when none is under the filter. */
export function readLink(
	feed: FiguresFeed,
	id: string,
	filter: Filter,
	level: LinkLevel,
	page: Page = FIRST_PAGE
): LinkAnswer | null {
	const [lo, hi] = endsOf(id) ?? [];
	if (lo === undefined || hi === undefined) return null;
	const figures = feed.current();
	const link = onePair(figures.acts, feed.tally(filter), level, { lo, hi });
	if (link === null) return null;
	const { acts, next } = readActs(feed, filter, level, { lo, hi }, page);
	const named = [lo, hi, ...acts.flatMap((act) => [act.a, act.b, ...act.via.map((v) => v.place)])];
	const everywhere = feed.tally({ ...filter, place: null });
	const places = Object.fromEntries(placeSummaries(figures, everywhere, named));
	return { link, places, acts, next };
}
