import { pinyin } from 'pinyin-pro';
import { z } from 'zod';
import type { GazetteerRow } from '../../src/lib/gazetteer/format.ts';
import type { RowSet } from './builder.ts';
import { readTable } from './override-table.ts';

const readingSchema = z.object({
	id: z.string(),
	han: z.string().min(1),
	pinyin: z.string().min(1)
});
const englishSchema = z.object({ id: z.string(), en: z.string().min(1) });

/** What English calls a county-level unit, by the end of its name; a county-level city has its bare name. */
const COUNTY_TYPES: readonly [RegExp, string][] = [
	[/旗$/, ' Banner'],
	[/林区$/, ' Forestry District'],
	[/区$/, ' District'],
	[/县$/, ' County'],
	[/市$/, '']
];

/** Gives Chinese units their English name (`en`) and, where it says more than the pinyin, the pinyin as a form. */
export function addEnglish(rows: RowSet): void {
	const readings = readTable('pinyin.tsv', readingSchema);
	const own = new Map(readings.filter(({ id }) => id !== '').map((row) => [row.id, row]));
	const general = readings
		.filter(({ id }) => id === '')
		.sort((a, b) => b.han.length - a.han.length);
	const english = new Map(
		readTable('english-names.tsv', englishSchema).map((row) => [row.id, row])
	);
	for (const { id, at } of [...own.values(), ...english.values()]) rows.need(id, at);

	for (const row of rows.all()) {
		if (!/^\d/.test(row.id)) continue;
		const stem = row.forms.find(([, kind]) => kind === 'short')?.[0] ?? row.name;
		const reading = own.get(row.id)?.pinyin.split(' ') ?? syllables(stem, general);
		const spelt = join(reading);
		const type =
			COUNTY_TYPES.find(([end]) => row.level === 'county' && end.test(row.name))?.[1] ?? '';
		row.en = english.get(row.id)?.en ?? withType(row, spelt, reading, stem, type);
		if (row.en !== spelt) row.forms.push([spelt, 'pinyin']);
	}
}

/** Haiyan County; but Ye County for 叶县, whose stem holds its type already. */
function withType(
	row: GazetteerRow,
	spelt: string,
	reading: string[],
	stem: string,
	type: string
): string {
	return stem === row.name && reading.length > 1 ? join(reading.slice(0, -1)) + type : spelt + type;
}

function syllables(han: string, readings: readonly z.infer<typeof readingSchema>[]): string[] {
	const out: string[] = pinyin(han, { toneType: 'none', type: 'array', v: true });
	for (const { han: part, pinyin: reading } of readings.toReversed())
		for (let at = han.indexOf(part); at >= 0; at = han.indexOf(part, at + 1))
			out.splice(at, part.length, ...reading.split(' '));
	return out;
}

/** One word, capital first, an apostrophe before a syllable that begins with a vowel: Lu'an. */
function join(reading: readonly string[]): string {
	const word = reading
		.map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
		.join('')
		.replaceAll('v', 'ü');
	return word.charAt(0).toUpperCase() + word.slice(1);
}
