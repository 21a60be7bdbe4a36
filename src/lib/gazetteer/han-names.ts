import type { OrganisationRow } from './format.ts';
import type { NameReading } from './gazetteer.ts';
import { buildNameIndex } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import { kindOf } from './row-line.ts';

/** True when a name has a Han character (the unified ideographs, or a surrogate of their extensions). */
export function hasHan(name: string): boolean {
	for (let i = 0; i < name.length; i++) {
		const unit = name.charCodeAt(i);
		if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xd888)) return true;
	}
	return false;
}

/** Names with Han and what each may mean. */
export interface HanNames {
	readonly index: NameIndex;
	/** What the name of this number may mean, in the order of the file. */
	readings(name: number): readonly NameReading[];
}

/**
 * Indexes the names of all lines and organisations that have Han. Readings are made when first asked for: a text names a few
 * hundred of 17,000.
 */
export function indexHanNames(
	lines: readonly string[],
	organisations: readonly OrganisationRow[]
): HanNames {
	/** Occurrences: the name, and where it stands, as line and position of the form's letter (0 for the official name). */
	const found: string[] = [];
	const at: number[] = [];
	let units = 0;
	const add = (name: string, line: number, position: number): void => {
		if (!hasHan(name)) return;
		found.push(name);
		at.push(line, position);
		units += name.length;
	};
	lines.forEach((line, number) => {
		const name = line.indexOf('|', line.indexOf('|') + 1) + 1;
		const lon = line.indexOf('|', name);
		add(line.slice(name, lon), number, 0);
		let form = line.indexOf('|', line.indexOf('|', line.indexOf('|', lon + 1) + 1) + 1) + 1;
		const bar = line.indexOf('|', form);
		const last = bar < 0 ? line.length : bar;
		while (form < last) {
			const slash = line.indexOf('/', form);
			const end = slash < 0 || slash > last ? last : slash;
			add(line.slice(form + 1, end), number, form);
			form = end + 1;
		}
	});
	organisations.forEach(({ name, forms }, number) => {
		for (const each of new Set([name, ...forms])) add(each, -1 - number, 0);
	});

	const { insert, index } = buildNameIndex(units);
	/** Occurrences of each name, by its number. */
	const occurrences: number[][] = [];
	found.forEach((name, i) => {
		(occurrences[insert(name)] ??= []).push(i);
	});
	const made: (readonly NameReading[])[] = [];
	const read = (occurrence: number): NameReading => {
		const number = at[2 * occurrence] ?? 0;
		const position = at[2 * occurrence + 1] ?? 0;
		const organisation = organisations[-1 - number];
		if (organisation) return { place: organisation.place, kind: 'organisation', organisation };
		const line = lines[number] ?? '';
		const kind = position === 0 ? 'official' : kindOf(line.charAt(position));
		return { place: line.slice(0, line.indexOf('|')), kind };
	};
	const make = (name: number): readonly NameReading[] => (occurrences[name] ?? []).map(read);
	return { index, readings: (name) => (name < 0 ? [] : (made[name] ??= make(name))) };
}
