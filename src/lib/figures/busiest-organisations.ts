import { filterSchema, type OrganisationsAnswer } from '../domain/api.ts';
import type { Figures } from './figures.ts';
import { placeSummaries } from './map-places.ts';

/**
 * The busiest organisations with these letters in their name, with the places that they belong to; null: of all. What a reader
 * types has no wildcards: the letters stand in the name as they are.
 */
export function busiestOrganisations(
	figures: Figures,
	q: string | null,
	limit: number
): OrganisationsAnswer {
	const organisations = figures.organisations.named(q, figures.acts, limit);
	const tally = figures.tally(filterSchema.parse({}), () => null);
	const names = placeSummaries(
		figures,
		tally,
		organisations.map((one) => one.place)
	);
	return { organisations, names: Object.fromEntries(names) };
}
