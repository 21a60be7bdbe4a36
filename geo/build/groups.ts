import { z } from 'zod';
import type { GazetteerRow } from '../../src/lib/gazetteer/format.ts';
import type { RowSet } from './builder.ts';
import { namesCell } from './country-names.ts';
import { readTable } from './override-table.ts';

const groupSchema = z.object({
	id: z.string().regex(/^(group|region):[a-z0-9-]+$/, 'not group:… or region:…'),
	name: z.string().min(2),
	en: z.string().min(1),
	forms: namesCell,
	members: z.string().transform((cell) => cell.split(' ').filter((id) => id !== '')),
	spells: z.enum(['', 'yes']).transform((cell) => cell === 'yes'),
	date: z.string().regex(/^\d{4}(-\d\d)?$/, 'not a year or month')
});

/** Adds groups of countries and regions of China, with their members as of the date in the table. */
export function addGroups(rows: RowSet): void {
	for (const table of ['groups.tsv', 'regions.tsv'])
		for (const { id, name, en, forms, members, spells, at } of readTable(table, groupSchema)) {
			for (const member of members) rows.need(member, at);
			const row: GazetteerRow = {
				id,
				name,
				level: id.startsWith('group:') ? 'group' : 'region',
				lon: 0,
				lat: 0,
				parents: id.startsWith('region:') ? ['CN'] : [],
				en,
				forms: [],
				members,
				...(spells ? { spells: true } : {})
			};
			rows.add(row, at);
			for (const form of forms) rows.addForm(row, form, 'alias');
		}
}

/** Puts a group or region without a point of its own amid its members, on the sphere. */
export function memberPoint(
	row: GazetteerRow,
	rows: RowSet
): { lon: number; lat: number } | undefined {
	const rad = Math.PI / 180;
	let [x, y, z] = [0, 0, 0];
	for (const id of row.members ?? []) {
		const { lon, lat } = rows.need(id, row.id);
		x += Math.cos(lat * rad) * Math.cos(lon * rad);
		y += Math.cos(lat * rad) * Math.sin(lon * rad);
		z += Math.sin(lat * rad);
	}
	if (x === 0 && y === 0 && z === 0) return undefined;
	return { lon: Math.atan2(y, x) / rad, lat: Math.atan2(z, Math.hypot(x, y)) / rad };
}
