import type { Filter, LinkLevel, LinksAnswer } from '../domain/api.ts';
import { autoLevel } from './auto-level.ts';
import type { Library } from './store/library.ts';

/** Links for the map at the level asked for, or at the one that their number suggests. */
export async function mapLinks(
	library: Library,
	filter: Filter,
	view: {
		readonly level: LinkLevel | 'auto';
		readonly zoom?: number | undefined;
		readonly limit: number;
	}
): Promise<LinksAnswer> {
	if (view.level !== 'auto') return library.links(filter, view.level, view.limit);
	const own = await library.links(filter, 'place', view.limit);
	const level = autoLevel(own.total, view.zoom);
	return level === 'place' ? own : library.links(filter, level, view.limit);
}
