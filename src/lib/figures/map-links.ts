import type { Filter, LinkLevel, LinksAnswer } from '../domain/api.ts';
import { autoLevel } from './auto-level.ts';

/** What a library answers at a level. */
type Links = (filter: Filter, level: LinkLevel, limit: number) => Promise<LinksAnswer>;

/** Links for the map at the level asked for, or at the one that their number suggests. */
export async function mapLinks(
	links: Links,
	filter: Filter,
	view: {
		readonly level: LinkLevel | 'auto';
		readonly zoom?: number | undefined;
		readonly limit: number;
	}
): Promise<LinksAnswer> {
	if (view.level !== 'auto') return links(filter, view.level, view.limit);
	const own = await links(filter, 'place', view.limit);
	const level = autoLevel(own.total, view.zoom);
	return level === 'place' ? own : links(filter, level, view.limit);
}
