import { LEVELS, placeIdSchema } from '../domain/place.ts';
import type { Level } from '../domain/place.ts';
import type { FormKind, GazetteerRow } from './format.ts';

/**
 * A row as one line of geo/gazetteer.json: a tenth of the objects to parse, and a diff that can be read.
 * `id|level|name|lon|lat|parents|forms|en|approximate|population|members|spells`, empty fields at the end left out:
 * `330000|province|浙江省|119.97|29.108|CN|s浙江/b浙|Zhejiang`. Ids are separated by spaces, forms by `/`, each with the
 * letter of its kind in front; `~` marks an approximate point, `+` a name that spells its members.
 */
const LETTERS: readonly (readonly [letter: string, kind: FormKind])[] = [
	['o', 'official'],
	['s', 'short'],
	['b', 'abbreviation'],
	['a', 'alias'],
	['f', 'old'],
	['e', 'english'],
	['p', 'pinyin']
];
const KINDS = new Map(LETTERS);
const LETTER_OF = new Map(LETTERS.map(([letter, kind]) => [kind, letter]));

const ID = String.raw`(?:\d{6}|[A-Z]{2}(?:-[A-Za-z0-9-]+)?|(?:group|region|zone|water):[a-z0-9-]+)`;
const IDS = `(?:${ID}(?: ${ID})*)?`;
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`;
const FORM = `[${LETTERS.map(([letter]) => letter).join('')}][^|/]+`;
const LINE = new RegExp(
	`^${ID}\\|(?:${LEVELS.join('|')})\\|[^|]+\\|${NUMBER}\\|${NUMBER}\\|${IDS}\\|(?:${FORM}(?:/${FORM})*)?` +
		`(?:\\|[^|]*(?:\\|~?(?:\\|(?:${NUMBER})?(?:\\|${IDS}(?:\\|\\+?)?)?)?)?)?$`
);

/** True when a line has the shape of a row: what the schema asks of a row, in one test. */
export const isRowLine = (line: string): boolean => LINE.test(line);

/** Kind of a form by its letter. */
export const kindOf = (letter: string): FormKind => KINDS.get(letter) ?? 'alias';

/** Writes a row as a line. Throws when a name has `|` or a form `/` in it. */
export function packRow(row: GazetteerRow): string {
	const forms = row.forms.map(([form, kind]) => {
		if (form.includes('/'))
			throw new Error(`${row.id}: the form "${form}" has a slash: leave it out`);
		return (LETTER_OF.get(kind) ?? 'a') + form;
	});
	const fields = [
		row.id,
		row.level,
		row.name,
		String(row.lon),
		String(row.lat),
		row.parents.join(' '),
		forms.join('/'),
		row.en ?? '',
		row.approximate ? '~' : '',
		row.population === undefined ? '' : String(row.population),
		row.members?.join(' ') ?? '',
		row.spells ? '+' : ''
	];
	const barred = fields.find((field) => field.includes('|'));
	if (barred !== undefined) throw new Error(`${row.id}: "${barred}" has a bar in it: leave it out`);
	while (fields.at(-1) === '') fields.pop();
	while (fields.length < 7) fields.push('');
	return fields.join('|');
}

/** One field of a line by its number (0: the id), empty when the line ends before it. Cheaper than a split of ten thousand. */
export function fieldOf(line: string, number: number): string {
	let start = 0;
	for (let i = 0; i < number; i++) {
		const bar = line.indexOf('|', start);
		if (bar < 0) return '';
		start = bar + 1;
	}
	const end = line.indexOf('|', start);
	return line.slice(start, end < 0 ? line.length : end);
}

/** Numbers of fields that others read without the row. */
export const FIELD = { id: 0, name: 2, parents: 5, members: 10 } as const;

const ids = (field: string): string[] => (field === '' ? [] : field.split(' '));

const LEVEL_BY_NAME = new Map<string, Level>(LEVELS.map((level) => [level, level]));

/** Reads a row of a line. Throws when the line has not the shape of one, quoting it. */
export function parseRow(line: string): GazetteerRow {
	const fields = line.split('|');
	const [id = '', levelName = '', name = '', lon = '', lat = '', parents = '', forms = ''] = fields;
	const [en, approximate, population, members, spells] = fields.slice(7);
	const level = LEVEL_BY_NAME.get(levelName);
	if (level === undefined || !isRowLine(line))
		throw new Error(`"${line}" is no row: ${whyNot(line)}`);
	return {
		id,
		name,
		level,
		lon: Number(lon),
		lat: Number(lat),
		...(approximate ? { approximate: true } : {}),
		parents: ids(parents),
		...(en ? { en } : {}),
		forms:
			forms === ''
				? []
				: forms
						.split('/')
						.map((form): [string, FormKind] => [form.slice(1), kindOf(form.charAt(0))]),
		...(members ? { members: ids(members) } : {}),
		...(spells ? { spells: true } : {}),
		...(population ? { population: Number(population) } : {})
	};
}

/** The first field that is not what it should be. */
function whyNot(line: string): string {
	const [id = '', level = '', name = '', ...rest] = line.split('|');
	if (!placeIdSchema.safeParse(id).success) return `${id || 'nothing'} is not a place id`;
	if (!LEVEL_BY_NAME.has(level)) return `${level || 'nothing'} is not a level`;
	if (name === '') return 'the name is empty';
	return rest.length < 4 ? 'fields are missing' : 'a field after the name is malformed';
}
