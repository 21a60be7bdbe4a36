import { z } from 'zod';
import { formKindSchema } from '../../src/lib/gazetteer/format.ts';
import type { RowSet } from './builder.ts';
import { namesCell } from './country-names.ts';
import { readTable } from './override-table.ts';

const abbreviationSchema = z.object({
	id: z.string(),
	abbreviations: namesCell.refine(
		(names) => names.length > 0 && names.every((name) => [...name].length === 1),
		'needs characters separated by |'
	)
});
const formSchema = z.object({ id: z.string(), kind: formKindSchema, forms: namesCell });
const dropSchema = z.object({ id: z.string(), form: z.string().min(1) });

/** Adds the one-character names and the other hand-written forms, then drops those that mislead. */
export function addHandForms(rows: RowSet): void {
	for (const { id, abbreviations, at } of readTable('abbreviations.tsv', abbreviationSchema))
		for (const form of abbreviations) rows.addForm(rows.need(id, at), form, 'abbreviation');
	for (const { id, kind, forms, at } of readTable('forms.tsv', formSchema))
		for (const form of forms) rows.addForm(rows.need(id, at), form, kind);
	for (const { id, form, at } of readTable('dropped-forms.tsv', dropSchema)) {
		const row = rows.need(id, at);
		const kept = row.forms.filter(([name]) => name !== form);
		if (kept.length === row.forms.length)
			throw new Error(`${at}: ${row.name} has no form ${form} to drop; remove the row`);
		row.forms = kept;
	}
}
