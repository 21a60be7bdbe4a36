import { filterSchema, type OrganisationsAnswer } from '../../domain/api.ts';
import { placeSummaries } from '../../figures/map-places.ts';
import type { FiguresFeed } from './figures-feed.ts';

/** What a reader types has no wildcards: the letters stand in the name as they are. */
export function readOrganisations(
	feed: FiguresFeed,
	q: string | null,
	limit: number
): OrganisationsAnswer {
	const figures = feed.current();
	const organisations = figures.organisations.named(q, figures.acts, limit);
	const named = organisations.map((one) => one.place);
	const names = placeSummaries(figures, feed.tally(filterSchema.parse({})), named);
	return { organisations, names: Object.fromEntries(names) };
}
