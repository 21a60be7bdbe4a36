import { z } from 'zod';
import type { GazetteerRow } from '../../src/lib/gazetteer/format.ts';
import type { RowSet } from './builder.ts';
import { countyForms, prefectureForms } from './division-names.ts';
import { readTable } from './override-table.ts';
import { packageJson } from './packages.ts';

/** Revisions of GB/T 2260 that the package holds. */
const REVISIONS =
	'200212 200306 200312 200403 200409 200412 200506 200512 200612 200712 200812 200912 201010 201110 201210 201308 201410 201509 201607'.split(
		' '
	);

const revisionSchema = z.record(z.string(), z.string());
const successorSchema = z.object({
	code: z.string().regex(/^(\d{6})?$/),
	name: z.string().min(2),
	successor: z.string()
});

const shortForms = (code: string, name: string): string[] =>
	(/(地区|盟|自治州)$/.test(name) || code.endsWith('00')
		? prefectureForms(name)
		: countyForms(name)
	).map(([form]) => form);

/**
 * Adds former names, full and short, to the units that succeeded them: the unit that has the code now, else the only unit of
 * the same stem in the prefecture or the province, else what old-names.tsv says. Returns the names left without a successor.
 */
export function addFormerNames(rows: RowSet): string[] {
	const hand = readTable('old-names.tsv', successorSchema);
	const decided = new Map(hand.map((row) => [row.code + row.name, row]));
	const current = rows.all().filter(({ id }) => /^[1-6]\d{5}$/.test(id));
	const former = new Map<string, [code: string, name: string]>();
	for (const revision of REVISIONS)
		for (const [code, name] of Object.entries(
			revisionSchema.parse(packageJson('gb2260', `lib/${revision}.json`))
		))
			if (!/^(市辖区|县|.*直辖.*)$/.test(name)) former.set(code + name, [code, name]);
	const inUse = new Set(current.map(({ id, name }) => id.slice(0, 2) + name));
	const shortInUse = new Set(
		current.flatMap(({ id, forms }) => forms.map(([form]) => id.slice(0, 2) + form))
	);
	// Former districts are mostly called 新市, 中市, 城北: short, these are words. The hand table's are not.
	const addOld = (row: GazetteerRow, code: string, name: string, short: boolean): void => {
		rows.addForm(row, name, 'old');
		for (const form of short ? shortForms(code, name) : [])
			if (!shortInUse.has(row.id.slice(0, 2) + form) && !/^[东西南北中郊市城新]+$/.test(form))
				rows.addForm(row, form, 'old');
	};
	const lost: string[] = [];
	for (const [key, [code, name]] of former) {
		const province = code.slice(0, 2);
		// A name in use elsewhere in the province is no former name: Hainan's codes were dealt out anew.
		if (decided.has(key) || inUse.has(province + name)) continue;
		const successor = rows.get(code) ?? namesake(current, code, name);
		if (successor) addOld(successor, code, name, !name.endsWith('区'));
		else lost.push(code + name);
	}
	for (const { code, name, successor, at } of hand)
		addOld(rows.need(successor, at), code, name, true);
	// Cities of a county's rank were counties before: 昆山县. A name that is still, or was, another's is left alone.
	const known = new Set(rows.all().flatMap(({ name, forms }) => [name, ...forms.map(([f]) => f)]));
	for (const row of current) {
		const county = row.name.replace(/市$/, '县');
		if (row.level === 'county' && county.length > 2 && county !== row.name && !known.has(county))
			rows.addForm(row, county, 'old');
	}
	return lost.sort();
}

/** The one unit of the same stem in the same prefecture, else in the same province. */
function namesake(
	current: readonly GazetteerRow[],
	code: string,
	name: string
): GazetteerRow | undefined {
	const stem = shortForms(code, name)[0] ?? name.slice(0, 1);
	const alike = current.filter(
		(row) =>
			row.id.startsWith(code.slice(0, 2)) &&
			(shortForms(row.id, row.name)[0] ?? row.name.slice(0, 1)) === stem
	);
	const near = alike.filter((row) => row.id.startsWith(code.slice(0, 4)) && row.level === 'county');
	if (near.length === 1) return near[0];
	return alike.length === 1 ? alike[0] : undefined;
}
