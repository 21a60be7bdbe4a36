import { filterSchema, type OrganisationsAnswer } from '../../domain/api.ts';
import { organisationRow } from './read-place.ts';
import { placeSummaries } from './read-places.ts';
import type { Statements } from './statements.ts';

/** `instr` rather than LIKE: what a reader types has no wildcards. */
const FIND = `
	SELECT o.name, o.place, count(DISTINCT o.act) AS acts
	FROM act_organisations AS o JOIN acts ON acts.key = o.act
	WHERE acts.status <> 'intended' AND (:q IS NULL OR instr(lower(o.name), lower(:q)) > 0)
	GROUP BY o.name, o.place ORDER BY acts DESC, o.name LIMIT :limit`;

export function readOrganisations(
	statements: Statements,
	q: string | null,
	limit: number
): OrganisationsAnswer {
	const organisations = statements.all(FIND, organisationRow, { q, limit });
	const named = organisations.map((one) => one.place);
	return {
		organisations,
		names: Object.fromEntries(placeSummaries(statements, named, filterSchema.parse({})))
	};
}
