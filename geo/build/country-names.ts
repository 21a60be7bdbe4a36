import { z } from 'zod';
import type { RowSet } from './builder.ts';
import { readTable } from './override-table.ts';
import { packageJson } from './packages.ts';

const isoSchema = z.object({
	countries: z.record(z.string(), z.union([z.string(), z.array(z.string())]))
});
const cldrSchema = z.object({
	main: z.record(
		z.string(),
		z.object({ localeDisplayNames: z.object({ territories: z.record(z.string(), z.string()) }) })
	)
});

/** Names separated by a vertical bar in one cell of a hand table. */
export const namesCell = z
	.string()
	.transform((cell) => cell.split('|').filter((name) => name !== ''));

const countrySchema = z.object({
	id: z.string().regex(/^[A-Z]{2}$/, 'not an ISO 3166-1 alpha-2 code'),
	name: z.string(),
	aliases: namesCell,
	abbreviations: namesCell
});

/** Ids that the atlas holds as Chinese province-level units (GB/T 2260). */
const HELD_AS_PROVINCES = new Set(['TW', 'HK', 'MO']);

/** Territory names of CLDR in one language, by ISO 3166-1 alpha-2 code, variants too (`CD-alt-variant`). */
export function territoryNames(language: 'zh' | 'en'): Map<string, string> {
	const file = cldrSchema.parse(packageJson('cldrNames', `main/${language}/territories.json`));
	return new Map(Object.entries(file.main[language]?.localeDisplayNames.territories ?? {}));
}

/** Adds every country and territory of ISO 3166-1 by all Chinese names that the sources and the hand table give. */
export function addCountries(rows: RowSet): void {
	const iso = isoSchema.parse(packageJson('isoCountries', 'langs/zh.json')).countries;
	const zh = territoryNames('zh');
	const en = territoryNames('en');
	const hand = new Map(readTable('countries.tsv', countrySchema).map((row) => [row.id, row]));
	for (const id of new Set([...Object.keys(iso), ...hand.keys()])) {
		if (HELD_AS_PROVINCES.has(id)) continue;
		const table = hand.get(id);
		const names = [iso[id] ?? []].flat();
		const name = table?.name || zh.get(id) || names[0];
		if (name === undefined) continue;
		const english = en.get(id);
		const row = {
			id,
			name,
			level: 'country' as const,
			lon: 0,
			lat: 0,
			parents: [],
			...(english === undefined ? {} : { en: english }),
			forms: []
		};
		rows.add(row, table?.at);
		const variants = [zh.get(id), zh.get(`${id}-alt-variant`), zh.get(`${id}-alt-short`)];
		for (const form of [...names, ...variants, ...(table?.aliases ?? [])])
			if (form !== undefined) rows.addForm(row, form.replaceAll(' ', ''), 'alias');
		for (const form of table?.abbreviations ?? []) rows.addForm(row, form, 'abbreviation');
	}
}
