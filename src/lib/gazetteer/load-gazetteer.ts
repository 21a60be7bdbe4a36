import type { Place, PlaceId } from '../domain/place.ts';
import type { GazetteerRow, OrganisationRow } from './format.ts';
import type { Gazetteer, NameMatch, NameReading } from './gazetteer.ts';
import { hasHan, indexHanNames } from './han-names.ts';
import { readGazetteerFile } from './read-file.ts';
import { parseRow } from './row-line.ts';

/**
 * Parses geo/gazetteer.json and indexes it. Throws one line that names the faulty row when the file is malformed.
 * Names without Han are looked up in any case but not scanned for: in a Chinese text they are mostly no places.
 */
export function loadGazetteer(file: unknown): Gazetteer {
	const { version, places: lines, organisations, byId } = readGazetteerFile(file);
	const names = indexHanNames(lines, organisations);
	// Rows, and the index of Latin names that only search boxes ask for, are made when first asked for.
	const rows: GazetteerRow[] = [];
	let latin: ReadonlyMap<string, readonly NameReading[]> | undefined;

	const rowAt = (number: number): GazetteerRow => (rows[number] ??= parseRow(lines[number] ?? ''));
	const row = (id: PlaceId): GazetteerRow | undefined => {
		const number = byId.get(id);
		return number === undefined ? undefined : rowAt(number);
	};
	function* allRows(): Generator<GazetteerRow> {
		for (let number = 0; number < lines.length; number++) yield rowAt(number);
	}

	return {
		version,
		row,
		rows: allRows,
		place(id): Place {
			const found = row(id);
			if (!found) throw new Error(`no place has the id "${id}"`);
			return placeOf(found);
		},
		lookup(name) {
			if (hasHan(name)) return names.readings(names.index.find(name));
			latin ??= indexLatin(allRows(), organisations);
			return latin.get(name.toLowerCase()) ?? [];
		},
		scan(text) {
			const matches: NameMatch[] = [];
			names.index.scan(text, (start, end, name) => {
				matches.push({ start, end, readings: names.readings(name) });
			});
			return matches;
		},
		within: (inner, outer) => inner === outer || (row(inner)?.parents.includes(outer) ?? false)
	};
}

function indexLatin(
	rows: Iterable<GazetteerRow>,
	organisations: readonly OrganisationRow[]
): ReadonlyMap<string, readonly NameReading[]> {
	const readings = new Map<string, NameReading[]>();
	const add = (name: string, reading: NameReading): void => {
		if (hasHan(name)) return;
		const key = name.toLowerCase();
		const list = readings.get(key);
		if (list) list.push(reading);
		else readings.set(key, [reading]);
	};
	for (const row of rows) {
		add(row.name, { place: row.id, kind: 'official' });
		if (row.en !== undefined) add(row.en, { place: row.id, kind: 'english' });
		for (const [form, kind] of row.forms) add(form, { place: row.id, kind });
	}
	for (const organisation of organisations)
		for (const name of new Set([organisation.name, ...organisation.forms]))
			add(name, { place: organisation.place, kind: 'organisation', organisation });
	return readings;
}

/** The place of a row as records and answers carry it. */
export function placeOf(row: GazetteerRow): Place {
	return {
		name: row.name,
		...(row.en === undefined ? {} : { en: row.en }),
		level: row.level,
		lon: row.lon,
		lat: row.lat,
		parents: row.parents,
		approximate: row.approximate ?? false,
		...(row.members === undefined ? {} : { members: row.members })
	};
}
