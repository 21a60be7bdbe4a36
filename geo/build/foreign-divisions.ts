import { z } from 'zod';
import type { FormKind, GazetteerRow } from '../../src/lib/gazetteer/format.ts';
import type { Admin1 } from './admin1.ts';
import type { RowSet } from './builder.ts';
import { namesCell } from './country-names.ts';
import { readTable } from './override-table.ts';
import type { Point } from './points.ts';
import { toSimplified } from './script.ts';

/**
 * States with more first-level divisions than this divide finely (Slovenia's 190 municipalities, Britain's 230 councils):
 * news does not name them as a party.
 */
const MOST = 110;

/** Ends of a division's name that everyday speech drops. A name keeps two characters at least. */
const ENDS =
	/(?<=..)(自治州|自治省|自治区|边疆区|直辖市|特别市|广域市|共和国|大区|地区|首都区|州|省|县|府|道|都|郡|区|市)$/;

/** What the source leaves out of the names of a state's divisions; the forms without it are added by rule. */
const KINDS: Readonly<Record<string, string>> = { BR: '州', CA: '省', DE: '州', MY: '州' };
/** City states, districts and territories of these states. */
const NO_KIND = new Set([
	'BR-DF',
	'CA-NT',
	'CA-NU',
	'CA-YT',
	'DE-BE',
	'DE-HB',
	'DE-HH',
	'MY-14',
	'MY-15',
	'MY-16'
]);

const wordSchema = z.object({ form: z.string().min(1) });

const divisionSchema = z.object({
	country: z.string().regex(/^[A-Z]{2}$/, 'not an ISO 3166-1 alpha-2 code'),
	id: z.string().regex(/^[A-Z]{2}-[A-Z0-9]+$/, 'not an ISO 3166-2 code'),
	name: z.string().min(2),
	en: z.string().min(2),
	forms: namesCell,
	lon: z.coerce.number(),
	lat: z.coerce.number()
});

/**
 * Says whether a name may stand for a place abroad: it is no everyday word, and no unit of China is called so (西宁省 in Vietnam
 * cannot be called 西宁). Japan and Korea share many names with China and are named often enough to keep theirs.
 */
export function foreignNames(rows: RowSet): (name: string, country: string) => boolean {
	const chinese = new Set(
		rows
			.all()
			.flatMap(({ id, name, forms }) =>
				/^\d/.test(id) ? [name, ...forms.map(([form]) => form)] : []
			)
	);
	const words = new Set(readTable('foreign-words.tsv', wordSchema).map(({ form }) => form));
	return (name, country) =>
		name.length > 1 && !words.has(name) && (/^(JP|KR)$/.test(country) || !chinese.has(name));
}

/** Adds the first-level divisions abroad that have a Chinese name and an ISO 3166-2 code; returns their points. */
export function addForeignDivisions(
	rows: RowSet,
	countries: ReadonlyMap<string, readonly Admin1[]>,
	allowed: (name: string, country: string) => boolean
): Map<string, Point> {
	const points = new Map<string, Point>();
	for (const [country, divisions] of countries) {
		if (divisions.length > MOST || !rows.get(country)) continue;
		for (const { properties } of divisions) {
			const {
				iso_3166_2: id,
				name_zh,
				name_en,
				name: local,
				latitude: lat,
				longitude: lon
			} = properties;
			// The article's text is width-folded: a full-width hyphen would never be met.
			const given = toSimplified(name_zh.trim()).replaceAll('－', '-');
			const kind = NO_KIND.has(id) ? '' : (KINDS[country] ?? '');
			const name = given.endsWith(kind) ? given : given + kind;
			if (
				!new RegExp(`^${country}-[A-Z0-9]+$`).test(id) ||
				!/^[\p{Script=Han}·－—-]{2,}$/u.test(name)
			)
				continue;
			if (rows.get(id) || name === rows.get(country)?.name || !allowed(name, country)) continue;
			const short = name.replace(ENDS, '');
			const forms: [string, FormKind][] =
				short === name || !allowed(short, country) ? [] : [[short, 'short']];
			rows.add({
				id,
				name,
				level: 'province',
				lon: 0,
				lat: 0,
				parents: [country],
				en: name_en || local,
				forms
			});
			if (lat && lon) points.set(id, { lon, lat });
		}
	}
	for (const { country, id, name, en, forms, lon, lat, at } of readTable(
		'foreign-divisions.tsv',
		divisionSchema
	)) {
		rows.need(country, at);
		const row: GazetteerRow = {
			id,
			name,
			level: 'province',
			lon: 0,
			lat: 0,
			parents: [country],
			en,
			forms: []
		};
		rows.add(row, at);
		for (const form of forms) rows.addForm(row, form, 'alias');
		for (const form of [name, ...forms]) {
			const short = form.replace(ENDS, '');
			if (short !== form && allowed(short, country)) rows.addForm(row, short, 'short');
		}
		points.set(id, { lon, lat });
	}
	return points;
}

/** GeoNames' code of a first-level division (`US.CA`) → its id here. */
export function geonamesDivisions(
	countries: ReadonlyMap<string, readonly Admin1[]>
): Map<string, string> {
	const ids = new Map<string, string>();
	for (const divisions of countries.values())
		for (const { properties } of divisions) {
			const code = properties.gn_a1_code;
			if (code !== '' && !ids.has(code)) ids.set(code, properties.iso_3166_2);
		}
	return ids;
}
