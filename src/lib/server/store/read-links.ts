import type { Filter, LinkAnswer, LinkLevel } from '../../domain/api.ts';
import { linkAnswer, pairPage } from '../../figures/link-answers.ts';
import type { FiguresFeed } from './figures-feed.ts';
import type { Page } from './library.ts';
import { actRows, toProofs } from './read-acts.ts';

const FIRST_PAGE: Page = { cursor: null, limit: 500 };

/** A pair with a page of its acts; null when none is under the filter. */
export function readLink(
	feed: FiguresFeed,
	id: string,
	filter: Filter,
	level: LinkLevel,
	page: Page = FIRST_PAGE
): LinkAnswer | null {
	const found = pairPage(feed, id, filter, level, page);
	if (found === null) return null;
	const acts = toProofs(feed.statements, actRows(feed.statements, found.keys));
	return linkAnswer(feed, filter, found, acts);
}
