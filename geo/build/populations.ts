import { z } from 'zod';
import type { RowSet } from './builder.ts';
import { readTable } from './override-table.ts';

const populationSchema = z.object({ id: z.string(), population: z.coerce.number().int().min(1) });

/** Adds the people of divisions abroad, which no source of names gives. */
export function addPopulations(rows: RowSet): void {
	for (const { id, population, at } of readTable('populations.tsv', populationSchema))
		rows.need(id, at).population = population;
}
