import { z } from 'zod';
import type { OrganisationRow } from '../../src/lib/gazetteer/format.ts';
import type { RowSet } from './builder.ts';
import { namesCell } from './country-names.ts';
import { readTable } from './override-table.ts';

const organisationSchema = z.object({
	name: z.string().min(2),
	forms: namesCell,
	place: z.string(),
	source: z.string().min(1)
});

/** Organisations whose name hides their place, sorted by name. Forms are two characters or more. */
export function readOrganisations(rows: RowSet): OrganisationRow[] {
	return readTable('organisations.tsv', organisationSchema)
		.map(({ name, forms, place, source, at }): OrganisationRow => {
			rows.need(place, at);
			const short = forms.find((form) => form.length < 2);
			if (short !== undefined)
				throw new Error(`${at}: the form ${short} is one character: too short to tell anything`);
			return { name, forms, place, source };
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}
