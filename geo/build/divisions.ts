import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { z } from 'zod';
import type { RowSet } from './builder.ts';
import { autonomousStem, countyForms, prefectureForms } from './division-names.ts';
import { readTable } from './override-table.ts';
import { packageFolder } from './packages.ts';

const listSchema = z.record(z.string().regex(/^\d{6}$/), z.string().min(1));
const areaSchema = z.object({
	areaList: z.object({
		province_list: listSchema,
		city_list: listSchema,
		county_list: listSchema
	})
});

const droppedSchema = z.object({ id: z.string().regex(/^\d{6}$/), name: z.string() });

/** Prefecture codes that only group: 市辖区, 县, 省直辖县. Their counties hang on the province. */
const isGrouping = (code: string, name: string): boolean =>
	/直辖/.test(name) || name === '县' || /^(11|12|31|50)0[12]00$/.test(code);

/** Cities without counties: what the list puts below them are towns. */
const TOWNS_BELOW = /^(4419|4420|4604|6202)/;

/**
 * The list mixes in statistical codes (..71 to ..79) and postal ones (..90 to ..99) for zones, and Taiwan's townships:
 * they have no place among county-level units (GB/T 2260). Direct counties (..90xx) have real codes of any ending.
 */
function isCounty(code: string, name: string): boolean {
	if (TOWNS_BELOW.test(code) || code.startsWith('71')) return false;
	if (/^8[12]/.test(code)) return /(区|堂区)$/.test(name) && name !== '路氹填海区';
	if (code.slice(2, 4) === '90') return true;
	if (Number(code.slice(4)) >= 70 && !/[8]\d$/.test(code)) return false;
	return /[市县旗区]$/.test(name) && !/(开发区|工业园区|管理区|示范区|实验区|江北新区)$/.test(name);
}

/** Adds 34 provinces, the prefectures and the counties by current code, at (0, 0) until `points` places them. */
export async function addDivisions(rows: RowSet): Promise<void> {
	const file = join(packageFolder('areaData'), 'dist', 'index.js');
	const { areaList } = areaSchema.parse(await import(pathToFileURL(file).href));
	const dropped = new Map<string, string>();
	for (const { id, name, at } of readTable('dropped-divisions.tsv', droppedSchema)) {
		const listed = areaList.county_list[id] ?? areaList.city_list[id];
		if (listed !== name)
			throw new Error(
				`${at}: the list has ${listed ?? 'nothing'} at ${id}, not ${name}; correct the row`
			);
		dropped.set(id, name);
	}
	const point = { lon: 0, lat: 0 };
	for (const [id, name] of Object.entries(areaList.province_list)) {
		const short = /自治区$/.test(name)
			? autonomousStem(name)
			: name.replace(/(省|市|特别行政区)$/, '');
		rows.add({ id, name, level: 'province', ...point, parents: ['CN'], forms: [[short, 'short']] });
	}
	for (const [id, name] of Object.entries(areaList.city_list)) {
		if (isGrouping(id, name) || /^8[12]/.test(id) || dropped.has(id)) continue;
		const parents = ['CN', `${id.slice(0, 2)}0000`];
		rows.add({ id, name, level: 'city', ...point, parents, forms: prefectureForms(name) });
	}
	for (const [id, name] of Object.entries(areaList.county_list)) {
		if (!isCounty(id, name) || dropped.has(id)) continue;
		const parents = ['CN', `${id.slice(0, 2)}0000`, `${id.slice(0, 4)}00`].filter(
			(parent) => parent === 'CN' || rows.get(parent)
		);
		rows.add({ id, name, level: 'county', ...point, parents, forms: countyForms(name) });
	}
}
